import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import type { Clock } from '../clock'
import type { OpenidStore } from '../people/store-openids'
import type { PhotoStore } from '../photos/store'
import type { Bucket } from '../photos/store-bucket'
import type { AskWechat } from '../wechat/ask'
import { SCENE } from './check-text'
import type { PhotoCheckStore } from './store-photo-checks'

type Deps = {
  photos: Pick<PhotoStore, 'get'>
  photoChecks: PhotoCheckStore
  openids: Pick<OpenidStore, 'get'>
  bucket: Pick<Bucket, 'link'>
  askWechat: AskWechat
  clock: Clock
}

/** WeChat fetches the photo when it comes to it, and promises its answer within half an hour. */
const LINK_S = 3600
const ANSWER_MIN = 30
/** Minutes after each attempt without an answer. */
const AGAIN_MIN = [1, 5, 15, 60]
const PICTURE = 2

const Reply = z.object({ trace_id: z.string().min(1) })

/** Asks WeChat about a finished photo, or gives up waiting for its answer: then it stays unchecked. */
export const checkPhoto =
  (deps: Deps) =>
  async (id: string): Promise<void> => {
    const now = deps.clock.now()
    const waiting = await deps.photoChecks.waiting(id)
    if (!waiting || waiting.outAt > now) return
    if (waiting.isAsked) return deps.photoChecks.end(id, 'unchecked')
    const photo = await deps.photos.get(id)
    const seen = photo && (await deps.openids.get(photo.person))
    if (!photo || !seen) return deps.photoChecks.end(id, 'no_openid')
    const asked = { media_url: deps.bucket.link(photo.object, LINK_S), media_type: PICTURE, version: 2 }
    const answer = await deps.askWechat('wxa/media_check_async', { ...asked, scene: SCENE, openid: seen.openid })
    const reply = Reply.safeParse(answer.body)
    if (answer.errcode === 0 && reply.success)
      return deps.photoChecks.asked(id, reply.data.trace_id, plus(now, ANSWER_MIN))
    const wait = AGAIN_MIN[waiting.tries]
    await (wait === undefined ? deps.photoChecks.end(id, 'unchecked') : deps.photoChecks.putOff(id, plus(now, wait)))
  }

const plus = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString()

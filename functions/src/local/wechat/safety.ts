import * as z from 'zod'
import type { Chance } from '../../chance'
import type { Said } from './app-tokens'

const Text = z.object({
  openid: z.string().min(1),
  scene: z.number().int().min(1).max(4),
  version: z.literal(2),
  content: z.string().min(1).max(2500),
})
const Media = z.object({
  openid: z.string().min(1),
  scene: z.number().int().min(1).max(4),
  version: z.literal(2),
  media_type: z.union([z.literal(1), z.literal(2)]),
  media_url: z.url(),
})

/** What the stand-in takes for forbidden and for doubtful; invented words, so that no real one stands in the sources. */
const RISKY = '违规样例'
const DOUBTFUL = '可疑样例'

const verdictOf = (text: string) => {
  if (text.includes(RISKY)) return { suggest: 'risky', label: 20001 }
  return text.includes(DOUBTFUL) ? { suggest: 'review', label: 21000 } : { suggest: 'pass', label: 100 }
}

/** Pushes what WeChat would push about a picture: its event, fields as WeChat writes them. */
export type PushEvent = (event: Record<string, unknown>) => Promise<void>

type Deps = {
  /** Was this openid seen within two hours? */
  isSeen(openid: string): boolean
  /** Can the picture be fetched, and what does it say? Undefined: no. */
  look(url: string): Promise<string | undefined>
  push: PushEvent
  chance: Chance
}

/** 文本内容安全识别 and 多媒体内容安全识别. */
export const contentSafety = ({ isSeen, look, push, chance }: Deps) => {
  const unseen = { errcode: 61010, errmsg: 'code is expired' }
  return {
    text: (asked: unknown): Said => {
      const parsed = Text.safeParse(asked)
      if (!parsed.success) return { errcode: 47001, errmsg: 'data format error' }
      if (!isSeen(parsed.data.openid)) return unseen
      const result = verdictOf(parsed.data.content)
      return { errcode: 0, errmsg: 'ok', result, trace_id: chance.id() }
    },
    media: (asked: unknown): Said => {
      const parsed = Media.safeParse(asked)
      if (!parsed.success) return { errcode: 47001, errmsg: 'data format error' }
      const { openid, media_url } = parsed.data
      if (!isSeen(openid)) return unseen
      const trace_id = chance.id()
      void look(media_url)
        .then((seen) => push(mediaEvent(openid, trace_id, seen)))
        .catch(() => undefined)
      return { errcode: 0, errmsg: 'ok', trace_id }
    },
  }
}

const mediaEvent = (openid: string, trace_id: string, seen: string | undefined) => ({
  FromUserName: openid,
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id,
  version: 2,
  ...(seen === undefined
    ? { errcode: -1008, errmsg: 'download failed' }
    : { errcode: 0, errmsg: 'ok', result: verdictOf(seen) }),
})

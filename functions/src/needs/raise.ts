import { isDeepStrictEqual } from 'node:util'
import type { Card } from '@lianxin/shared/boards/schema'
import { dueAfter, type Hours, type Instant, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Category } from '@lianxin/shared/needs/categories'
import type { How, Need, Telling } from '@lianxin/shared/needs/schema'
import { type District, Limits } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { DistrictStore } from '../organisation/store'
import type { PhotoStore } from '../photos/store'
import { usePhotos } from '../photos/use-photos'
import type { CheckText } from '../safety/check-text'
import type { QueryCoder } from './query-code'
import type { NeedStore } from './store'

/** What it takes to bring a need into the world, filed by its worker or recorded for them. */
export type RaiseDeps = {
  needs: NeedStore
  /** Cards may be 2 s old here, so that filing costs one write and no read; a new cadre shows within 5 s. */
  boards: { get(code: string): Promise<Card | undefined> }
  districts: DistrictStore
  photos: Pick<PhotoStore, 'use'>
  queryCodeOf: QueryCoder
  /** WeChat's word on what was written; absent where nobody is asked. */
  checkText?: CheckText | undefined
  clock: Clock
  calendar: WorkCalendar
}

/** The id follows from the draft's key, so that the same draft can only ever become one need. */
export const needIdFor = (key: string): string => hashedId(key)

/** The limits a need is filed under and keeps: its district's, with what that kind of matter has of its own. */
export const limitsFor = ({ limits, limitsOf }: District, category: Category): Limits =>
  Limits.parse({ ...limits, ...limitsOf[category] })

/** When somebody must have spoken to the worker, and when the result is due, for what is raised at `at`. */
export const duesFor = (at: Instant, limits: Limits, hours: Hours, calendar: WorkCalendar) => ({
  firstDue: dueAfter(at, limits.first, calendar, hours),
  resultDue: dueAfter(at, limits.result, calendar, hours),
})

/** 不留名 is a promise: a name typed before choosing it is not even stored. */
export const withoutName = (telling: Telling): Telling => {
  if (telling.identity === 'union') return telling
  const { name: _name, ...rest } = telling
  return rest
}

/** Puts a need once: sent again it gives the one that stands. @throws Refusal `key_reused`, `photo_unknown` */
export const raiseOnce = async (
  { needs, photos }: Pick<RaiseDeps, 'needs' | 'photos'>,
  actor: Actor,
  need: Need,
): Promise<Need> => {
  await usePhotos(photos, actor, { ids: need.telling.photos, needId: need.id, field: 'telling.photos' })
  const outcome = await needs.file(need)
  if (outcome === 'filed') return need
  // Says nothing of the need that has this key: it may be anybody's.
  if (!isFrom(outcome, originOf(need))) throw new Refusal('key_reused')
  return outcome
}

/** Who made a need, and from what: the same draft again agrees in all of it. */
type Origin = Pick<Need, 'board' | 'telling'> & { by: string; how?: How | undefined; for?: string | undefined }

/** Was this need made by that person from that draft? */
export const isFrom = (filed: Need, origin: Origin): boolean => {
  const { board, telling, by, how, for: whom } = originOf(filed)
  return (
    by === origin.by &&
    board === origin.board &&
    how === origin.how &&
    whom === origin.for &&
    isDeepStrictEqual(telling, origin.telling)
  )
}

const originOf = ({ filer, board, telling, events: [raise] }: Need): Origin => ({
  board,
  telling,
  by: raise?.by.id ?? filer,
  ...(raise?.move === 'raise' ? { how: raise.how, for: raise.for } : {}),
})

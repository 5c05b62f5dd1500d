import { type Instant, instantAt } from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { lateNow } from '@lianxin/shared/needs/timers'
import { NeedRow } from '@lianxin/shared/needs/views'
import { DayText } from '@lianxin/shared/text'
import * as z from 'zod'
import { needIdOf } from '../dynamo/keys'

const EXCERPT_CHARACTERS = 24
/** What is due next while it is open, or undefined: 待办 is sorted by it. */
export const nextAtOf = ({ hours }: Pick<Need, 'hours'>, state: NeedState): Instant | undefined => {
  if (state.status === 'asked') return state.pauseEnds
  if (!isOpen(state.status)) return undefined
  const { firstDue, resultDue, referralDue } = state
  const asked = referralDue && instantAt(referralDue, hours.close)
  return [resultDue, firstDue, asked].filter((due) => due !== undefined).sort()[0]
}

/** The one line every list prints; it lies in each index, so it holds no more than that. */
export const rowOf = (need: Need, state: NeedState): NeedRow => {
  const nextAt = nextAtOf(need, state)
  const late = lateNow(state).at(-1)
  const last = state.listed.at(-1)
  const { right } = isOpen(state.status) ? state : {}
  return {
    id: need.id,
    district: need.district,
    area: need.area,
    category: need.telling.category,
    excerpt: [...need.telling.words].slice(0, EXCERPT_CHARACTERS).join(''),
    caller: callerOf(need),
    status: state.status,
    holder: state.holder.name,
    raisedAt: state.raisedAt,
    changedAt: state.changedAt,
    ...(nextAt ? { nextAt } : {}),
    resultDue: state.resultDue,
    gate: state.gate,
    version: state.version,
    ...(late ? { late: { at: late.at, told: late.told.join('、') } } : {}),
    ...(last ? { listed: { ...last, times: state.listed.length } } : {}),
    ...(right ? { right: { until: right.until, told: state.warned === right.until } } : {}),
  }
}

/** Where a need stands in 待办: a thousand years early what can be lost for good, soonest first; then by what is due. */
export const inboxAt = ({ right, nextAt }: Pick<NeedRow, 'right' | 'nextAt'>): Instant | undefined =>
  right?.told ? `1${right.until.slice(1)}T00:00:00.000Z` : nextAt

const callerOf = ({ telling }: Need): string => (telling.identity === 'union' ? (telling.name ?? '') : '')

/** The row after one `list` event, when nothing else changed: the close needs no Get to mark a need. */
export const listedRow = (row: NeedRow, event: Extract<NeedEvent, { move: 'list' }>): NeedRow => ({
  ...row,
  version: event.n,
  changedAt: event.at,
  listed: { quarter: event.quarter, why: event.why, times: (row.listed?.times ?? 0) + 1 },
})

// A row is stored five times and an item is paid by the kilobyte: short names, and nothing its key already says.
const StoredRow = z.object({
  d: NeedRow.shape.district,
  a: NeedRow.shape.area,
  c: NeedRow.shape.category,
  e: NeedRow.shape.excerpt,
  w: NeedRow.shape.caller,
  s: NeedRow.shape.status,
  h: NeedRow.shape.holder,
  r: z.number(),
  t: z.number(),
  n: z.number().optional(),
  x: z.number(),
  g: z.literal(1).optional(),
  v: NeedRow.shape.version,
  k: z.tuple([z.number(), z.string()]).optional(),
  l: NeedRow.shape.listed,
  u: DayText.optional(),
  y: z.literal(1).optional(),
})
type StoredRow = z.infer<typeof StoredRow>

const Place = z.object({ pk: z.string(), row: StoredRow })

const instant = (ms: number): Instant => new Date(ms).toISOString()

/** The stored form of a row. */
export const storedRow = (row: NeedRow): StoredRow => ({
  d: row.district,
  a: row.area,
  c: row.category,
  e: row.excerpt,
  w: row.caller,
  s: row.status,
  h: row.holder,
  r: Date.parse(row.raisedAt),
  t: Date.parse(row.changedAt),
  n: row.nextAt === undefined ? undefined : Date.parse(row.nextAt),
  x: Date.parse(row.resultDue),
  g: row.gate ? 1 : undefined,
  v: row.version,
  k: row.late && [Date.parse(row.late.at), row.late.told],
  l: row.listed,
  u: row.right?.until,
  y: row.right?.told ? 1 : undefined,
})

/** Reads one line of an index. @throws ZodError when the table holds something else. */
export const readRow = (item: unknown): NeedRow => {
  const { pk, row } = Place.parse(item)
  return {
    id: needIdOf(pk),
    district: row.d,
    area: row.a,
    category: row.c,
    excerpt: row.e,
    caller: row.w,
    status: row.s,
    holder: row.h,
    raisedAt: instant(row.r),
    changedAt: instant(row.t),
    ...(row.n === undefined ? {} : { nextAt: instant(row.n) }),
    resultDue: instant(row.x),
    gate: row.g === 1,
    version: row.v,
    ...(row.k ? { late: { at: instant(row.k[0]), told: row.k[1] } } : {}),
    ...(row.l ? { listed: row.l } : {}),
    ...(row.u ? { right: { until: row.u, told: row.y === 1 } } : {}),
  }
}

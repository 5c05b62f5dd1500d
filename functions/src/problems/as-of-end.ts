import { type Instant, type Quarter, quarterEnd } from '@lianxin/shared/calendar'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { outlookOf, type Stay } from '@lianxin/shared/problems/gathering'
import type { Problem } from '@lianxin/shared/problems/schema'
import { SYSTEM } from '../system-actor'

/** What became of a need at 24:00: a line of the list, or it stayed where it is, or it was no longer open. */
export type Verdict = { kind: 'enters'; problem: Problem } | { kind: 'stays'; why: Stay } | { kind: 'none' }

/** What both the row and the replayed history tell about 24:00; the two must agree. */
type AtEnd = Pick<NeedRow, 'id' | 'district' | 'area' | 'category' | 'status' | 'gate' | 'resultDue' | 'raisedAt'> & {
  holder: string
  /** Why it was on the last list before this one. */
  listed: { why: Problem['why'] } | undefined
  timesListed: number
}

/** From the row alone, which is what the need was at 24:00 when it has not changed since. */
export const verdictOfRow = (row: NeedRow, quarter: Quarter): Verdict =>
  verdict({ ...row, listed: row.listed, timesListed: row.listed?.times ?? 0 }, quarter)

/** From the full history, replayed up to 24:00. */
export const verdictOfNeed = (need: Need, quarter: Quarter): Verdict => {
  const end = quarterEnd(quarter)
  if (!need.events.some((event) => event.at < end)) return { kind: 'none' }
  const state = stateOf(need, end)
  // Of a close that ran late the mark may be younger than this quarter's end.
  const earlier = need.events.flatMap((event) => (event.move === 'list' && event.quarter < quarter ? [event] : []))
  const { id, district, area } = need
  const { category } = need.telling
  return verdict(
    {
      ...state,
      id,
      district,
      area,
      category,
      holder: state.holder.name,
      listed: earlier.at(-1),
      timesListed: earlier.length,
    },
    quarter,
  )
}

/** Is the need already on this quarter's list, and so done with? */
export const isListed = (need: Need, quarter: Quarter): boolean =>
  need.events.some((event) => event.move === 'list' && event.quarter === quarter)

const verdict = (need: AtEnd, quarter: Quarter): Verdict => {
  const end = quarterEnd(quarter)
  const outlook = outlookOf(need, end)
  if (!outlook) return { kind: 'none' }
  if ('stays' in outlook) return { kind: 'stays', why: outlook.stays }
  return { kind: 'enters', problem: problemOf(need, quarter, end, outlook.enters) }
}

const problemOf = (need: AtEnd, quarter: Quarter, end: Instant, why: Problem['why']): Problem => ({
  district: need.district,
  quarter,
  needId: need.id,
  area: need.area,
  category: need.category,
  why,
  holder: need.holder,
  raisedAt: need.raisedAt,
  enteredAt: end,
  carriedOver: need.timesListed,
  events: [{ n: 1, at: end, by: SYSTEM, key: '', move: 'enter' }],
})

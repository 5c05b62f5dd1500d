import { type Instant, type Quarter, quarterEnd } from '@lianxin/shared/calendar'
import { termOf } from '@lianxin/shared/needs/categories'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { entersList } from '@lianxin/shared/problems/rules'
import type { Problem } from '@lianxin/shared/problems/schema'

/** What became of a need at 24:00: a line of the list, or it stayed where it is, or it was no longer open. */
export type Verdict = { kind: 'enters'; problem: Problem } | { kind: 'stays' } | { kind: 'none' }

/** What both the row and the replayed history tell about 24:00; the two must agree. */
type AtEnd = Pick<NeedRow, 'id' | 'district' | 'area' | 'category' | 'status' | 'gate' | 'resultDue' | 'raisedAt'> & {
  holder: string
  timesListed: number
}

/** From the row alone, which is what the need was at 24:00 when it has not changed since. */
export const verdictOfRow = (row: NeedRow, quarter: Quarter): Verdict =>
  verdict({ ...row, timesListed: row.listed?.times ?? 0 }, quarter)

/** From the full history, replayed up to 24:00. */
export const verdictOfNeed = (need: Need, quarter: Quarter): Verdict => {
  const end = quarterEnd(quarter)
  if (!need.events.some((event) => event.at < end)) return { kind: 'none' }
  const state = stateOf(need, end)
  const earlier = need.events.filter((event) => event.move === 'list' && event.quarter < quarter)
  const { id, district, area } = need
  const { category } = need.telling
  return verdict(
    { ...state, id, district, area, category, holder: state.holder.name, timesListed: earlier.length },
    quarter,
  )
}

/** Is the need already on this quarter's list, and so done with? */
export const isListed = (need: Need, quarter: Quarter): boolean =>
  need.events.some((event) => event.move === 'list' && event.quarter === quarter)

const verdict = (need: AtEnd, quarter: Quarter): Verdict => {
  const end = quarterEnd(quarter)
  const why = entersList(need, end)
  if (!why) return { kind: isOpen(need.status) ? 'stays' : 'none' }
  return { kind: 'enters', problem: problemOf(need, quarter, end, why) }
}

const problemOf = (need: AtEnd, quarter: Quarter, end: Instant, why: Problem['why']): Problem => ({
  district: need.district,
  quarter,
  needId: need.id,
  // The printed list carries the office's wording, never the worker's words (domain.md, Privacy).
  title: `${termOf(need.category)}（${need.area}）`,
  area: need.area,
  category: need.category,
  why,
  holder: need.holder,
  raisedAt: need.raisedAt,
  enteredAt: end,
  carriedOver: need.timesListed,
})

import { type Instant, plusDays } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedState } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'

const EXCERPT_CHARACTERS = 24
/** An answer nobody judges lapses after this many days (domain.md, Limits). */
const JUDGE_DAYS = 7

/** What is due next in a state, or undefined when nothing is: the open index is sorted by it. */
export const nextAtOf = (state: NeedState): Instant | undefined => {
  if (state.status === 'asked') return state.pauseEnds
  if (state.status === 'answered') return daysAfter(state.answeredAt ?? state.changedAt, JUDGE_DAYS)
  if (!isOpen(state.status)) return undefined
  return state.firstDue && state.firstDue < state.resultDue ? state.firstDue : state.resultDue
}

const daysAfter = (at: Instant, days: number): Instant => plusDays(at.slice(0, 10), days) + at.slice(10)

/** The one line every list prints; it lies in each index, so it holds no more than that. */
export const rowOf = (need: Need, state: NeedState): NeedRow => {
  const nextAt = nextAtOf(state)
  const last = state.listed.at(-1)
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
    ...(last ? { listed: { ...last, times: state.listed.length } } : {}),
  }
}

const callerOf = ({ telling }: Need): string => (telling.identity === 'union' ? (telling.name ?? '') : '')

/** The row after one `list` event, when nothing else changed: the close needs no Get to mark a need. */
export const listedRow = (row: NeedRow, event: Extract<NeedEvent, { move: 'list' }>): NeedRow => ({
  ...row,
  version: event.n,
  changedAt: event.at,
  listed: { quarter: event.quarter, why: event.why, times: (row.listed?.times ?? 0) + 1 },
})

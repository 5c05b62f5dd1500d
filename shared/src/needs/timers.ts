import { type Day, dayOf, type Instant, instantAt, plusDays, plusWorkingDays, type WorkCalendar } from '../calendar'
import type { LateMark, NeedState } from './need-state'
import { isOpen } from './rules'
import type { LateWhat, Need } from './schema'

/** Something a need does by itself at an instant, when nobody has acted before. */
export type Timer =
  | { kind: 'resume' | 'lapse'; at: Instant }
  | { kind: 'expiring'; at: Instant; until: Day }
  | { kind: 'late'; at: Instant; what: LateWhat; due: Instant; level: 'head' | 'office' }

type Clocked = Pick<Need, 'hours' | 'limits'>

/**
 * Every timer a need still has, soonest first: the pause's end, the lapse of an unjudged answer, for each due its
 * lateness, told to the head and then to the office (domain.md, Limits), and the warning of a legal time limit. What has
 * been told already is left out.
 */
export const timersOf = (need: Clocked, state: NeedState, calendar: WorkCalendar): Timer[] => {
  if (state.status === 'answered') return [{ kind: 'lapse', at: lapseAt(need, state) }]
  if (!isOpen(state.status)) return []
  const timers = [...expiring(need, state), ...running(need, state, calendar)]
  return timers.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const running = (need: Clocked, state: NeedState, calendar: WorkCalendar): Timer[] => {
  if (state.status === 'asked') return state.pauseEnds ? [{ kind: 'resume', at: state.pauseEnds }] : []
  // With the gate open everyone has tried: it waits for the quarter's list, and no head can hurry it.
  if (state.gate) return []
  return duesOf(need, state)
    .flatMap(({ what, due }) => lateness(need, what, due, calendar))
    .filter((timer) => !isTold(state, timer))
}

// The law does not wait for a question or for the quarter's end, so neither a pause nor an open gate holds this back.
const expiring = ({ hours }: Clocked, { right, warned }: NeedState): Timer[] =>
  right && right.until !== warned
    ? [{ kind: 'expiring', at: instantAt(right.warnOn, hours.open), until: right.until }]
    : []

/** When an answer nobody judged lapses: calendar days, at the same time of day as the answer. */
export const lapseAt = ({ limits }: Clocked, { answeredAt, changedAt }: NeedState): Instant => {
  const at = answeredAt ?? changedAt
  return plusDays(at.slice(0, 10), limits.judge) + at.slice(10)
}

type Late = Extract<Timer, { kind: 'late' }>

const duesOf = ({ hours }: Clocked, state: NeedState): { what: LateWhat; due: Instant }[] => [
  ...(state.firstDue ? [{ what: 'first' as const, due: state.firstDue }] : []),
  { what: 'result', due: state.resultDue },
  ...(state.referralDue ? [{ what: 'referral' as const, due: instantAt(state.referralDue, hours.close) }] : []),
]

// At the opening of the working day: at the closing hour of the due itself nobody could act on it any more.
const lateness = ({ hours, limits }: Clocked, what: LateWhat, due: Instant, calendar: WorkCalendar): Late[] => {
  const opening = (days: number) => instantAt(plusWorkingDays(dayOf(due), days, calendar), hours.open)
  return [
    { kind: 'late', what, due, level: 'head', at: opening(limits.tellHead) },
    { kind: 'late', what, due, level: 'office', at: opening(limits.tellOffice) },
  ]
}

const isTold = ({ late }: NeedState, timer: Late): boolean =>
  late.some(({ what, due, level }) => what === timer.what && due === timer.due && level === timer.level)

/** What is late now and has been told: the last word on each due that still stands. */
export const lateNow = (
  state: Pick<NeedState, 'late' | 'firstDue' | 'resultDue' | 'referralDue' | 'status'>,
): LateMark[] => {
  if (!isOpen(state.status)) return []
  return state.late.filter(({ what, due }) => {
    if (what === 'referral') return dayOf(due) === state.referralDue
    return due === (what === 'first' ? state.firstDue : state.resultDue)
  })
}

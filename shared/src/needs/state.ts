import type { Instant } from '../calendar'
import { changeOf } from './change'
import type { NeedState } from './need-state'
import type { Need, NeedEvent } from './schema'

/**
 * The state after the events before `until` (exclusive; all of them when absent).
 * @throws RangeError when not even the raise lies before `until`.
 */
export const stateOf = (need: Pick<Need, 'events'>, until?: Instant): NeedState => {
  const events = until === undefined ? need.events : need.events.filter((event) => event.at < until)
  const [raise, ...rest] = events
  if (raise?.move !== 'raise') throw new RangeError('a history begins with raise')
  const { holder, firstDue, resultDue, at, n } = raise
  const raised: NeedState = {
    status: 'raised',
    version: n,
    raisedAt: at,
    changedAt: at,
    holder,
    contact: holder,
    firstDue,
    resultDue,
    asks: 0,
    returns: 0,
    extended: false,
    evidence: [],
    gate: false,
    late: [],
    listed: [],
    lapsed: false,
  }
  return rest.reduce(after, raised)
}

/** The state after one more event. */
export const after = (state: NeedState, event: NeedEvent): NeedState => {
  const next = { ...state, ...changeOf(state, event), version: event.n, changedAt: event.at }
  return spoke(event) ? { ...next, firstDue: undefined, calledFor: undefined } : next
}

// First response is a word the worker can read, never a tap on 接手 (domain.md, Limits).
const spoke = ({ move, by }: NeedEvent): boolean =>
  move === 'conclude' || (by.as === 'handler' && (move === 'say' || move === 'ask' || move === 'answer'))

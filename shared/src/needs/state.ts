import type { Instant } from '../calendar'
import type { Holder, Need, NeedEvent } from './schema'

export type Status = 'raised' | 'accepted' | 'asked' | 'referred' | 'answered' | 'closed' | 'withdrawn'

/** A need's state, read from its history alone. */
export type NeedState = {
  status: Status
  /** One event, one version. */
  version: number
  raisedAt: Instant
  changedAt: Instant
  holder: Holder
  /** The first officer, who stays the worker's contact (首接负责). */
  contact: Holder
  /** When somebody must have spoken to the worker; absent once somebody has. */
  firstDue?: Instant | undefined
  resultDue: Instant
  /** While asked: when the pause ends by itself. */
  pauseEnds?: Instant | undefined
  /** The working milliseconds left at the question; kept by an answer given in the pause, for a reopening. */
  left?: number | undefined
  asks: number
  /** Ids of the officers and bodies that said what they tried. */
  evidence: string[]
  /** Open: everyone on the path has tried (mechanism 1.11). */
  gate: boolean
  listed: { quarter: string; why: 'beyond_reach' | 'overdue' }[]
  answeredAt?: Instant | undefined
}

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
    evidence: [],
    gate: false,
    listed: [],
  }
  return rest.reduce(after, raised)
}

/** The state after one more event. */
export const after = (state: NeedState, event: NeedEvent): NeedState => {
  const next = { ...state, ...changeOf(state, event), version: event.n, changedAt: event.at }
  // First response is a word the worker can read, never a tap on 接手 (domain.md, Limits).
  const spoke = event.by.as === 'handler' && (event.move === 'say' || event.move === 'ask' || event.move === 'answer')
  return spoke ? { ...next, firstDue: undefined } : next
}

const running = { pauseEnds: undefined, left: undefined } as const

const changeOf = (state: NeedState, event: NeedEvent): Partial<NeedState> => {
  switch (event.move) {
    case 'accept':
      return { status: 'accepted', holder: event.holder }
    case 'ask':
      return {
        status: 'asked',
        asks: state.asks + 1,
        pauseEnds: event.pauseEnds,
        resultDue: event.resultDue,
        left: event.left,
      }
    case 'supply':
      return { status: 'accepted', resultDue: event.resultDue, ...running }
    case 'refer':
      return { status: 'referred', holder: event.holder }
    case 'cannot':
      return {
        status: event.gate ? 'accepted' : 'referred',
        holder: event.holder,
        evidence: [...state.evidence, state.holder.id],
        gate: event.gate,
      }
    case 'answer':
      return {
        status: 'answered',
        answeredAt: event.at,
        pauseEnds: undefined,
        left: state.pauseEnds !== undefined && event.at < state.pauseEnds ? state.left : undefined,
      }
    case 'judge':
      return { status: 'closed' }
    case 'reopen':
      return { status: 'accepted', resultDue: event.resultDue, answeredAt: undefined, ...running }
    case 'withdraw':
      return { status: 'withdrawn', ...running }
    case 'list':
      return { listed: [...state.listed, { quarter: event.quarter, why: event.why }] }
    default:
      return {}
  }
}

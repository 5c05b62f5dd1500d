import type { Day, Instant } from '../calendar'
import { OFFICE } from '../people/rules'
import type { Holder, LateWhat, Need, NeedEvent } from './schema'

export type Status = 'raised' | 'accepted' | 'asked' | 'referred' | 'answered' | 'closed' | 'withdrawn'

/** How far the lateness of one due has been told. */
export type LateMark = { what: LateWhat; due: Instant; level: 'head' | 'office'; at: Instant; told: string[] }

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
  /** The first due that a call of the handler's own word has met; the worker may deny that call. */
  calledFor?: Instant | undefined
  resultDue: Instant
  /** While asked: when the pause ends by itself. */
  pauseEnds?: Instant | undefined
  /** The working milliseconds left at the question; kept by an answer given in the pause, for a reopening. */
  left?: number | undefined
  asks: number
  /** Who passed it to the holder, until when it may be sent back, and by which day it was asked for. */
  givenBy?: Holder | undefined
  returnBy?: Instant | undefined
  referralDue?: Day | undefined
  returns: number
  /** An extension somebody asked for and nobody has decided. */
  extension?: { by: string; name: string; words: string } | undefined
  extended: boolean
  urgedAt?: Instant | undefined
  /** Ids of the officers and bodies that said what they tried. */
  evidence: string[]
  /** Open: everyone on the path has tried (mechanism 1.11). */
  gate: boolean
  late: LateMark[]
  listed: { quarter: string; why: 'beyond_reach' | 'overdue' }[]
  answeredAt?: Instant | undefined
  closedAt?: Instant | undefined
  /** Closed because nobody judged the answer: outside every rate. */
  lapsed: boolean
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
  by.as === 'handler' && (move === 'say' || move === 'ask' || move === 'answer')

const changeOf = (state: NeedState, event: NeedEvent): Partial<NeedState> => {
  switch (event.move) {
    case 'accept':
      return { status: 'accepted', holder: event.holder, returnBy: undefined }
    case 'refer':
    case 'assign':
    case 'return':
    case 'cannot':
      return passed(state, event)
    case 'ask':
    case 'supply':
    case 'resume':
    case 'extend':
    case 'grant':
    case 'decline':
      return clocked(state, event)
    case 'answer':
    case 'judge':
    case 'lapse':
    case 'reopen':
    case 'withdraw':
      return ended(state, event)
    default:
      return told(state, event)
  }
}

type EventOf<M extends NeedEvent['move']> = Extract<NeedEvent, { move: M }>

const running = { pauseEnds: undefined, left: undefined } as const

const passed = (state: NeedState, event: EventOf<'refer' | 'assign' | 'return' | 'cannot'>): Partial<NeedState> => {
  const { holder } = event
  switch (event.move) {
    case 'assign':
      return { holder }
    case 'return':
      // Sent back twice, the district office decides; once, whoever passed it on goes on.
      return {
        status: holder.id === OFFICE ? 'referred' : 'accepted',
        holder,
        returns: state.returns + 1,
        returnBy: undefined,
        referralDue: undefined,
      }
    case 'refer':
      return {
        status: 'referred',
        holder,
        givenBy: state.holder,
        returnBy: event.returnBy,
        referralDue: event.due,
        extension: undefined,
      }
    case 'cannot':
      return {
        status: event.gate ? 'accepted' : 'referred',
        holder,
        givenBy: state.holder,
        returnBy: event.returnBy,
        referralDue: undefined,
        extension: undefined,
        evidence: [...state.evidence, state.holder.id],
        gate: event.gate,
      }
  }
}

const clocked = (
  state: NeedState,
  event: EventOf<'ask' | 'supply' | 'resume' | 'extend' | 'grant' | 'decline'>,
): Partial<NeedState> => {
  switch (event.move) {
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
    case 'resume':
      return { status: 'accepted', ...running }
    case 'extend':
      return { extension: { by: event.by.id, name: event.by.name, words: event.words } }
    case 'grant':
      return { extension: undefined, extended: true, resultDue: event.resultDue }
    case 'decline':
      return { extension: undefined }
  }
}

const ended = (
  state: NeedState,
  event: EventOf<'answer' | 'judge' | 'lapse' | 'reopen' | 'withdraw'>,
): Partial<NeedState> => {
  switch (event.move) {
    case 'answer':
      return {
        status: 'answered',
        answeredAt: event.at,
        pauseEnds: undefined,
        extension: undefined,
        left: state.pauseEnds !== undefined && event.at < state.pauseEnds ? state.left : undefined,
      }
    case 'judge':
      return { status: 'closed', closedAt: event.at }
    case 'lapse':
      return { status: 'closed', closedAt: event.at, lapsed: true }
    case 'reopen':
      return {
        status: 'accepted',
        resultDue: event.resultDue,
        answeredAt: undefined,
        closedAt: undefined,
        lapsed: false,
        referralDue: undefined,
        ...running,
      }
    case 'withdraw':
      return { status: 'withdrawn', extension: undefined, ...running }
  }
}

/** What changes no status: calls, urging, lateness, the quarter's list. */
const told = (state: NeedState, event: NeedEvent): Partial<NeedState> => {
  switch (event.move) {
    case 'call':
      return event.reached && state.firstDue ? { firstDue: undefined, calledFor: state.firstDue } : {}
    case 'deny':
      return { firstDue: state.calledFor, calledFor: undefined }
    case 'urge':
      return { urgedAt: event.at }
    case 'late':
      return { late: [...state.late, lateMark(event)] }
    case 'list':
      return { listed: [...state.listed, { quarter: event.quarter, why: event.why }] }
    default:
      return {}
  }
}

const lateMark = ({ what, due, level, at, told }: EventOf<'late'>): LateMark => ({
  what,
  due,
  level,
  at,
  told: told.map(({ name }) => name),
})

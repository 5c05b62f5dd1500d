import { OFFICE } from '../people/rules'
import type { LateMark, NeedState } from './need-state'
import type { Holder, NeedEvent } from './schema'

/** What one event changes in the state before it; its number and time are set by whoever applies it. */
export const changeOf = (state: NeedState, event: NeedEvent): Partial<NeedState> => {
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
    case 'conclude':
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
  event: EventOf<'answer' | 'conclude' | 'judge' | 'lapse' | 'reopen' | 'withdraw'>,
): Partial<NeedState> => {
  switch (event.move) {
    case 'answer':
    case 'conclude':
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

/** What changes no status: calls, urging, lateness, legal limits, the quarter's list. */
const told = (state: NeedState, event: NeedEvent): Partial<NeedState> => {
  switch (event.move) {
    case 'call':
      return event.reached && state.firstDue ? { firstDue: undefined, calledFor: state.firstDue } : {}
    case 'deny':
      return { firstDue: state.calledFor, calledFor: undefined }
    case 'urge':
      return { urgedAt: event.at }
    case 'press':
      return { pressedAt: event.at }
    case 'date':
      return { dates: event.dates, right: rightOf(event) }
    case 'expiring':
      return { warned: event.until }
    case 'late':
      return { late: [...state.late, lateMark(event)] }
    case 'handover':
      return handedOver(state, event)
    case 'list':
      return { listed: [...state.listed, { quarter: event.quarter, why: event.why }] }
    default:
      return {}
  }
}

const rightOf = ({ until, warnOn }: EventOf<'date'>): NeedState['right'] =>
  until !== undefined && warnOn !== undefined ? { until, warnOn } : undefined

const handedOver = (state: NeedState, { from, to, inBody = to }: EventOf<'handover'>): Partial<NeedState> => {
  const instead = (holder: Holder): Holder => {
    if (holder.person.id !== from.id) return holder
    return holder.kind === 'person' ? { kind: 'person', ...to, person: to } : { ...holder, person: inBody }
  }
  const { holder, contact, givenBy, evidence } = state
  return {
    holder: instead(holder),
    contact: instead(contact),
    givenBy: givenBy && instead(givenBy),
    // What they tried has been tried: it does not come back to their successor for it.
    evidence: evidence.map((id) => (id === from.id ? to.id : id)),
  }
}

const lateMark = ({ what, due, level, at, told }: EventOf<'late'>): LateMark => ({
  what,
  due,
  level,
  at,
  told: told.map(({ name }) => name),
})

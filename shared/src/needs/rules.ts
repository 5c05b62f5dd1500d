import { dayOf, type Instant, plusDays } from '../calendar'
import type { RefusalCode } from '../errors'
import { heads, isOffice, OFFICE, serves } from '../people/rules'
import type { Actor } from '../people/schema'
import type { NeedState, Status } from './need-state'
import type { Need, NeedEvent } from './schema'

/**
 * Who somebody is to one need. `head` leads whoever holds it and decides on extensions; `former` had it once and may
 * read on; `office` reads for the quarter's list.
 */
export type Part = 'filer' | 'handler' | 'head' | 'former' | 'office'

const open = ['raised', 'accepted', 'asked', 'referred'] as const satisfies Status[]

/** The one table of what may happen: who may, from which states (domain.md, "A need's states"). */
export const moves = {
  accept: { by: ['handler'], from: ['raised', 'referred'] },
  say: { by: ['filer', 'handler'], from: [...open, 'answered'] },
  call: { by: ['handler'], from: [...open, 'answered'] },
  deny: { by: ['filer'], from: open },
  ask: { by: ['handler'], from: ['accepted'] },
  supply: { by: ['filer'], from: ['asked'] },
  refer: { by: ['handler'], from: ['accepted'] },
  assign: { by: ['head'], from: ['accepted', 'referred'] },
  return: { by: ['handler'], from: ['referred'] },
  cannot: { by: ['handler'], from: ['accepted'] },
  extend: { by: ['handler'], from: ['accepted'] },
  grant: { by: ['head'], from: ['accepted'] },
  decline: { by: ['head'], from: ['accepted'] },
  answer: { by: ['handler'], from: ['accepted', 'asked'] },
  judge: { by: ['filer'], from: ['answered'] },
  reopen: { by: ['filer'], from: ['answered', 'closed'] },
  urge: { by: ['filer'], from: ['raised', 'accepted', 'referred'] },
  press: { by: ['office'], from: open },
  date: { by: ['filer', 'handler'], from: open },
  withdraw: { by: ['filer'], from: open },
} as const satisfies Record<
  string,
  { by: readonly ('filer' | 'handler' | 'head' | 'office')[]; from: readonly Status[] }
>

export type Move = keyof typeof moves

/** What the rules look at: enough of a need for a server's guard and for a phone's button; a view has all of it. */
export type Judged = Pick<
  NeedState,
  | 'status'
  | 'asks'
  | 'gate'
  | 'resultDue'
  | 'returnBy'
  | 'extended'
  | 'urgedAt'
  | 'pressedAt'
  | 'calledFor'
  | 'closedAt'
> & {
  part: Part
  /** Leads the holder, whatever else they are to it. */
  isHead: boolean
  askLimit: number
  /** Calendar days after closing for which it may be reopened. */
  reopenFor: number
  holder: { kind: 'person' | 'body'; id: string }
  extension?: { own: boolean } | undefined
}

/** Why a move is refused now, as a stable code, or undefined when it may be made. */
export const whyNot = (move: Move, need: Judged, now: Instant): RefusalCode | undefined =>
  personReason(move, need) ?? stateReason(move, need.status) ?? ownReason(move, need, now)

const personReason = (move: Move, { part, isHead }: Judged): RefusalCode | undefined => {
  const { by }: { by: readonly Part[] } = moves[move]
  if (by.includes(part) || (isHead && by.includes('head'))) return undefined
  if (by.includes('office')) return 'not_office'
  if (by.includes('head')) return 'not_head'
  return by.includes('handler') ? 'not_handler' : 'not_filer'
}

const stateReason = (move: Move, status: Status): RefusalCode | undefined => {
  const { from }: { from: readonly Status[] } = moves[move]
  if (from.includes(status)) return undefined
  if (status === 'withdrawn') return 'withdrawn'
  if (status === 'closed') return 'closed'
  if (status === 'answered') return 'already_answered'
  if (move === 'judge' || move === 'reopen') return 'not_answered'
  if (move === 'accept' || move === 'supply' || move === 'return') return 'wrong_state'
  return status === 'asked' ? 'wait_supply' : 'accept_first'
}

/** What one move asks beyond its row: its limits and its own order. */
const ownReason = (move: Move, need: Judged, now: Instant): RefusalCode | undefined => {
  switch (move) {
    case 'ask':
      return need.asks >= need.askLimit ? 'ask_limit' : undefined
    case 'cannot':
      return need.gate ? 'gate_open' : undefined
    case 'return':
      if (need.holder.id === OFFICE) return 'return_office'
      return need.returnBy !== undefined && now <= need.returnBy ? undefined : 'return_late'
    case 'assign':
      if (need.holder.kind !== 'body' || need.holder.id === OFFICE) return 'person_unknown'
      return need.part === 'handler' ? undefined : 'not_head'
    case 'extend':
      return extendReason(need, now)
    case 'grant':
    case 'decline':
      if (!need.extension) return 'no_extension'
      return need.extension.own ? 'own_extension' : undefined
    case 'urge':
      return need.urgedAt !== undefined && dayOf(need.urgedAt) === dayOf(now) ? 'urged_today' : undefined
    case 'press':
      return need.pressedAt !== undefined && dayOf(need.pressedAt) === dayOf(now) ? 'pressed_today' : undefined
    case 'deny':
      return need.calledFor === undefined ? 'call_first' : undefined
    case 'reopen':
      return need.closedAt !== undefined && dayOf(now) > plusDays(dayOf(need.closedAt), need.reopenFor)
        ? 'reopen_late'
        : undefined
    default:
      return undefined
  }
}

// Asked for once it is late, an extension would only hide that.
const extendReason = ({ extension, extended, resultDue }: Judged, now: Instant): RefusalCode | undefined => {
  if (extension) return 'extend_pending'
  if (extended) return 'extend_once'
  return now > resultDue ? 'extend_late' : undefined
}

/** Moves that decide nothing another could have decided meanwhile: made on any version. */
export const isVersionless = (move: NeedEvent['move']): boolean =>
  move === 'say' ||
  move === 'supply' ||
  move === 'call' ||
  move === 'deny' ||
  move === 'urge' ||
  move === 'press' ||
  move === 'date'

/** Is somebody still expected to act? An answered need is not open; a withdrawn one stays on file. */
export const isOpen = (status: Status): boolean => open.some((one) => one === status)

type Owned = Pick<Need, 'filer' | 'district' | 'events' | 'climb'>

/** What an actor is to a need, or undefined: then it does not exist for them. */
export const partOf = (actor: Actor, need: Owned, state: NeedState): Part | undefined => {
  if (need.filer === actor.id) return 'filer'
  if (holds(actor, need.district, state.holder)) return 'handler'
  if (leads(actor, need, state)) return 'head'
  // What once lay with the office stays theirs to press.
  if (isOffice(actor, need.district)) return 'office'
  return need.events.some((event) => hasHad(actor, need.district, event)) ? 'former' : undefined
}

// Whoever took a leaver's place may be no holder but the contact, or whoever it comes back to.
const hasHad = (actor: Actor, district: string, event: NeedEvent): boolean =>
  event.move === 'handover'
    ? event.to.id === actor.id || event.inBody?.id === actor.id
    : 'holder' in event && holds(actor, district, event.holder)

const holds = (actor: Actor, district: string, holder: NeedState['holder']): boolean =>
  holder.kind === 'person' ? holder.id === actor.id : serves(actor, district, holder.id)

/** The body whose head leads the holder: the holder's own, or the first on the path of an officer's needs. */
export const leadingBody = (need: Pick<Need, 'climb'>, { holder }: Pick<NeedState, 'holder'>): string | undefined =>
  holder.kind === 'body' ? holder.id : need.climb[0]?.id

/** Leads the holder: the head of its body, or of the officer's own; an extension to them may go to the office. */
const leads = (actor: Actor, need: Owned, state: NeedState): boolean => {
  const body = leadingBody(need, state)
  return body !== undefined && heads(actor, need.district, body)
}

/** What the rules look at for one actor in one part. */
export const judgedFor = (actor: Actor, part: Part, need: Need, state: NeedState): Judged => ({
  ...state,
  part,
  isHead: part !== 'filer' && (leads(actor, need, state) || isOffice(actor, need.district)),
  askLimit: need.limits.asks,
  reopenFor: need.limits.reopenFor,
  extension: state.extension && { own: state.extension.by === actor.id },
})

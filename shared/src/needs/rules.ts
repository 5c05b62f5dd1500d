import type { RefusalCode } from '../errors'
import { isOffice, serves } from '../people/rules'
import type { Actor } from '../people/schema'
import type { Need } from './schema'
import type { NeedState, Status } from './state'

/** Who somebody is to one need. `former` had it once and may read on; `office` reads for the quarter's list. */
export type Part = 'filer' | 'handler' | 'former' | 'office'

const open = ['raised', 'accepted', 'asked', 'referred'] as const satisfies Status[]

/** The one table of what may happen: who may, from which states (domain.md, "A need's states"). */
export const moves = {
  accept: { by: ['handler'], from: ['raised', 'referred'] },
  say: { by: ['filer', 'handler'], from: [...open, 'answered'] },
  ask: { by: ['handler'], from: ['accepted'] },
  supply: { by: ['filer'], from: ['asked'] },
  refer: { by: ['handler'], from: ['accepted'] },
  cannot: { by: ['handler'], from: ['accepted'] },
  answer: { by: ['handler'], from: ['accepted', 'asked'] },
  judge: { by: ['filer'], from: ['answered'] },
  reopen: { by: ['filer'], from: ['answered', 'closed'] },
  withdraw: { by: ['filer'], from: open },
} as const satisfies Record<string, { by: readonly Part[]; from: readonly Status[] }>

export type Move = keyof typeof moves

/** What the rules look at: enough of a state for a server's guard and for a phone's button. */
export type Judged = Pick<NeedState, 'status' | 'asks' | 'gate'> & { askLimit: number }

/** Why a move is refused now, as a stable code, or undefined when it may be made. */
export const whyNot = (move: Move, part: Part, need: Judged): RefusalCode | undefined => {
  const row: { by: readonly Part[]; from: readonly Status[] } = moves[move]
  if (!row.by.includes(part)) return row.by.includes('handler') ? 'not_handler' : 'not_filer'
  if (!row.from.includes(need.status)) return stateReason(move, need.status)
  if (move === 'ask' && need.asks >= need.askLimit) return 'ask_limit'
  if (move === 'cannot' && need.gate) return 'gate_open'
  return undefined
}

const stateReason = (move: Move, status: Status): RefusalCode => {
  if (status === 'withdrawn') return 'withdrawn'
  if (status === 'closed') return 'closed'
  if (status === 'answered') return 'already_answered'
  if (move === 'judge' || move === 'reopen') return 'not_answered'
  if (move === 'accept' || move === 'supply') return 'wrong_state'
  return status === 'asked' ? 'wait_supply' : 'accept_first'
}

/** Is somebody still expected to act? An answered need is not open; a withdrawn one stays on file. */
export const isOpen = (status: Status): boolean => open.some((one) => one === status)

/** What an actor is to a need, or undefined: then it does not exist for them. */
export const partOf = (
  actor: Actor,
  need: Pick<Need, 'filer' | 'district' | 'events'>,
  state: NeedState,
): Part | undefined => {
  if (need.filer === actor.id) return 'filer'
  if (holds(actor, need.district, state.holder)) return 'handler'
  if (need.events.some((event) => 'holder' in event && holds(actor, need.district, event.holder))) return 'former'
  return isOffice(actor, need.district) ? 'office' : undefined
}

const holds = (actor: Actor, district: string, holder: NeedState['holder']): boolean =>
  holder.kind === 'person' ? holder.id === actor.id : serves(actor, district, holder.id)

/**
 * Where a need goes when its holder cannot solve it: the next on its path who has not said what they tried,
 * the contact first, then the bodies in order; undefined when everyone has (the gate opens) (mechanism 1.11).
 */
export const nextStep = (
  need: Pick<Need, 'climb'>,
  state: NeedState,
): 'contact' | { id: string; name: string } | undefined => {
  const tried = new Set([...state.evidence, state.holder.id])
  if (!tried.has(state.contact.id)) return 'contact'
  return need.climb.find((body) => !tried.has(body.id))
}

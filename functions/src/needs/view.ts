import { nextStep, type Part } from '@lianxin/shared/needs/rules'
import type { Holder, Need, NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedState } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Body } from '@lianxin/shared/organisation/schema'

/** Who looks: an actor in a part, or somebody who knows the query code. */
export type Reader = { part: Part | 'reader'; id: string }

/** What officers wrote for officers stands in the filer's history as this. */
const WITHHELD = '—'

/**
 * A need as one person may see it. Handlers never learn the filer's person id; the filer and the code's reader never
 * see why officers passed it on; a reader sees no name, workplace or phone, since a code may be on a lost paper.
 */
export const viewOf = (need: Need, state: NeedState, reader: Reader): NeedView => ({
  id: need.id,
  part: reader.part,
  version: state.version,
  district: need.district,
  area: need.area,
  status: state.status,
  telling: tellingFor(need, reader.part),
  holder: handlerOf(state.holder),
  contact: handlerOf(state.contact),
  raisedAt: state.raisedAt,
  ...(state.firstDue ? { firstDue: state.firstDue } : {}),
  resultDue: state.resultDue,
  ...(state.pauseEnds ? { pauseEnds: state.pauseEnds } : {}),
  asks: state.asks,
  askLimit: need.limits.asks,
  gate: state.gate,
  listed: state.listed,
  events: need.events.map((event) => eventFor(event, reader)),
})

/** The name of the one to whom 我这里解决不了 leads, for a handler's view; absent when it opens the gate. */
export const nextName = (need: Need, state: NeedState, bodies: readonly Body[]): { next?: string } => {
  const step = nextStep(climbable(need, bodies), state)
  if (step === undefined || state.gate) return {}
  return { next: step === 'contact' ? state.contact.name : step.name }
}

/** A need's path without bodies the district has dissolved since: nobody could take it there. */
export const climbable = (need: Need, bodies: readonly Body[]): Pick<Need, 'climb'> => ({
  climb: need.climb.filter((step) => bodies.some((body) => body.id === step.id)),
})

const handlerOf = ({ kind, id, name, person }: Holder): NeedView['holder'] => ({ kind, id, name, person: person.name })

const tellingFor = ({ telling }: Need, part: Reader['part']): Need['telling'] => {
  if (part !== 'reader') return telling
  const { name: _name, phone: _phone, workplace: _workplace, ...rest } = telling
  return rest
}

const eventFor = (event: NeedEvent, { part, id }: Reader): NeedEvent => {
  const own = event.by.id === id
  const by = { ...event.by, id: event.by.as === 'filer' && !own ? '' : event.by.id }
  const shown = { ...event, by, key: own ? event.key : '' }
  if (part !== 'filer' && part !== 'reader') return shown
  if (shown.move === 'refer') return { ...shown, words: WITHHELD }
  return shown.move === 'cannot' ? { ...shown, tried: WITHHELD, why: WITHHELD } : shown
}

import { dayOf, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { EVENTS_MAX } from '@lianxin/shared/needs/limits'
import { type Part, partOf, whyNot } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { type NeedState, stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import { eventOf } from './moves/event'
import { type ShowDeps, showNeed } from './show-need'
import type { NeedStore } from './store'

type Deps = ShowDeps & { needs: NeedStore; clock: Clock; calendar: WorkCalendar }
type Moving = { id: string; key: string; version: number; act: MoveInput }

/** How often a message, which decides nothing, is tried again when others write at the same moment. */
const RETRIES = 3
// The last places of a full history are kept from talk: whoever holds it must still be able to pass it on.
const KEPT_FOR_RESULT = 10

/**
 * Makes one move: read, rule, one conditional write. The same key again gives the same view and changes nothing.
 * @throws Refusal `not_found`, `stale_version` with the current view, `need_full`, or the rule's own reason.
 */
export const moveNeed =
  (deps: Deps) =>
  async (actor: Actor, moving: Moving): Promise<NeedView> => {
    let need = await deps.needs.get(moving.id)
    for (let tries = 0; need; tries += 1) {
      const done = doneBefore(need, actor, moving.key)
      if (done) break
      if (tries > 0 && (moving.act.move !== 'say' || tries > RETRIES)) throw await stale(deps, actor, need)
      const event = await nextEvent(deps, actor, need, moving)
      const outcome = await deps.needs.append(need, [event])
      if (outcome === 'done') {
        need = { ...need, events: [...need.events, event] }
        break
      }
      need = outcome
    }
    const view = need && (await showNeed(deps)(actor, need))
    if (!view) throw new Refusal('not_found')
    return view
  }

// A lost reply: the client, or the SDK for it, sends again what has already happened.
const doneBefore = (need: Need, actor: Actor, key: string): boolean =>
  need.events.some((event) => event.key === key && event.by.id === actor.id)

const nextEvent = async (deps: Deps, actor: Actor, need: Need, moving: Moving): Promise<NeedEvent> => {
  const { act } = moving
  const state = stateOf(need)
  const part = partOf(actor, need, state)
  if (!part) throw new Refusal('not_found')
  if (act.move !== 'say' && moving.version !== state.version) throw await stale(deps, actor, need)
  const reason = whyNot(act.move, part, { ...state, askLimit: need.limits.asks })
  if (reason) throw new Refusal(reason)
  if (isFull(need, act)) throw new Refusal('need_full')
  const district = await deps.districts.get(need.district)
  if (!district) throw new Error(`need ${need.id} belongs to no district`)
  const at = later(deps.clock.now(), state)
  const said = { n: state.version + 1, at, by: byOf(actor, part), key: moving.key }
  const { calendar } = deps
  return eventOf({ actor, need, state, bodies: district.bodies, calendar, today: dayOf(at), said }, act)
}

const isFull = (need: Need, { move }: MoveInput): boolean => {
  // What ends a need is never refused for length, and cannot go on for ever: a full history is not reopened.
  if (move === 'answer' || move === 'judge' || move === 'withdraw') return false
  const talk = move === 'say' || move === 'ask' || move === 'supply'
  return need.events.length >= (talk ? EVENTS_MAX - KEPT_FOR_RESULT : EVENTS_MAX)
}

// Two servers' clocks differ a little; a history that ran backwards could not be cut at a quarter's end.
const later = (now: string, { changedAt }: NeedState): string => (now > changedAt ? now : changedAt)

const byOf = (actor: Actor, part: Part): NeedEvent['by'] =>
  part === 'filer' ? { id: actor.id, name: '', as: 'filer' } : { id: actor.id, name: actor.name ?? '', as: 'handler' }

const stale = async (deps: Deps, actor: Actor, need: Need): Promise<Refusal> =>
  new Refusal('stale_version', { current: await showNeed(deps)(actor, need) })

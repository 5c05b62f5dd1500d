import { dayOf, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { EVENTS_MAX } from '@lianxin/shared/needs/limits'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import { isVersionless, judgedFor, type Part, whyNot } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent, TextCheck } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import { isOfficer } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import { NEED_PHOTOS_MAX } from '@lianxin/shared/photos/limits'
import { photosOf } from '@lianxin/shared/photos/rules'
import { type Clock, later } from '../clock'
import type { PhotoStore } from '../photos/store'
import { usePhotos } from '../photos/use-photos'
import type { CheckText } from '../safety/check-text'
import { type GoneDeps, handovers } from './gone'
import { eventOf } from './moves/event'
import { isDone } from './moves/is-done'
import { partFor, type ShowDeps, showNeed } from './show-need'
import type { NeedStore } from './store'

type Deps = ShowDeps &
  GoneDeps & {
    needs: NeedStore
    photos: Pick<PhotoStore, 'use'>
    /** WeChat's word on what a worker writes; absent where nobody is asked. */
    checkText?: CheckText | undefined
    clock: Clock
    calendar: WorkCalendar
  }
type Moving = { id: string; key: string; version: number; act: MoveInput; code?: string | undefined }

/** How often a move is tried again when something that does not concern it was written at the same moment. */
const RETRIES = 3
// The last places of a full history are kept from talk: whoever holds it must still be able to pass it on.
const KEPT_FOR_RESULT = 10

/**
 * Makes one move: read, rule, one conditional write. The same key again gives the same view and changes nothing.
 * @throws Refusal `not_found`, `stale_version` with the current view, `key_reused`, `need_full`, `photo_unknown`, `photo_many`, `risky_words`, or the rule's own reason.
 */
export const moveNeed =
  (deps: Deps) =>
  async (actor: Actor, moving: Moving): Promise<NeedView> => {
    const check = await checkOf(deps, actor, moving.act)
    let need = await deps.needs.get(moving.id)
    for (let tries = 0; need && !isDone(need, moving); tries += 1) {
      if (tries > RETRIES) throw await stale(deps, actor, need, moving)
      const event = { ...(await nextEvent(deps, actor, need, moving)), ...check }
      const ids = 'photos' in event ? event.photos : undefined
      await usePhotos(deps.photos, actor, { ids, needId: need.id, field: 'act.photos' })
      const events = [event, ...(await afterwards(deps, need, event))]
      const outcome = await deps.needs.append(need, events)
      need = outcome === 'done' ? { ...need, events: [...need.events, ...events] } : outcome
    }
    const view = need && (await showNeed(deps)(actor, need, moving.code))
    if (!view) throw new Refusal('not_found')
    return view
  }

// Refused and not held: the words stay in the field, and whoever waits for them loses no day.
const checkOf = async ({ checkText }: Deps, actor: Actor, act: MoveInput): Promise<{ check?: TextCheck }> => {
  if (isOfficer(actor) || (act.move !== 'say' && act.move !== 'supply')) return {}
  const check = await checkText?.(actor.id, act.words)
  if (check === 'risky') throw new Refusal('risky_words')
  return check ? { check } : {}
}

const passing: readonly NeedEvent['move'][] = ['refer', 'assign', 'return', 'cannot', 'reopen']

/** What goes back or on to somebody who has left goes to their successor in the same write. */
const afterwards = async (deps: Deps, need: Need, event: NeedEvent): Promise<NeedEvent[]> =>
  passing.includes(event.move) ? handovers(deps, { ...need, events: [...need.events, event] }) : []

const nextEvent = async (deps: Deps, actor: Actor, need: Need, moving: Moving): Promise<NeedEvent> => {
  const state = stateOf(need)
  const part = partFor(deps, actor, need, moving.code)
  if (!part) throw new Refusal('not_found')
  const by = byOf(actor, part)
  const act = asItStands(moving.act, state)
  if (!isVersionless(act.move) && isOvertaken(need, moving.version, by)) throw await stale(deps, actor, need, moving)
  const at = later(deps.clock.now(), state.changedAt)
  const reason = whyNot(act.move, judgedFor(actor, part, need, state), at)
  if (reason) throw new Refusal(reason)
  if (isFull(need, act)) throw new Refusal('need_full')
  if (hasTooMany(need, act)) throw new Refusal('photo_many')
  const district = await deps.districts.get(need.district)
  if (!district) throw new Error(`need ${need.id} belongs to no district`)
  const said = { n: state.version + 1, at, by, key: moving.key }
  return eventOf({ actor, need, state, district, calendar: deps.calendar, today: dayOf(at), said }, act)
}

// The pause may have ended, or the question been withdrawn by an answer, while somebody wrote: their words still count.
const asItStands = (act: MoveInput, { status }: NeedState): MoveInput =>
  act.move === 'supply' && status !== 'asked' ? { ...act, move: 'say' } : act

// What the system notes by itself, lateness or the quarter's list, is nobody who was quicker; nor is whoever said
// something just before they decide, from the same page or while both waited for a network.
const isOvertaken = ({ events }: Need, version: number, by: NeedEvent['by']): boolean =>
  version > events.length || events.some((event) => event.n > version && !isSystems(event) && !isOwnTalk(event, by))

const isSystems = ({ by }: NeedEvent): boolean => by.as === 'system'

// A filer is one person on whatever phone: their events do not say which.
const isOwnTalk = ({ move, by }: NeedEvent, own: NeedEvent['by']): boolean =>
  isVersionless(move) && by.as === own.as && (own.as === 'filer' || by.id === own.id)

const hasTooMany = (need: Need, act: MoveInput): boolean =>
  'photos' in act && act.photos !== undefined && photosOf(need).length + act.photos.length > NEED_PHOTOS_MAX

const isFull = (need: Need, { move }: MoveInput): boolean => {
  // What ends a need is never refused for length, and cannot go on for ever: a full history is not reopened.
  // Nor is taking it in hand: passed on with its last place, it could never be answered.
  if (move === 'answer' || move === 'judge' || move === 'withdraw' || move === 'accept') return false
  return need.events.length >= (talk.includes(move) ? EVENTS_MAX - KEPT_FOR_RESULT : EVENTS_MAX)
}

const talk: readonly MoveInput['move'][] = [
  'say',
  'ask',
  'supply',
  'call',
  'deny',
  'urge',
  'press',
  'date',
  'extend',
  'decline',
  'assign',
]

const byOf = (actor: Actor, part: Part): NeedEvent['by'] =>
  part === 'filer' ? { id: actor.id, name: '', as: 'filer' } : { id: actor.id, name: actor.name ?? '', as: 'handler' }

const stale = async (deps: Deps, actor: Actor, need: Need, { code }: Moving): Promise<Refusal> =>
  new Refusal('stale_version', { current: await showNeed(deps)(actor, need, code) })

import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Acting } from '@lianxin/shared/places/acting'
import { applyMove } from '@lianxin/shared/places/apply'
import type { PlaceMove } from '@lianxin/shared/places/moves'
import { whyNotPlace, whyNotReport } from '@lianxin/shared/places/rules'
import type { Place } from '@lianxin/shared/places/schema'
import type { KeptPlace, PlaceLive } from '@lianxin/shared/places/views'
import { countToday } from '../limits/a-day'
import type { LimitStore } from '../limits/store'
import type { PhotoStore } from '../photos/store'
import { dayKinds } from '../work-calendar'
import { attachPhotos } from './attach-photos'
import { checkFacts } from './check-facts'
import { actingOf, isKeeper, type SeeDeps, type Seen, seenBy, seePlace, tracedAs } from './see-place'
import type { PlaceStore } from './store'
import { keptOf, liveOf, type ShowDeps } from './view'

export type MoveDeps = SeeDeps &
  ShowDeps & {
    places: Pick<PlaceStore, 'get' | 'change'>
    photos: Pick<PhotoStore, 'use' | 'getAll'>
    limits: Pick<LimitStore, 'count'>
  }
type Moving = { id: string; version?: number | undefined; move: PlaceMove }
type Moved = { live: PlaceLive; place?: KeptPlace }

/** What one person says of places in a day: a rider who passes thirty, and nobody who means harm to all. */
const SAYINGS_A_DAY = 30
/** Many may stand before the same shut door at once, and each of them counts. */
const TRIES = 32

/**
 * Does something to a place. What is so already is answered as done and changes nothing.
 * @throws Refusal `place_unknown`, the rule's own reason, `stale_version` with the place as it is, `bad_request`,
 * `photo_unknown`, `too_many`, `busy`
 */
export const movePlace =
  (deps: MoveDeps) =>
  async (actor: Actor, { id, version, move }: Moving): Promise<Moved> => {
    let isCounted = false
    for (let tries = 0; tries < TRIES; tries += 1) {
      const seen = await seePlace(deps, actor, id)
      const acting = actingOf(deps, actor, seen)
      const next = nextOf(seen, move, acting, actor)
      if (next === seen.place) return movedBy(deps, actor, seen)
      if (isSaying(move)) {
        if (!isCounted) await countToday(deps.limits, `place#${actor.id}`, SAYINGS_A_DAY, acting.at)
        isCounted = true
      } else await checkKeeping(deps, actor, seen, { version, move }, acting)
      const isWritten = await deps.places.change(next, {
        trace: isSaying(move) ? undefined : tracedAs(actor, acting, next),
        outAt: isNews(seen.place, next, move) ? acting.at : undefined,
        left: move.move === 'unhost' ? move.person : undefined,
        unshown: { photos: seen.place.photos.filter((one) => !next.photos.includes(one)), on: acting.today },
      })
      if (isWritten) return movedBy(deps, actor, { ...seen, place: next })
    }
    throw new Refusal('busy')
  }

const isSaying = ({ move }: PlaceMove): boolean => move === 'confirm' || move === 'report'

const nextOf = ({ place, parts }: Seen, move: PlaceMove, acting: Acting, actor: Actor): Place => {
  const reason = whyNotPlace(place, move, parts)
  // Whoever has given a place up is no host of it any more, and sends the same again when its reply was lost.
  const isOwn = move.move === 'unhost' && move.person === actor.id
  if (reason === 'not_host' && !isOwn) throw new Refusal(reason)
  const next = applyMove(place, move, acting)
  if (reason && next !== place) throw new Refusal(reason)
  const idle = move.move === 'report' ? whyNotReport(place, move.subject, acting.at, dayKinds(acting.today)) : undefined
  if (idle && next !== place) throw new Refusal(idle)
  return next
}

const checkKeeping = async (
  deps: MoveDeps,
  actor: Actor,
  seen: Seen,
  { version = 0, move }: Pick<Moving, 'version' | 'move'>,
  { today }: Acting,
): Promise<void> => {
  const { place, district } = seen
  if (version < (place.keptIn ?? 1) || version > place.version)
    throw new Refusal('stale_version', { current: await keptOf(deps, seen) })
  if (move.move === 'answer' && move.until !== undefined && move.until < today)
    throw new Refusal('bad_request', { fields: { 'move.until': '恢复开放的日子不能早于今天。' } })
  if (move.move === 'edit') checkFacts(district, move.facts, 'move.facts')
  if (move.move === 'edit')
    await attachPhotos(deps.photos, actor, place, { ids: move.facts.photos, field: 'move.facts.photos' })
  if (move.move === 'keep')
    await attachPhotos(deps.photos, actor, place, { ids: move.kept.photos, field: 'move.kept.photos' })
}

/** Does it concern the tiles or a keeper? What was only confirmed lies with the place alone. */
const isNews = (before: Place, next: Place, { move }: PlaceMove): boolean => {
  if (move === 'verify' || move === 'unhost') return false
  return move !== 'confirm' || shownOf(before) !== shownOf(next)
}
const shownOf = ({ cases, stopped }: Place): string => JSON.stringify([cases, stopped])

const movedBy = async (deps: MoveDeps, actor: Actor, { place, district }: Seen): Promise<Moved> => {
  const seen = seenBy(actor, place, district)
  return { live: liveOf(place), ...(isKeeper(seen) ? { place: await keptOf(deps, seen) } : {}) }
}

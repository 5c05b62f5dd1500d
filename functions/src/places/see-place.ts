import { dayOf, plusWorkingDays, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { may } from '@lianxin/shared/organisation/permissions'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Acting } from '@lianxin/shared/places/acting'
import { ANSWER_DAYS, type PlacePart } from '@lianxin/shared/places/rules'
import type { Place } from '@lianxin/shared/places/schema'
import { type Trace, traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { DistrictStore } from '../organisation/store'
import { stationOf } from './station-of'
import type { PlaceStore } from './store'

export type SeeDeps = {
  places: Pick<PlaceStore, 'get'>
  districts: Pick<DistrictStore, 'get'>
  calendar: WorkCalendar
  clock: Clock
}

/** A place as it is now, where it lies, and as what somebody may act on it. */
export type Seen = { place: Place; district: District; parts: readonly PlacePart[] }

/** @throws Refusal `place_unknown` */
export const seePlace = async ({ places, districts }: SeeDeps, actor: Actor, id: string): Promise<Seen> => {
  const place = await places.get(id)
  const district = place && (await districts.get(place.district))
  if (!place || !district) throw new Refusal('place_unknown')
  return seenBy(actor, place, district)
}

/** The same of a place just read or written. */
export const seenBy = (actor: Actor, place: Place, district: District): Seen => {
  const station = stationOf(district, place.street)?.id
  const isHost = place.hosts.some(({ id }) => id === actor.id)
  const isStation = actor.duties.some(
    (duty) => duty.district === district.id && duty.body !== undefined && duty.body === station,
  )
  const parts: PlacePart[] = ['anyone']
  if (isHost) parts.push('host')
  if (isStation) parts.push('station')
  if (may(actor, 'arrange', { district: district.id })) parts.push('office')
  return { place, district, parts }
}

/** Does the reader keep the place? */
export const isKeeper = ({ parts }: Pick<Seen, 'parts'>): boolean => parts.length > 1

type Standing = { place: Pick<Place, 'hosts'>; parts: readonly PlacePart[] }

/** Who acts, as the most they are. */
export const actingOf = ({ calendar, clock }: SeeDeps, actor: Actor, { place, parts }: Standing): Acting => {
  const at = clock.now()
  const today = dayOf(at)
  const due = plusWorkingDays(today, ANSWER_DAYS, calendar)
  const as = (['office', 'station', 'host'] as const).find((part) => parts.includes(part)) ?? 'outdoor'
  const name = actor.name ?? place.hosts.find(({ id }) => id === actor.id)?.name
  const by = as === 'outdoor' || name === undefined ? undefined : { id: actor.id, name }
  return { reporter: hashedId(`reporter ${actor.id}`), by, as, at, today, due }
}

/** What an officer does to a place stands in the trail, in the words of its history. */
export const tracedAs = (actor: Actor, { as, at }: Acting, place: Place): Trace | undefined => {
  if (as !== 'office' && as !== 'station') return undefined
  const { id, district, name, events } = place
  return traceOf(actor, at, { district, on: { kind: 'place', id, name }, words: events.at(-1)?.words ?? '' })
}

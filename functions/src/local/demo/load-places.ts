import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { withHost } from '@lianxin/shared/places/apply'
import type { Place } from '@lianxin/shared/places/schema'
import { tileRowOf } from '@lianxin/shared/places/tile-place'
import type { Deps } from '../../deps'
import { hashedId } from '../../hashed-id'
import { inTurns } from '../../organisation/in-turns'
import { tellPlace } from '../../places/tell-place'
import { district } from './district'
import { hostPerson } from './personas'
import { HOSTED, talesOf } from './place-tales'
import { placesOf } from './places'

/** Puts the demo's places, with what was said of them, into the table and the tiles. Done twice it is done once. */
export const loadPlaces = async (deps: Deps, start: Instant): Promise<void> => {
  const places = storiedPlaces(deps, start)
  await inTurns(places, async (place) => void (await deps.places.put(place)))
  for (const place of places.filter(({ name }) => HOSTED.includes(name))) await join(deps, place, start)
  const stored = await deps.places.getMany(places.map(({ id }) => id))
  await deps.publishPlaces([...stored.values()].map((place) => tileRowOf(place, district.streets)))
  await inTurns(
    places.filter(({ cases }) => cases.length > 0),
    ({ id }) => tellPlace(deps)(id),
  )
}

/** Every place as it stands at the demo's start, in its first version. */
export const storiedPlaces = ({ calendar }: Pick<Deps, 'calendar'>, start: Instant): Place[] => {
  const tales = talesOf(start, calendar)
  return placesOf(dayOf(start), start).map((place, turn) => {
    const told = tales.toldOf(place, turn).reduce((now, say) => say(now), place)
    return { ...told, version: 1, keptIn: undefined }
  })
}

// As somebody does who opens an invitation; without a line in the trail, which is the office's.
const join = async (deps: Deps, place: Place, start: Instant): Promise<void> => {
  const hash = hashedId(`demo hosting ${place.id}`)
  const today = dayOf(start)
  await deps.hosting.issue(hash, { place: place.id, until: start }, undefined)
  const { id, name = '' } = hostPerson
  const acting = { by: { id, name }, as: 'host', at: start, today, due: today, reporter: '' } as const
  await deps.places.change(withHost(place, { id, name }, acting), { joined: { person: id, hash } })
}

import type { Instant } from '@lianxin/shared/calendar'
import { metresBetween, minutesTo, type Way } from '@lianxin/shared/places/distance'
import { type DayKinds, isAlwaysOpen, opensNext, openUntil } from '@lianxin/shared/places/hours'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { useSyncExternalStore } from 'react'
import type { Nearby } from './nearest'
import { onPosition, positionState } from './position'

/** How far a place is and whether it is open on arrival; without a position, whether it is open now. */
export const useSeenFrom = (place: TilePlace, kinds: DayKinds, way: Way, now: Instant): SeenFrom => {
  const { from } = useSyncExternalStore(onPosition, positionState, positionState)
  if (!from) return { opening: openingOf(place, now, kinds) }
  const metres = metresBetween(from.point, place.point)
  const minutes = minutesTo(metres, way)
  const arrival = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  return { way: { metres, minutes }, opening: openingOf(place, arrival, kinds) }
}

type SeenFrom = { way?: Pick<Nearby, 'metres' | 'minutes'>; opening: Nearby['opening'] }

const openingOf = (place: TilePlace, at: Instant, kinds: DayKinds): Nearby['opening'] => {
  const until = openUntil(place, at, kinds)
  return until === undefined
    ? { isOpen: false, isAlways: isAlwaysOpen(place), opensAt: opensNext(place, at, kinds) }
    : { isOpen: true, isAlways: isAlwaysOpen(place), until }
}

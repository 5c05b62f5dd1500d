import type { Instant } from '@lianxin/shared/calendar'
import { metresBetween, minutesTo, type Way } from '@lianxin/shared/places/distance'
import type { DayKinds } from '@lianxin/shared/places/hours'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { useSyncExternalStore } from 'react'
import type { Nearby } from './nearest'
import { openingAt } from './nearest-opening'
import { onPosition, positionState } from './position'

/** How far a place is and whether it is open on arrival; without a position, whether it is open now. */
export const useSeenFrom = (place: TilePlace, kinds: DayKinds, way: Way, now: Instant): SeenFrom => {
  const { from } = useSyncExternalStore(onPosition, positionState, positionState)
  if (!from) return { opening: openingAt(place, now, kinds) }
  const metres = metresBetween(from.point, place.point)
  const minutes = minutesTo(metres, way)
  const arrival = new Date(Date.parse(now) + minutes * 60_000).toISOString()
  return { way: { metres, minutes }, opening: openingAt(place, arrival, kinds) }
}

type SeenFrom = { way?: Pick<Nearby, 'metres' | 'minutes'>; opening: Nearby['opening'] }

import type { Day, Instant } from '../calendar'
import type { Named } from '../organisation/schema'
import type { Place, PlaceEvent } from './schema'

/** Who acts on a place, as what and when. */
export type Acting = {
  /** The hash by which somebody counts once among those who reported. */
  reporter: string
  /** Absent for passers-by: they stand in no history. */
  by?: Named | undefined
  as: PlaceEvent['as']
  at: Instant
  today: Day
  /** The last day for an answer to what is reported now. */
  due: Day
}

/** What a move makes of a place, and what its history says of it. */
export type Effect = { next: Place; words?: string }

/** Lines of a place's history. */
const EVENTS_MAX = 30

/** The place in its next version with a line in its history; the very same place when the effect changes nothing. */
export const afterEffect = (place: Place, { next, words }: Effect, { at, by, as }: Acting): Place => {
  if (JSON.stringify(next) === JSON.stringify(place)) return place
  const event = words === undefined ? [] : [{ at, ...(by ? { by } : {}), as, words }]
  return { ...next, version: place.version + 1, events: [...next.events, ...event].slice(-EVENTS_MAX) }
}

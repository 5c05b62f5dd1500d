import type { Day, Instant } from '../calendar'
import type { RefusalCode } from '../errors'
import { type Amenity, isPlaceFault, type Subject } from './amenities'
import { type DayKinds, type Opening, openUntil } from './hours'
import type { PlaceMove } from './moves'
import type { Case, Place } from './schema'

/** Different people whose word on one fault makes it doubtful at once, and whose denial clears it (ours). */
export const ENOUGH_PEOPLE = 3
/** Working days a host has to answer a report (ours). */
export const ANSWER_DAYS = 2
/** A place of which nobody has confirmed anything for so many days is listed (ours). */
export const UNVERIFIED_DAYS = 90

/** As what somebody acts on a place. Whoever may do more may also do what anyone may. */
export type PlacePart = 'anyone' | 'host' | 'station' | 'office'

/** Who may do what. */
export const placeMoves: Readonly<Record<PlaceMove['move'], readonly PlacePart[]>> = {
  confirm: ['anyone'],
  report: ['anyone'],
  answer: ['host', 'station', 'office'],
  keep: ['host', 'station', 'office'],
  verify: ['host', 'station', 'office'],
  edit: ['office'],
  badge: ['office'],
  remove: ['office'],
  restore: ['office'],
  unhost: ['host', 'station', 'office'],
}

/** Why a move cannot be made now; the server's guard and the button's reason. */
export const whyNotPlace = (
  place: Pick<Place, 'removed' | 'hosts'> & { cases: readonly Pick<Case, 'subject'>[] },
  move: Pick<PlaceMove, 'move'> & { subject?: string; person?: string },
  parts: readonly PlacePart[],
): RefusalCode | undefined => {
  if (!placeMoves[move.move].some((part) => part === 'anyone' || parts.includes(part))) return 'not_host'
  if (place.removed) return move.move === 'restore' ? undefined : 'place_removed'
  if (move.move === 'restore') return 'wrong_state'
  if (move.move === 'answer' && !place.cases.some(({ subject }) => subject === move.subject)) return 'no_case'
  if (move.move === 'unhost' && !place.hosts.some(({ id }) => id === move.person)) return 'person_unknown'
  return undefined
}

/** Why a report cannot be made now: that a place is shut while its hours say so is no news. */
export const whyNotReport = (
  place: Opening,
  subject: Subject,
  at: Instant,
  kinds: DayKinds,
): RefusalCode | undefined =>
  subject === 'closed' && openUntil(place, at, kinds) === undefined ? 'place_shut' : undefined

/** Enough different people say so, and more than deny it. */
export const isDoubtful = ({ people, denied }: Pick<Case, 'people' | 'denied'>): boolean =>
  people.length >= ENOUGH_PEOPLE && people.length > denied.length

/** Has its host let the day go by? */
export const isOverdue = ({ due, lateOn }: Pick<Case, 'due' | 'lateOn'>, today: Day): boolean =>
  lateOn === undefined && today > due

/** What a place offers now: without what is out of order, and what nobody answered for in time. */
export const offered = ({ amenities, toilet, stopped, cases }: OfferedBy): Amenity[] => {
  const late = cases.filter(({ lateOn }) => lateOn !== undefined).map(({ subject }) => subject)
  const all: Amenity[] = [...amenities, ...(toilet.where === 'none' ? [] : (['toilet'] as const))]
  return all.filter((one) => !stopped.includes(one) && !late.includes(one))
}
type OfferedBy = Pick<Place, 'amenities' | 'toilet' | 'stopped'> & {
  cases: readonly Pick<Case, 'subject' | 'lateOn'>[]
}

/** What couriers are warned of: doubtful, or of the whole place and unanswered. */
export const doubts = ({ cases }: Pick<Place, 'cases'>): Subject[] =>
  cases
    .filter((one) => isDoubtful(one) || (one.lateOn !== undefined && isPlaceFault(one.subject)))
    .map(({ subject }) => subject)

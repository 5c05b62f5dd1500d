import { type Day, dayOf, type Instant } from '@lianxin/shared/calendar'
import type { Point } from '@lianxin/shared/organisation/areas'
import { type Amenity, amenities, isPlaceFault, type PlaceKind, placeKinds } from '@lianxin/shared/places/amenities'
import { metresBetween, minutesTo, type Way } from '@lianxin/shared/places/distance'
import { type DayKinds, isAlwaysOpen } from '@lianxin/shared/places/hours'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { type OpeningAt, type Timetable, timetableOf } from './nearest-opening'

/** What places must have. */
export type PlaceFilter = {
  /** All of these. */
  amenities: readonly Amenity[]
  /** One of these; none given, any. */
  kinds: readonly PlaceKind[]
  isAlways: boolean
  /** When one gets there. */
  isOpen: boolean
  /** Those that only let their own staff in, too. */
  withInside: boolean
}

/** A place and how one finds it: metres in a straight line, minutes of the way, whether it is open on arrival. */
export type Nearby = { place: TilePlace; metres: number; minutes: number; opening: OpeningAt }

type Asked = { from: Point; at: Instant; way: Way; filter: PlaceFilter }

/** What to say when nothing near is open. */
export type Fallback = {
  /** The nearest that is open, however far. */
  open?: Nearby | undefined
  /** The nearest that never close. */
  always: readonly Nearby[]
  /** Of those near, the one that opens first. */
  opens?: Nearby | undefined
}

export type Search = {
  /** The nearest by the haversine, nearest first. */
  nearest(asked: Asked & { most: number }): Nearby[]
  fallback(asked: Asked): Fallback
}

const KIND_BIT = amenities.length
const INSIDE = 1 << (KIND_BIT + placeKinds.length)
const ALWAYS = INSIDE << 1
/** Enough people say that one does not get in. */
const DOUBTED = INSIDE << 2
const ANY_KIND = INSIDE - (1 << KIND_BIT)
/** Of a degree, along a meridian; the way along both sides is never shorter than the straight line. */
const METRES_A_DEGREE = 111_200

/** Makes places searchable: some milliseconds for a thousand, once. */
export const buildSearch = (places: readonly TilePlace[], kinds: DayKinds): Search => {
  const bush = new KDBush(places.length)
  for (const { point } of places) bush.add(point[0], point[1])
  bush.finish()
  const marks = Int32Array.from(places, markOf)
  const lngs = Float64Array.from(places, ({ point }) => point[0])
  const lats = Float64Array.from(places, ({ point }) => point[1])
  let table: { at: Instant; day: Day; times: Timetable } | undefined
  // Asked of the same minute again and again: its day is worked out once.
  const timesAt = (at: Instant): Timetable => {
    if (table?.at === at) return table.times
    const day = dayOf(at)
    table = { at, day, times: table?.day === day ? table.times : timetableOf(places, kinds, at) }
    return table.times
  }
  const nearest = ({ from, at, way, filter, most }: Asked & { most: number }): Nearby[] => {
    const times = timesAt(at)
    const now = Date.parse(at)
    const arrivalAt = (metres: number) => now + minutesTo(metres, way) * 60_000
    const isOpen = (n: number): boolean => {
      const lng = lngs[n] ?? 0
      const lat = lats[n] ?? 0
      const farthest = (Math.abs(lng - from[0]) + Math.abs(lat - from[1])) * METRES_A_DEGREE
      const found = times.between(n, now, arrivalAt(farthest))
      return found === 'some' ? times.at(n, arrivalAt(metresBetween(from, [lng, lat]))).isOpen : found === 'all'
    }
    const has = hasAll(filter)
    const fits = (n: number): boolean => has(marks[n] ?? 0) && (!filter.isOpen || isOpen(n))
    const found: Nearby[] = []
    for (const n of around(bush, from[0], from[1], most, undefined, fits)) {
      const place = places[n]
      if (!place) continue
      const metres = metresBetween(from, place.point)
      const minutes = minutesTo(metres, way)
      const opening = times.at(n, now + minutes * 60_000)
      found.push({ place, metres, minutes, opening: (marks[n] ?? 0) & DOUBTED ? doubted(opening) : opening })
    }
    return found
  }
  return { nearest, fallback: (asked) => fallback(nearest, asked) }
}

const markOf = (place: TilePlace): number => {
  const offered = place.amenities.reduce((mask, one) => mask | (1 << amenities.indexOf(one)), 0)
  const kind = 1 << (KIND_BIT + placeKinds.indexOf(place.kind))
  const always = isAlwaysOpen(place) ? ALWAYS : 0
  return (
    offered | kind | always | (place.access === 'inside' ? INSIDE : 0) | (place.doubts.some(isPlaceFault) ? DOUBTED : 0)
  )
}

/** Whether a place's marks are as wanted; what is doubted does not count as open. */
const hasAll = ({
  amenities: wanted,
  kinds,
  isAlways,
  isOpen,
  withInside,
}: PlaceFilter): ((mark: number) => boolean) => {
  const needed = wanted.reduce((mask, one) => mask | (1 << amenities.indexOf(one)), isAlways ? ALWAYS : 0)
  const kind =
    kinds.length === 0 ? ANY_KIND : kinds.reduce((mask, one) => mask | (1 << (KIND_BIT + placeKinds.indexOf(one))), 0)
  const never = (withInside ? 0 : INSIDE) | (isOpen ? DOUBTED : 0)
  return (mark) => (mark & needed) === needed && (mark & kind) !== 0 && (mark & never) === 0
}

const doubted = ({ isAlways }: OpeningAt): OpeningAt => ({ isOpen: false, isAlways })

const fallback = (nearest: Search['nearest'], asked: Asked): Fallback => {
  const find = (most: number, more: Partial<PlaceFilter>) =>
    nearest({ ...asked, filter: { ...asked.filter, ...more }, most })
  const [open] = find(1, { isOpen: true })
  const closed = find(10, { isOpen: false }).filter(({ opening }) => !opening.isOpen && opening.opensAt !== undefined)
  const sooner = (a: Nearby, b: Nearby) => ((b.opening.opensAt ?? '') < (a.opening.opensAt ?? '') ? b : a)
  const [first, ...others] = closed
  return { open, always: find(3, { isAlways: true, isOpen: true }), opens: first && others.reduce(sooner, first) }
}

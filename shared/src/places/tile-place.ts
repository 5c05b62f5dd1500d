import type { Point } from '../organisation/areas'
import type { Access, Amenity, PlaceKind, Subject, ToiletPlace } from './amenities'
import type { Opening } from './hours'
import { doubts, offered } from './rules'
import type { Place } from './schema'

/** What a snapshot says of one place: all that is needed to find it, reach it and call it without a network. */
export type TilePlace = Opening & {
  id: string
  version: number
  district: string
  /** By name, as a courier reads it. */
  street: string
  kind: PlaceKind
  name: string
  address: string
  point: Point
  access: Access
  host?: string | undefined
  phone?: string | undefined
  note?: string | undefined
  /** Offered now, `toilet` among them; see `offered`. */
  amenities: readonly Amenity[]
  toilet: { where: ToiletPlace; note?: string | undefined }
  doubts: readonly Subject[]
  badge: boolean
  closure?: (NonNullable<Opening['closure']> & { words: string }) | undefined
}

/** What the tiles are told of one place; without `place` it is taken out. */
export type TileRow = Pick<TilePlace, 'id' | 'version' | 'point'> & {
  /** Where it lay before: another tile may still hold it there. */
  stood?: readonly Point[] | undefined
  place?: TilePlace | undefined
}

/** What tiles count coordinates in: about a metre. */
export const STEPS_A_DEGREE = 1e5

/** A street by its name; its id when the district has it no more. */
export const streetNameOf = (streets: readonly { id: string; name: string }[], street: string): string =>
  streets.find(({ id }) => id === street)?.name ?? street

/** What the tiles are to be told of a place as it is stored. */
export const tileRowOf = (place: Place, streets: Parameters<typeof streetNameOf>[0]): TileRow => {
  const { id, version, point, stood } = place
  return { id, version, point, stood, place: tilePlaceOf(place, streetNameOf(streets, place.street)) }
}

/** A place as the tiles hold it; undefined when it has been taken away. */
export const tilePlaceOf = (place: Place, street: string): TilePlace | undefined => {
  if (place.removed) return undefined
  const { id, version, district, kind, name, address, access, host, phone, note, toilet, closure } = place
  return {
    id,
    version,
    district,
    street,
    kind,
    name,
    address,
    point: stepped(place.point),
    access,
    host,
    phone,
    note,
    hours: place.hours,
    ...(place.days.length > 0 ? { days: place.days } : {}),
    closure,
    amenities: offered(place),
    toilet,
    doubts: doubts(place),
    badge: place.badge === true,
  }
}

const stepped = ([lng, lat]: Point): Point => [inSteps(lng), inSteps(lat)]
const inSteps = (degrees: number): number => Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE

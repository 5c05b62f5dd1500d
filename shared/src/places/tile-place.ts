import type { Point } from '../organisation/areas'
import type { Access, Amenity, PlaceKind, Subject, ToiletPlace } from './amenities'
import type { Opening } from './hours'

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
}

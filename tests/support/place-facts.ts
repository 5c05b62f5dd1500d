import { Place, PlaceFacts } from '@lianxin/shared/places/schema'
import { unitDistrict } from './unit-district'

/** A bank's branch that is open to outdoor workers on weekdays, in a street of `unitDistrict`. */
export const placeFacts: PlaceFacts = PlaceFacts.parse({
  kind: 'warm_station',
  name: '惠民银行金融街支行',
  address: '金融大街5号',
  street: 'jrj',
  point: [116.36, 39.91],
  access: 'outdoor',
  host: '惠民银行',
  hours: { week: [[[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [], []] },
  amenities: ['water', 'rest', 'charging'],
  toilet: { where: 'inside' },
})

/** The same as it is stored, with what else a test gives. */
export const placeWith = (more: Partial<Place> = {}): Place =>
  Place.parse({ ...placeFacts, id: '0123ABCD', district: unitDistrict.id, version: 1, ...more })

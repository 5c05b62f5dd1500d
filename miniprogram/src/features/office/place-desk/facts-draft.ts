import type { Point } from '@lianxin/shared/organisation/areas'
import type { Access, PlaceKind } from '@lianxin/shared/places/amenities'
import type { PlaceFacts } from '@lianxin/shared/places/schema'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { keptOf } from '../../hosting/kept'
import { type AmenitiesDraft, amenitiesDraft, amenitiesFault, amenitiesOf } from '../../hosting/parts/amenities-field'
import { hoursFault } from '../../hosting/parts/hours-field'

/** A place as it stands in the office's form: texts as typed. */
export type FactsDraft = AmenitiesDraft & {
  kind: PlaceKind
  name: string
  address: string
  street: string
  point: string
  access: Access
  host: string
  number: string
  hours: PlaceFacts['hours']
  phone: string
  note: string
}

const WORKDAYS: PlaceFacts['hours'] = { week: Array.from({ length: 7 }, (_, day) => (day < 5 ? [[540, 1020]] : [])) }

/** The form of a place, or an empty one. */
export const factsDraft = (place: KeptPlace | undefined): FactsDraft => ({
  kind: place?.kind ?? 'warm_station',
  name: place?.name ?? '',
  address: place?.address ?? '',
  street: place?.street ?? '',
  point: place?.point.join(', ') ?? '',
  access: place?.access ?? 'outdoor',
  host: place?.host ?? '',
  number: place?.number ?? '',
  hours: place?.hours ?? WORKDAYS,
  phone: place?.phone ?? '',
  note: place?.note ?? '',
  ...amenitiesDraft(place ?? { amenities: [], toilet: { where: 'none' } }),
})

/** A pair as maps give it to the clipboard, with any comma or blank between; or what is wrong with it. */
export const readPoint = (typed: string): { point: Point } | { wrong: string } => {
  const [, first, second] = /^(\d+(?:\.\d+)?)[,，、\s]+(\d+(?:\.\d+)?)$/.exec(typed.normalize('NFKC').trim()) ?? []
  if (first === undefined || second === undefined) return { wrong: '请填经度和纬度，比如 116.36, 39.91' }
  const [lng, lat] = [Number(first), Number(second)]
  if (isIn(lng, 73, 136) && isIn(lat, 3, 54)) return { point: [lng, lat] }
  if (isIn(lat, 73, 136) && isIn(lng, 3, 54)) return { wrong: '经度和纬度写反了：经度（如 116.36）写在前面' }
  return { wrong: '这个位置不在中国，请核对' }
}
const isIn = (value: number, from: number, to: number): boolean => from <= value && value <= to

/** What is missing or wrong in the form, in a sentence. */
export const factsFault = (draft: FactsDraft): string | undefined => {
  if (draft.name.trim() === '') return '请写名称'
  if (draft.street === '') return '请选街道'
  if (draft.address.trim() === '') return '请写地址'
  const read = readPoint(draft.point)
  if ('wrong' in read) return read.wrong
  return hoursFault(draft.hours) ?? amenitiesFault(draft)
}

/** The place as it is sent; what the form does not ask stays as it is. Undefined while the point cannot be read. */
export const factsOf = (draft: FactsDraft, place: KeptPlace | undefined): PlaceFacts | undefined => {
  const read = readPoint(draft.point)
  if ('wrong' in read) return undefined
  const { days, closure, photos } = place ? keptOf(place) : { days: [], closure: undefined, photos: [] }
  const { kind, street, access, hours } = draft
  return {
    ...{ kind, street, access, hours, days, closure, photos },
    ...amenitiesOf(draft),
    name: draft.name.trim(),
    address: draft.address.trim(),
    point: read.point,
    host: draft.host.trim() || undefined,
    number: draft.number.trim() || undefined,
    phone: draft.phone.trim() || undefined,
    note: draft.note.trim() || undefined,
  }
}

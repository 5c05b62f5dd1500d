import {
  type Amenity,
  amenities,
  amenityTerms,
  amenityWords,
  placeKindWords,
  toiletWords,
} from '../../places/amenities'
import { readHours } from '../../places/hours-read'
import { hoursText } from '../../places/hours-text'
import type { Place } from '../../places/schema'
import { type Cell, code, day, named, oneOf, quote, text } from './cells'
import { column, type Flat } from './column'

/** Degrees from 0 on or below; where they lie shows only together, since one is often written for the other. */
const degree: Cell = {
  ...text,
  read: (typed) => {
    const digits = typed.normalize('NFKC').replace(/[\s°]/g, '')
    return /^-?\d{1,3}(\.\d+)?$/.test(digits)
      ? { value: Number(digits) }
      : { bad: `${quote(typed)}不是度数，请写成116.36这样` }
  },
}

const hours: Cell = {
  ...text,
  read: (typed) => {
    const read = readHours(typed)
    return 'bad' in read ? read : { value: hoursText(read.hours) }
  },
}

const isCalled = (one: Amenity, word: string): boolean => amenityWords[one] === word || amenityTerms[one] === word

/** Amenities by either of their names; the toilet has columns of its own. */
const services: Cell = {
  write: (value) =>
    held(value)
      .map((one) => amenityWords[one])
      .join('、'),
  read: (typed) => {
    const wanted = typed.split(/[、，,；;/\s]+/).filter((word) => word !== '' && word !== '无')
    const unknown = wanted.find((word) => !amenities.some((one) => isCalled(one, word)))
    if (unknown !== undefined) {
      const known = amenities.filter((one) => one !== 'toilet').map((one) => amenityWords[one])
      return { bad: `没有${quote(unknown)}这项服务，只能写${known.join('、')}` }
    }
    const found = amenities.filter((one) => wanted.some((word) => isCalled(one, word)))
    if (found.includes('toilet')) return { bad: '能不能如厕请写在“如厕”那一列' }
    return { value: found.join(',') || undefined }
  },
}

const held = (value: unknown): Amenity[] =>
  amenities.filter((one) =>
    String(value ?? '')
      .split(',')
      .includes(one),
  )

/** Places as a sheet; hours and amenities are one cell each. */
export const placeColumns = [
  column('id', '编号（新站点留空）', code, ''),
  column('number', '自有编号', code, 'XC-A001'),
  column('name', '名称', text, '示例银行暖心驿站', { isRequired: true }),
  column('kind', '类型', oneOf(placeKindWords), '暖心驿站', { isRequired: true }),
  column('street', '街道', named('streets', '街道'), '金融街街道', { isRequired: true }),
  column('address', '地址', text, '示例路1号', { isRequired: true }),
  column('lng', '经度', degree, '116.36', { isRequired: true }),
  column('lat', '纬度', degree, '39.91', { isRequired: true }),
  column('access', '对外开放', oneOf({ outdoor: '是', inside: '否' }), '是', { isRequired: true }),
  column('host', '共建单位', text, '示例银行'),
  column('phone', '电话', text, '010-0000-0199'),
  column('hours', '开放时间', hours, '周一至周五 09:00-17:00；节假日 休息', { isRequired: true }),
  column('amenities', '服务', services, '纳凉、取暖、饮水、休息'),
  column('toilet.where', '如厕', oneOf(toiletWords), '站内', { empty: 'none' }),
  column('toilet.note', '如厕说明', text, ''),
  column('note', '备注', text, ''),
  column('verifiedOn', '核对日期', day, '2026-11-20'),
] as const

/** What of a place a sheet speaks of. */
export type SheetPlace = Omit<Place, 'district' | 'version' | 'cases' | 'hosts' | 'events' | 'confirmed' | 'stopped'>

/** A place laid flat. */
export const flatPlace = ({ id, point: [lng, lat], hours, toilet, ...place }: SheetPlace): Flat => {
  const { number, name, kind, street, address, access, host, phone, note, verifiedOn } = place
  return {
    ...{ id, number, name, kind, street, address, lng, lat, access, host, phone, note, verifiedOn },
    hours: hoursText(hours),
    // In an order of their own, in whatever order somebody ticked them.
    amenities: held(place.amenities.join(',')).join(',') || undefined,
    'toilet.where': toilet.where,
    'toilet.note': toilet.note,
  }
}

/** What a flat place would be as a record, what the sheet says nothing of kept; nobody has yet checked it. */
export const rawPlace = (flat: Flat, before: Partial<Place> | undefined): Record<string, unknown> => {
  const { lng, lat, hours, amenities, 'toilet.where': where, 'toilet.note': note, ...rest } = flat
  const read = readHours(String(hours))
  return {
    ...before,
    ...rest,
    point: [lng, lat],
    hours: 'hours' in read ? read.hours : undefined,
    amenities: held(amenities),
    toilet: { where, note },
  }
}

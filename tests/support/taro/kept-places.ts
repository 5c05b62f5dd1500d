import type { KeptPlace, PlaceRow } from '@lianxin/shared/places/views'
import { setServerTime } from '../../../miniprogram/src/api/clock'
import { ME, ok, SESSION } from './server'

export const PLACE = 'P1ACE001'
export const READ = `GET /api/places/${PLACE}/kept`
export const MOVE = `POST /api/places/${PLACE}/moves`
export const INVITE = `POST /api/places/${PLACE}/invitation`
export const LIST = 'GET /api/places'
export const HOSTED = 'GET /api/places/hosted'

const WORKDAY: [number, number][] = [[540, 1020]]

/** A bank branch as its host sees it. */
export const kept = (over: Partial<KeptPlace> = {}): KeptPlace => ({
  id: PLACE,
  district: 'd1',
  version: 4,
  kind: 'warm_station',
  name: '惠民银行金融街支行',
  address: '示例路1号',
  street: 'jrj',
  streetName: '金融街街道',
  districtName: '西城区总工会',
  point: [116.3612, 39.9135],
  access: 'outdoor',
  hours: { week: Array.from({ length: 7 }, (_, day) => (day < 5 ? WORKDAY : [])) },
  days: [],
  amenities: ['warm', 'water', 'rest'],
  toilet: { where: 'inside' },
  phone: '010-5550-0101',
  photos: [],
  stopped: [],
  verifiedOn: '2026-11-01',
  confirmed: { water: { at: '2026-11-20T00:00:00.000Z', by: 'outdoor' } },
  cases: [],
  hosts: [{ id: ME, name: '大堂李师傅', since: '2026-10-08' }],
  events: [{ at: '2026-10-01T02:00:00.000Z', by: { id: 'C'.repeat(26), name: '孙雅' }, as: 'office', words: '登记' }],
  parts: ['anyone', 'host'],
  ...over,
})

/** The water is broken: told this morning by one person. */
export const waterCase: KeptPlace['cases'][number] = {
  subject: 'water',
  at: '2026-11-20T01:00:00.000Z',
  due: '2026-11-24',
  people: 1,
  denied: 0,
}

export const place = (over: Partial<KeptPlace> = {}) => ok({ place: kept(over) })
/** What a move answers: the place as it is now. */
export const moved = (over: Partial<KeptPlace> = {}) =>
  ok({
    live: { id: PLACE, version: 5, confirmed: {}, faults: [], removed: false },
    place: kept({ version: 5, ...over }),
  })

/** One line of the office's lists. */
export const placeRow = (over: Partial<PlaceRow> = {}): PlaceRow => ({
  id: PLACE,
  kind: 'warm_station',
  name: '惠民银行金融街支行',
  address: '示例路1号',
  street: 'jrj',
  access: 'outdoor',
  verifiedOn: '2026-11-01',
  badge: false,
  hosts: 1,
  cases: 0,
  isLate: false,
  ...over,
})

/** The host's phone: a browser that is nobody's in particular. */
export const asHost = {
  'POST /api/session': ok(SESSION),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
}

/** Friday 20 November, 11:00 in Shanghai. */
export const onFriday = (): void => setServerTime('2026-11-20T03:00:00.000Z')

import type { Instant } from '@lianxin/shared/calendar'
import type { OpenHours } from '@lianxin/shared/places/hours'
import { encodeTile } from '@lianxin/shared/places/tile'
import type { TileIndex } from '@lianxin/shared/places/tile-index'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import type { PlaceLive, PlaceView } from '@lianxin/shared/places/views'
import gcoord from 'gcoord'
import { setServerTime } from '../../../miniprogram/src/api/clock'
import { forgetWanted } from '../../../miniprogram/src/features/places/filter'
import { forgetPosition } from '../../../miniprogram/src/features/places/position'
import { forgetSnapshot } from '../../../miniprogram/src/features/places/snapshot'
import { ok } from './server'
import { phone } from './taro'

export const INDEX = 'GET /api/places/tiles'
export const LIVE = 'GET /api/places/live'
export const READ = (id: string) => `GET /api/places/${id}`
export const MOVE = (id: string) => `POST /api/places/${id}/moves`

/** Where the person stands, as the browser tells it, and as maps of China have it. */
export const STANDS = { longitude: 116.36, latitude: 39.91 }
const [LNG = 0, LAT = 0] = gcoord.transform([STANDS.longitude, STANDS.latitude], gcoord.WGS84, gcoord.GCJ02)
const onGrid = (degrees: number) => Math.round(degrees * 1e5) / 1e5
/** A point so many metres north of them. */
export const north = (metres: number): [number, number] => [onGrid(LNG), onGrid(LAT + metres / 111_195)]

/** The same hours on every day of the week; on holidays too. */
export const daily = (from: number, to: number): OpenHours => ({
  week: Array.from({ length: 7 }, () => [[from, to] as const]),
})
/** A bank: Monday to Friday, 8:30 to 17:00. */
export const bankHours: OpenHours = {
  week: Array.from({ length: 7 }, (_, n) => (n < 5 ? [[510, 1020] as const] : [])),
}

const idOf = (name: string): string =>
  [...name]
    .map((letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt((letter.codePointAt(0) ?? 0) % 32))
    .join('')
    .padEnd(8, '0')
    .slice(0, 8)

/** A place so many metres north. */
export const place = (name: string, metres: number, over: Partial<TilePlace> = {}): TilePlace => ({
  id: idOf(name),
  version: 1,
  district: 'xicheng',
  street: '金融街街道',
  kind: 'warm_station',
  name,
  address: `${name}的门口`,
  point: north(metres),
  access: 'outdoor',
  hours: bankHours,
  amenities: ['water', 'rest'],
  toilet: { where: 'none' },
  doubts: [],
  badge: false,
  ...over,
})

/** The reply with all places in one tile. */
export const index = (places: readonly TilePlace[], version = 1, more: Partial<TileIndex> = {}) => {
  const lats = places.map(({ point }) => point[1])
  const box = [LNG, Math.min(...lats), LNG, Math.max(...lats)] as const
  const tiles = [{ key: '0', version: `v${version}`, count: places.length, box }]
  const text: TileIndex = { version, at: NOON, tiles, days: { off: [], work: [] }, only: encodeTile(places), ...more }
  return ok(JSON.stringify(text))
}

/** Nothing was said of it lately. */
export const live = (id: string, over: Partial<PlaceLive> = {}): PlaceLive => ({
  id,
  version: 1,
  confirmed: {},
  faults: [],
  removed: false,
  ...over,
})
export const view = (id: string, over: Partial<PlaceView> = {}): PlaceView => ({
  ...live(id),
  photos: [],
  until: NOON,
  ...over,
})

/** Monday 23 November, noon in Shanghai. */
export const NOON = '2026-11-23T04:00:00.000Z'
/** The same day at 21:40, when every bank is shut. */
export const LATE: Instant = '2026-11-23T13:40:00.000Z'

/** What the phone answers when it is asked where it is; a number is the browser's own code of a failure. */
export const standsAt = (answer: 'there' | 1 | 2 | 3): void => {
  const getCurrentPosition = (ok: (at: object) => void, failed: (why: object) => void) =>
    answer === 'there' ? ok({ coords: STANDS }) : failed({ code: answer })
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true })
}

/** The app opened anew on the same phone, at this instant. */
export const openedAgain = (at: Instant): void => {
  setServerTime(at)
  forgetSnapshot()
  forgetPosition()
  forgetWanted()
}

/** A phone that never looked for places. */
export const newPhone = (at: Instant = NOON): void => {
  phone.storage.clear()
  openedAgain(at)
  standsAt('there')
}

import { gunzipSync } from 'node:zlib'
import { decodeTile } from '@lianxin/shared/places/tile'
import type { TileIndex } from '@lianxin/shared/places/tile-index'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { buildSearch } from '../../miniprogram/src/features/places/nearest'
import { nextTile } from '../../miniprogram/src/features/places/nearest-tile'
import { countryPlaces, diceOf } from '../support/places'
import { gatewayEvent, openApp } from '../support/server-app'
import { type Figure, median } from './figure'

const FRIDAY_NOON = '2026-11-20T04:00:00.000Z'
const INDEX = '/api/places/tiles'
const POSITIONS = 21
const BATCH = 10_000
/** As the app: nobody goes further. */
const FARTHEST_M = 8_000

type App = Awaited<ReturnType<typeof openApp>>

/** 200,000 places, published as they are in life: what a phone fetches that opens the app for the first time. */
export const countryFigures = async (): Promise<Figure[]> => {
  const app = await openApp(FRIDAY_NOON)
  try {
    const places = countryPlaces()
    for (let at = 0; at < places.length; at += BATCH) {
      const rows = places
        .slice(at, at + BATCH)
        .map((place) => ({ id: place.id, version: 1, point: place.point, place }))
      await app.deps.publishPlaces(rows)
    }
    const { tiles } = await app.deps.tiles.current()
    const held = tiles.reduce((sum, { count }) => sum + count, 0)
    if (held !== new Set(places.map(({ id }) => id)).size) throw new Error(`${held} of ${places.length} places`)
    const index = await zipped(app, INDEX)
    const dice = diceOf(20)
    const bytes: number[] = []
    for (let n = 0; n < POSITIONS; n += 1) bytes.push(await firstUse(app, near(dice.of(places), dice)))
    return [
      { name: 'places.country_tiles', value: tiles.length },
      { name: 'places.country_index_bytes', value: index.length },
      { name: 'places.country_bytes_median', value: median(bytes) },
      { name: 'places.country_bytes_first_use', value: Math.max(...bytes), target: { most: 120_000 } },
    ]
  } finally {
    await app.close()
  }
}

/** Within a kilometre of a place, as whoever lives among them. */
const near = ({ point }: TilePlace, dice: ReturnType<typeof diceOf>): [number, number] => [
  point[0] + (dice.next() - 0.5) / 50,
  point[1] + (dice.next() - 0.5) / 50,
]

/** Bytes until the nearest ten that are open are certain. */
const firstUse = async (app: App, from: [number, number]): Promise<number> => {
  const body = await zipped(app, INDEX)
  const index: TileIndex = JSON.parse(gunzipSync(body).toString())
  const filter = { amenities: [], kinds: [], isAlways: false, isOpen: true, withInside: false }
  const loaded: string[] = []
  const places: TilePlace[] = []
  let bytes = body.length
  for (;;) {
    const found = buildSearch(places, index.days).nearest({ from, at: FRIDAY_NOON, way: 'ride', filter, most: 10 })
    const needed = Math.min(found[9]?.metres ?? FARTHEST_M, FARTHEST_M)
    const key = nextTile(index, from, loaded, needed)
    const entry = index.tiles.find((one) => one.key === key)
    if (!entry) return bytes
    const tile = await zipped(app, `${INDEX}/${entry.key}/${entry.version}`)
    bytes += tile.length
    loaded.push(entry.key)
    places.push(...decodeTile(gunzipSync(tile).toString()))
  }
}

const zipped = async ({ handler }: App, path: string): Promise<Buffer> => {
  const reply = await handler(
    { ...gatewayEvent('GET', path), headers: { 'accept-encoding': 'gzip' } },
    { awsRequestId: 'bench' },
  )
  if (reply.statusCode !== 200 || !reply.isBase64Encoded) throw new Error(`${path} answered ${reply.statusCode}`)
  return Buffer.from(reply.body ?? '', 'base64')
}

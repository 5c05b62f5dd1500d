import { gunzipSync } from 'node:zlib'
import { decodeTile } from '@lianxin/shared/places/tile'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { dayKinds } from '../../functions/src/work-calendar'
import { buildSearch } from '../../miniprogram/src/features/places/nearest'
import { placeFacts } from '../support/place-facts'
import { diceOf, districtPlaces } from '../support/places'
import { gatewayEvent, openApp } from '../support/server-app'
import { unitDistrict } from '../support/unit-district'
import { type Figure, median } from './figure'
import { countryFigures } from './places-country'

const FRIDAY_NOON = '2026-11-20T04:00:00.000Z'
const INDEX = '/api/places/tiles'

type App = Awaited<ReturnType<typeof openApp>>

/** What finding a place costs the table, a phone's network and a phone, in a district of 1,289 and in the country. */
export const placeFigures = async (): Promise<Figure[]> => {
  const costs: Cost[] = []
  const app = await openApp(FRIDAY_NOON, undefined, (cost) => costs.push(cost))
  try {
    await app.deps.publishPlaces(districtPlaces().map(rowOf))
    return [
      ...(await visits(app, costs)),
      { name: 'places.nearest_ms_ratio', value: searchRatio(), target: { most: 3 } },
      ...(await change(app, costs)),
      ...(await live(app)),
      ...(await countryFigures()),
    ]
  } finally {
    await app.close()
  }
}

const rowOf = (place: TilePlace) => ({ id: place.id, version: place.version, point: place.point, place })

/** The first visit after a while, and the next one. */
const visits = async (app: App, costs: Cost[]): Promise<Figure[]> => {
  app.clock.plus(60_000)
  costs.length = 0
  const { body = '' } = await visit(app)
  const cold = costs.length
  costs.length = 0
  await visit(app)
  const bytes = Buffer.from(body, 'base64')
  const { only } = JSON.parse(gunzipSync(bytes).toString())
  if (decodeTile(only).length !== 1_289) throw new Error('a first visit does not bring the whole district')
  return [
    { name: 'places.nearest_reads_warm', value: costs.length, target: { exactly: 0 } },
    { name: 'places.nearest_reads_cold', value: cold, target: { most: 1 } },
    { name: 'places.snapshot_gz_bytes', value: bytes.length, target: { most: 40_000 } },
  ]
}

const visit = (app: App) =>
  app.handler({ ...gatewayEvent('GET', INDEX), headers: { 'accept-encoding': 'gzip' } }, { awsRequestId: 'bench' })

/** How much longer our nearest ten with filters take than the bare index on the same points. */
const searchRatio = (): number => {
  const places = districtPlaces()
  const search = buildSearch(places, dayKinds('2026-11-20'))
  const bush = new KDBush(places.length)
  for (const { point } of places) bush.add(point[0], point[1])
  bush.finish()
  const dice = diceOf(10)
  const points = Array.from({ length: 500 }, (): [number, number] => [
    116.29 + dice.next() * 0.15,
    39.86 + dice.next() * 0.11,
  ])
  const filter = { amenities: ['water'], kinds: [], isAlways: false, isOpen: true, withInside: false } as const
  const ours = () => {
    for (const from of points) search.nearest({ from, at: FRIDAY_NOON, way: 'ride', filter, most: 10 })
  }
  const bare = () => {
    for (const [lng, lat] of points) around(bush, lng, lat, 10)
  }
  // In turns, so that whatever else the machine does slows both.
  const ratios = Array.from({ length: 25 }, () => msOf(ours) / msOf(bare))
  return median(ratios)
}

const msOf = (act: () => void): number => {
  const from = performance.now()
  act()
  return performance.now() - from
}

/** What one place's change costs on its way into the tile. */
const change = async (app: App, costs: Cost[]): Promise<Figure[]> => {
  const [first] = districtPlaces()
  if (!first) throw new Error('a district has places')
  costs.length = 0
  await app.deps.publishPlaces([rowOf({ ...first, version: first.version + 1, note: '改了说明' })])
  const writes = costs.filter(({ command }) => command !== 'GetItem')
  return [{ name: 'places.publish_wcu', value: writes.reduce((sum, { units }) => sum + units, 0) }]
}

/** What was confirmed lately of the ten on the screen. */
const live = async (app: App): Promise<Figure[]> => {
  const places = districtPlaces().slice(0, 10)
  await app.deps.districts.put(unitDistrict)
  for (const { id, point } of places) {
    const base = {
      ...placeFacts,
      id,
      point: [point[0], point[1]] as [number, number],
      district: unitDistrict.id,
      version: 1,
    }
    await app.deps.places.put({ ...base, stopped: [], confirmed: {}, cases: [], hosts: [], events: [] })
  }
  let units = 0
  app.deps.table.documents.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const isBatch = commandName.startsWith('BatchGetItem')
        const result = await next(
          isBatch ? { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } } : args,
        )
        const { ConsumedCapacity = [] } = Object(result.output)
        if (isBatch) for (const { CapacityUnits = 0 } of ConsumedCapacity) units += CapacityUnits
        return result
      },
    { step: 'initialize', name: 'batches' },
  )
  const ids = places.map(({ id }) => id).join(',')
  const { status } = await app.call('GET', '/api/places/live', { query: `ids=${ids}` })
  if (status !== 200) throw new Error(`live answered ${status}`)
  return [{ name: 'places.live_rcu', value: units }]
}

import { gunzipSync } from 'node:zlib'
import type { Actor } from '@lianxin/shared/people/schema'
import { metresBetween } from '@lianxin/shared/places/distance'
import { TILE_PLACES } from '@lianxin/shared/places/tile-index'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import gcoord from 'gcoord'
import { people } from '../../support/factories'
import { diceOf, districtPlaces, townPlaces } from '../../support/places'
import { gatewayEvent, openApp } from '../../support/server-app'
import { unitDistrict } from '../../support/unit-district'

const NOW = '2026-11-20T02:00:00.000Z'
const OPEN = '/open/xicheng/places.geojson'
const CC = 'CC BY 4.0'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(unitDistrict)
})
afterEach(() => app.close())

const put = (places: readonly TilePlace[]) =>
  app.deps.publishPlaces(places.map((place) => ({ id: place.id, version: place.version, point: place.point, place })))
const read = async (actor: Actor) => app.call('GET', '/api/places/open-data', { token: await app.tokenOf(actor) })
const set = async (actor: Actor, isOpen: boolean, licence = CC) =>
  app.call('POST', '/api/places/open-data', { token: await app.tokenOf(actor), body: { isOpen, licence } })
const trail = async () => (await app.deps.audit.list('xicheng')).lines.map(({ words }) => words)
const places = districtPlaces().slice(0, 200)

test('nothing is open data before an office says so, nor after it took it back', async () => {
  await put(places)
  const closed = await app.call('GET', OPEN)
  expect([closed.status, Object(closed.body).error?.code]).toEqual([404, 'not_open_data'])
  expect((await read(people.clerk)).body).toEqual({ isOpen: false, licence: CC, url: `https://lianxin.example${OPEN}` })
  await set(people.clerk, true)
  expect((await app.call('GET', OPEN)).status).toBe(200)
  await set(people.clerk, false)
  expect((await app.call('GET', OPEN)).status).toBe(404)
  expect(await trail()).toEqual(['不再公开站点数据', '公开站点数据，许可：CC BY 4.0'])
})

test('the same again changes nothing and leaves no trace', async () => {
  await set(people.clerk, true)
  expect((await set(people.clerk, true)).body).toMatchObject({ isOpen: true })
  expect(await trail()).toHaveLength(1)
})

test('who does not arrange the district neither sees nor changes it', async () => {
  for (const actor of [people.worker, people.cadre, people.stationHead]) {
    expect((await read(actor)).status).toBe(403)
    expect((await set(actor, true)).status).toBe(403)
  }
  expect(await trail()).toEqual([])
})

test.each([
  '/open/',
  '/open/xicheng',
  '/open/haidian/places.geojson',
  '/open/..%2Fxicheng/places.geojson',
  '/open/X/places.geojson',
])('no address of open data: %s', async (address) => {
  await set(people.clerk, true)
  expect((await app.call('GET', address)).status).toBe(404)
})

test('it is GeoJSON in WGS-84 with a licence and whose it is, of what is open to outdoor workers only', async () => {
  await put([...places, ...districtPlaces(2).map((place) => ({ ...place, district: 'haidian' }))])
  await set(people.clerk, true, 'ODbL 1.0')
  const { body, headers } = await app.call('GET', OPEN)
  expect(headers).toMatchObject({
    'content-type': 'application/geo+json; charset=utf-8',
    'access-control-allow-origin': '*',
  })
  const data = Object(body)
  expect(data).toMatchObject({
    type: 'FeatureCollection',
    license: 'ODbL 1.0',
    attribution: '西城区',
    updated: NOW,
  })
  const outdoor = places.filter(({ access }) => access === 'outdoor')
  expect(data.features.map(({ id }: { id: string }) => id)).toEqual(outdoor.map(({ id }) => id).sort())
  for (const { id, geometry, properties } of data.features) {
    const place = outdoor.find((one) => one.id === id)
    if (!place) throw new Error('only those')
    const [lng = 0, lat = 0] = gcoord.transform([place.point[0], place.point[1]], gcoord.GCJ02, gcoord.WGS84)
    expect(metresBetween([lng, lat], geometry.coordinates)).toBeLessThan(0.5)
    expect(properties).toMatchObject({ id, name: place.name, address: place.address, street: place.street })
  }
})

test('whoever has it already is sent nothing, until a place changes', async () => {
  await put(places)
  await set(people.clerk, true)
  const { headers } = await app.call('GET', OPEN)
  const again = (tag: string) =>
    app.handler(
      { ...gatewayEvent('GET', OPEN), headers: { 'if-none-match': tag, 'accept-encoding': 'gzip' } },
      { awsRequestId: 'r' },
    )
  expect(await again(headers.etag ?? '')).toMatchObject({ statusCode: 304 })
  const changed = { ...places[0], version: 1_000, note: '新的' }
  await put(places.slice(0, 1).map((place) => ({ ...place, ...changed })))
  const reply = await again(headers.etag ?? '')
  expect(reply.statusCode).toBe(200)
  expect(JSON.parse(gunzipSync(Buffer.from(reply.body ?? '', 'base64')).toString()).type).toBe('FeatureCollection')
})

test('beyond one tile it is gathered from those that hold any of the district', async () => {
  const near = townPlaces(diceOf(1), { district: 'xicheng', count: 900, centre: [116.36, 39.91], spread: 0.05 })
  const far = townPlaces(diceOf(2), { district: 'pudong', count: TILE_PLACES, centre: [121.5, 31.2], spread: 0.1 })
  await put([...near, ...far])
  await set(people.clerk, true)
  expect((await app.deps.tiles.current()).tiles.length).toBeGreaterThan(4)
  const { features } = Object((await app.call('GET', OPEN)).body)
  expect(features).toHaveLength(near.filter(({ access }) => access === 'outdoor').length)
})

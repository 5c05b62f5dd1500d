import { gunzipSync } from 'node:zlib'
import { dayOf } from '@lianxin/shared/calendar'
import { decodeTile } from '@lianxin/shared/places/tile'
import { TILE_PLACES, type TileIndex } from '@lianxin/shared/places/tile-index'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { tileStore } from '../../../functions/src/places/store-tile-items'
import { publishPlaces } from '../../../functions/src/places/store-tiles'
import { chineseCalendar, dayKinds } from '../../../functions/src/work-calendar'
import { diceOf, districtPlaces, townPlaces } from '../../support/places'
import { gatewayEvent, openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const INDEX = '/api/places/tiles'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
beforeEach(async () => {
  app = await openApp(NOW)
})
afterEach(() => app.close())

const put = (places: readonly TilePlace[]) =>
  app.deps.publishPlaces(places.map((place) => ({ id: place.id, version: place.version, point: place.point, place })))
const index = async (): Promise<TileIndex> => JSON.parse((await app.call('GET', INDEX)).text)
const ask = (path: string, headers: Record<string, string>) =>
  app.handler({ ...gatewayEvent('GET', path), headers }, { awsRequestId: 'r' })
const town = townPlaces(diceOf(5), {
  district: 'xicheng',
  count: TILE_PLACES + 1,
  centre: [116.37, 39.91],
  spread: 0.2,
})
const [first] = town
if (!first) throw new Error('a town has places')

test('before the first place the index is empty, and says so', async () => {
  expect(await index()).toMatchObject({ version: 0, tiles: [] })
})

test('one request brings a whole district: the index, the days that are not as their weekday, and every place', async () => {
  await put(districtPlaces())
  const { tiles, days, only = '', map } = await index()
  expect(tiles).toEqual([
    { key: 'c', version: expect.stringMatching(/^[0-9A-Z]{8}$/), count: 1_289, box: expect.any(Array) },
  ])
  expect(decodeTile(only)).toHaveLength(1_289)
  expect(days).toEqual(dayKinds(dayOf(NOW)))
  expect(map).toBeUndefined()
})

test('whoever still has it is sent nothing; the mark is another when a place, or the days ahead, are', async () => {
  await put([first])
  const { headers = {} } = await ask(INDEX, {})
  const tag = String(headers.etag)
  expect(headers['cache-control']).toBe('public, max-age=20')
  const same = await ask(INDEX, { 'if-none-match': `W/${tag}, "x"` })
  expect(same).toMatchObject({ statusCode: 304, body: '', headers: { etag: tag } })
  // By then New Year's Day is over.
  app.clock.plus(50 * 24 * 3600_000)
  expect(await ask(INDEX, { 'if-none-match': tag })).toMatchObject({ statusCode: 200 })
})

test('zipped for whoever takes it, plain for whoever does not: the same text', async () => {
  await put([first])
  const zipped = await ask(INDEX, { 'accept-encoding': 'gzip, br' })
  expect(zipped).toMatchObject({
    isBase64Encoded: true,
    headers: { 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-type': 'application/json; charset=utf-8' },
  })
  const plain = await ask(INDEX, {})
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(gunzipSync(Buffer.from(zipped.body ?? '', 'base64')).toString()).toBe(plain.body)
  const { key, version } = JSON.parse(plain.body ?? '').tiles[0]
  const tile = await ask(`${INDEX}/${key}/${version}`, { 'accept-encoding': 'gzip' })
  expect(decodeTile(gunzipSync(Buffer.from(tile.body ?? '', 'base64')).toString())).toHaveLength(1)
})

test('a change made elsewhere is seen within a minute by whoever refreshes', async () => {
  await put([first])
  await index()
  // Another server's: this one is not told.
  const other = await openApp(NOW)
  const elsewhere = publishPlaces({ ...other.deps, tiles: tileStore(app.deps.table, other.clock) })
  const changed = { ...first, version: first.version + 1, note: '换了地方' }
  await elsewhere([{ ...changed, place: changed }])
  await other.close()
  expect(decodeTile((await index()).only ?? '')[0]?.note).toBe(first.note)
  app.clock.plus(20_000)
  expect(decodeTile((await index()).only ?? '')[0]?.note).toBe('换了地方')
})

test('a tile’s version never changes: an old one is what it was, the new one has another address', async () => {
  await put(town)
  const before = await index()
  const [tile] = before.tiles.filter(({ box: [west, south, east, north] }) => {
    const [lng, lat] = first.point
    return lng >= west && lng <= east && lat >= south && lat <= north
  })
  if (!tile) throw new Error('every place is in a tile')
  const address = `${INDEX}/${tile.key}/${tile.version}`
  const old = await app.call('GET', address)
  expect(old).toMatchObject({
    status: 200,
    headers: { etag: `"${tile.version}"`, 'cache-control': 'public, max-age=31536000, immutable' },
  })
  await put([{ ...first, version: first.version + 1, note: '新的' }])
  expect((await app.call('GET', address)).text).toBe(old.text)
  expect(await ask(address, { 'if-none-match': `"${tile.version}"` })).toMatchObject({ statusCode: 304 })
  const after = await index()
  const changed = after.tiles.filter(({ key, version }) =>
    before.tiles.every((one) => one.key !== key || one.version !== version),
  )
  expect(changed).toHaveLength(1)
  expect(after.only).toBeUndefined()
})

test.each(['c/ABCDEFGH', 'c0/ABCDEFGH', 'c9/ABCDEFGH', 'c/abc', 'c%2F..%2Findex/ABCDEFGH', `${'c'.repeat(300)}/A`])(
  'an address of no tile is refused: %s',
  async (address) => {
    await put([first])
    const reply = await app.call('GET', `${INDEX}/${address}`)
    expect([reply.status, Object(reply.body).error?.code]).toEqual([404, 'tile_gone'])
  },
)

test('the first visit of a district reads the table once, the next not at all', async () => {
  await put(districtPlaces())
  const calls: string[] = []
  app.clock.plus(60_000)
  app.deps.table.documents.middlewareStack.add(
    (next, context) => (args) => {
      calls.push(context.commandName ?? '')
      return next(args)
    },
    { step: 'initialize', name: 'counted' },
  )
  await index()
  expect(calls).toEqual(['GetItemCommand'])
  await index()
  expect(calls).toHaveLength(1)
})

test('phones are told of every holiday and every day worked instead of one, for sixty days', () => {
  const calendar = chineseCalendar()
  const { off, work } = dayKinds('2026-09-20')
  expect(off).toContain('2026-10-01')
  expect(off).toContain('2026-09-26')
  expect(work).toEqual(['2026-09-20', '2026-10-10'])
  for (const day of off) expect(calendar.isWorkingDay(day)).toBe(false)
  for (const day of work) expect(calendar.isWorkingDay(day)).toBe(true)
  expect(dayKinds('2026-12-20').off).toEqual(['2027-01-01'])
})

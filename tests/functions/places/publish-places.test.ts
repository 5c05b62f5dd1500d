import { gunzipSync } from 'node:zlib'
import { decodeTile } from '@lianxin/shared/places/tile'
import { CUT_PLACES, TILE_PLACES } from '@lianxin/shared/places/tile-index'
import type { TilePlace, TileRow } from '@lianxin/shared/places/tile-place'
import fc from 'fast-check'
import { systemChance } from '../../../functions/src/chance'
import { type TileStore, tileStore } from '../../../functions/src/places/store-tile-items'
import { publishPlaces } from '../../../functions/src/places/store-tiles'
import { contentsOf } from '../../support/contents'
import { freshTable } from '../../support/engine'
import { handClock } from '../../support/factories'
import { breakerOf } from '../../support/faults'
import { diceOf, districtPlaces, townPlaces } from '../../support/places'

const NOW = '2026-11-20T02:00:00.000Z'
const DAY_MS = 24 * 3600_000
const rowOf = (place: TilePlace): TileRow => ({ id: place.id, version: place.version, point: place.point, place })
const without = ({ id, version, point }: TilePlace): TileRow => ({ id, version: version + 1, point })
const again = (place: TilePlace, more: Partial<TilePlace>): TilePlace => ({
  ...place,
  ...more,
  version: place.version + 1,
})
/** Enough to tell what was lost, and short enough to read when something was. */
const told = (places: readonly TilePlace[]) =>
  places.map(({ id, version, note = '' }) => `${id} ${version} ${note}`).sort()

const open = async () => {
  const table = await freshTable()
  const clock = handClock(NOW)
  const tiles = tileStore(table, clock)
  const publish = publishPlaces({ tiles, clock, chance: systemChance })
  return { table, clock, tiles, publish, put: (places: readonly TilePlace[]) => publish(places.map(rowOf)) }
}

/** What a client would hold that fetched everything now. */
const published = async (tiles: TileStore): Promise<TilePlace[]> => {
  const index = await tiles.current()
  const texts = await Promise.all(
    index.tiles.map(async ({ key, version }) => index.only ?? (await tiles.tile(key, version))),
  )
  return texts.flatMap((tile) => {
    if (!tile) throw new Error('a tile of the index is not there')
    return decodeTile(gunzipSync(tile.body).toString())
  })
}

let opened: Awaited<ReturnType<typeof open>>
beforeEach(async () => {
  opened = await open()
})
afterEach(() => opened.table.drop())

const [one, two, three] = districtPlaces()
if (!one || !two || !three) throw new Error('a district has places')
const town = (count: number) =>
  townPlaces(diceOf(7), { district: 'xicheng', count, centre: [116.37, 39.91], spread: 0.2 })

test('before the first place there is an empty index, and taking out what was never there is remembered only', async () => {
  expect(await opened.tiles.current()).toMatchObject({ version: 0, tiles: [] })
  await opened.publish([without(one)])
  expect(await published(opened.tiles)).toEqual([])
  await opened.put([one])
  expect(await published(opened.tiles)).toEqual([])
})

test('while it is a single tile it lies inside the index: one item is all there is', async () => {
  await opened.put([one, two])
  expect(await published(opened.tiles)).toEqual(expect.arrayContaining([one, two]))
  expect(await contentsOf(opened.table)).toHaveLength(1)
})

test('the same rows again write nothing', async () => {
  await opened.put([one, two])
  const before = await contentsOf(opened.table)
  await opened.put([two, one])
  expect(await contentsOf(opened.table)).toEqual(before)
})

test('an older version never wins, neither over a newer one nor over one that was taken out', async () => {
  const newer = again(one, { note: '改过' })
  await opened.put([newer])
  await opened.put([one])
  expect(await published(opened.tiles)).toEqual([newer])
  await opened.publish([without(newer)])
  await opened.put([newer])
  expect(await published(opened.tiles)).toEqual([])
  const restored = again(again(newer, {}), {})
  await opened.put([restored])
  expect(await published(opened.tiles)).toEqual([restored])
})

test('ten who publish at once lose nothing, and who is late by a version changes nothing', async () => {
  const all = town(60)
  const others = Array.from({ length: 10 }, () => publishPlaces({ ...opened, chance: systemChance }))
  await Promise.all(others.map((publish, n) => publish(all.slice(n * 6, n * 6 + 6).map(rowOf))))
  expect(told(await published(opened.tiles))).toEqual(told(all))
  const newer = all.map((place) => again(place, { note: '新的' }))
  await Promise.all([...newer, ...all].map((place, n) => others[n % 10]?.([rowOf(place)])))
  expect(told(await published(opened.tiles))).toEqual(told(newer))
})

test('what is asked for while one publication is on its way goes together', async () => {
  await Promise.all(town(50).map((place) => opened.put([place])))
  expect(await opened.tiles.current()).toMatchObject({ version: 1, tiles: [{ count: 50 }] })
})

test('one too many cuts the tile, every place is in exactly one part, and none holds too many', async () => {
  const all = town(TILE_PLACES + 1)
  await opened.put(all.slice(1))
  expect((await opened.tiles.current()).tiles.map(({ key }) => key)).toEqual(['c'])
  await opened.put(all.slice(0, 1))
  const { tiles, only } = await opened.tiles.current()
  expect(only).toBeUndefined()
  expect(tiles.length).toBeGreaterThan(3)
  expect(Math.max(...tiles.map(({ count }) => count))).toBeLessThanOrEqual(CUT_PLACES)
  expect(tiles.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
  expect(told(await published(opened.tiles))).toEqual(told(all))
  for (const { key, version, box } of tiles) {
    const held = await opened.tiles.tile(key, version)
    for (const { point } of decodeTile(gunzipSync(held?.body ?? '').toString())) {
      expect(point[0] >= box[0] && point[0] <= box[2] && point[1] >= box[1] && point[1] <= box[3]).toBe(true)
    }
  }
})

test('ten who publish at once into many tiles lose nothing, and leave nothing lying about but old versions', async () => {
  const all = town(TILE_PLACES + 200)
  await opened.put(all)
  const newer = all.slice(0, 40).map((place) => again(place, { note: '新的' }))
  const others = Array.from({ length: 10 }, () => publishPlaces({ ...opened, chance: systemChance }))
  await Promise.all(newer.map((place, n) => others[n % 10]?.([rowOf(place)])))
  expect(told(await published(opened.tiles))).toEqual(told([...newer, ...all.slice(40)]))
  const { tiles, gone } = await opened.tiles.current()
  expect(await contentsOf(opened.table)).toHaveLength(1 + tiles.length + gone.length)
})

test('a place that moved is where it is now and no longer where it was, and late news does not put it back', async () => {
  const all = town(TILE_PLACES + 200)
  await opened.put(all)
  const { tiles } = await opened.tiles.current()
  const inTile = ({ point: [x, y] }: TilePlace, box: readonly number[]) =>
    x >= (box[0] ?? 0) && y >= (box[1] ?? 0) && x <= (box[2] ?? 0) && y <= (box[3] ?? 0)
  const [from] = all
  const away = all.find((place) => from && !tiles.some(({ box }) => inTile(place, box) && inTile(from, box)))
  if (!from || !away) throw new Error('a town has two ends')
  const moved = again(from, { point: away.point })
  await opened.publish([{ ...rowOf(moved), stood: [from.point] }])
  await opened.put([from])
  expect((await published(opened.tiles)).filter(({ id }) => id === from.id)).toEqual([moved])
})

test('far away from all others a place begins a tile of its own', async () => {
  const all = town(TILE_PLACES + 1)
  await opened.put(all)
  const far: TilePlace = { ...one, id: 'FARAWAY0', point: [87.6, 43.8] }
  await opened.put([far])
  const { tiles } = await opened.tiles.current()
  expect(tiles.filter(({ count }) => count === 1)).toHaveLength(1)
  await opened.publish([without(far)])
  expect(told(await published(opened.tiles))).toEqual(told(all))
})

test('who holds an old index finds its tiles for a day, and then they are gone', async () => {
  const all = town(TILE_PLACES + 1)
  await opened.put(all)
  const { tiles: old } = await opened.tiles.current()
  const [first] = all
  if (!first) throw new Error('a town has places')
  const newer = again(first, { note: '新的' })
  await opened.put([newer])
  opened.clock.plus(DAY_MS)
  await opened.put([again(newer, {})])
  for (const { key, version } of old) expect(await opened.tiles.tile(key, version)).toBeDefined()
  opened.clock.plus(60_000)
  await opened.put([again(again(newer, {}), {})])
  const left = await Promise.all(old.map(({ key, version }) => opened.tiles.tile(key, version)))
  expect(left.filter((tile) => tile === undefined)).toHaveLength(1)
  expect(await published(opened.tiles)).toHaveLength(all.length)
})

test('in whatever order and by whomever it is told, each place is once where and what it is last, or nowhere', async () => {
  const all = town(TILE_PLACES + 50)
  await opened.put(all.slice(12))
  const far: TilePlace['point'] = [87.6, 43.8]
  const spots = [far, ...all.slice(0, 3).map(({ point }) => point)]
  const spotOf = (at: number) => spots[at] ?? far
  const step = fc.record({ at: fc.integer({ min: 0, max: 3 }), isOut: fc.boolean() })
  const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  let runs = 0
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (steps, chances) => {
      runs += 1
      const rows = steps.flatMap((history, n) =>
        history.map(({ at, isOut }, before): TileRow => {
          const point = spotOf(at)
          const place = { ...one, id: `M${String(runs).padStart(6, '0')}${n}`, version: before + 1, point }
          const stood = history.slice(0, before).map((earlier) => spotOf(earlier.at))
          return { ...rowOf(place), stood, ...(isOut ? { place: undefined } : {}) }
        }),
      )
      const shuffled = rows.map((row) => ({ row, turn: chances.next().value })).sort((a, b) => a.turn - b.turn)
      const others = Array.from({ length: 3 }, () => publishPlaces({ ...opened, chance: systemChance }))
      await Promise.all(shuffled.map(({ row }, n) => others[n % 3]?.([row])))
      const newest = steps.flatMap((history, n) =>
        rows.filter(({ id }) => id.endsWith(`${n}`)).slice(history.length - 1),
      )
      const ids = new Set(rows.map(({ id }) => id))
      const seen = (await published(opened.tiles)).filter(({ id }) => ids.has(id))
      expect(told(seen)).toEqual(told(newest.flatMap(({ place }) => (place ? [place] : []))))
    }),
    { numRuns: 10 },
  )
})

describe('broken off at any of its calls', () => {
  const faults = ['throttled', 'lost', 'killed', 'cut'] as const
  test.each(faults)('%s: the index is whole, and the next try brings everything', async (fault) => {
    const all = town(TILE_PLACES + 50)
    await opened.put(all)
    const breaker = breakerOf(opened.table)
    let [first] = all
    for (let at = 1; at < 8; at += 1) {
      if (!first) throw new Error('a town has places')
      const newer = again(first, { note: `第${at}次` })
      breaker.arm(at, fault)
      await opened.put([newer]).catch(() => {})
      breaker.mend()
      const seen = await published(opened.tiles)
      expect(seen).toHaveLength(all.length)
      expect([first.version, newer.version]).toContain(seen.find(({ id }) => id === newer.id)?.version)
      await opened.put([newer])
      expect((await published(opened.tiles)).find(({ id }) => id === newer.id)).toEqual(newer)
      first = newer
    }
  })
})

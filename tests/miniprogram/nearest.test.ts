import type { Instant } from '@lianxin/shared/calendar'
import { amenities, isPlaceFault, placeKinds } from '@lianxin/shared/places/amenities'
import { cut } from '@lianxin/shared/places/cut'
import { metresBetween, minutesTo, type Way } from '@lianxin/shared/places/distance'
import { type DayKinds, isAlwaysOpen, opensNext, openUntil } from '@lianxin/shared/places/hours'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import fc from 'fast-check'
import { buildSearch, type PlaceFilter } from '../../miniprogram/src/features/places/nearest'
import { metresTo, nextTile } from '../../miniprogram/src/features/places/nearest-tile'
import { diceOf, districtPlaces, townPlaces } from '../support/places'

const kinds: DayKinds = { off: ['2026-11-22', '2026-12-31', '2027-01-01'], work: ['2026-11-21'] }
const FRIDAY_NOON = '2026-11-20T04:00:00.000Z'
const any: PlaceFilter = { amenities: [], kinds: [], isAlways: false, isOpen: false, withInside: true }
const usual: PlaceFilter = { ...any, isOpen: true, withInside: false }
const places = districtPlaces()
const search = buildSearch(places, kinds)

const arrival = (at: Instant, metres: number, way: Way): Instant =>
  new Date(Date.parse(at) + minutesTo(metres, way) * 60_000).toISOString()

/** The same answer without an index, mask or timetable: every place is looked at. */
const lookedAt = (from: [number, number], at: Instant, way: Way, filter: PlaceFilter) =>
  places
    .map((place) => ({ place, metres: metresBetween(from, place.point) }))
    .filter(({ place, metres }) => {
      if (filter.amenities.some((one) => !place.amenities.includes(one))) return false
      if (filter.kinds.length > 0 && !filter.kinds.includes(place.kind)) return false
      if (filter.isAlways && !isAlwaysOpen(place)) return false
      if (!filter.withInside && place.access === 'inside') return false
      if (!filter.isOpen) return true
      return !place.doubts.some(isPlaceFault) && openUntil(place, arrival(at, metres, way), kinds) !== undefined
    })
    .sort((a, b) => a.metres - b.metres)

// Beyond the district on every side, and right at its edges.
const somewhere = fc.tuple(
  fc.double({ min: 116.2, max: 116.54, noNaN: true }),
  fc.double({ min: 39.79, max: 40.04, noNaN: true }),
)
const edges = places
  .flatMap(({ point }) => [point[0], point[1]])
  .reduce<[number, number, number, number]>(
    ([west, south, east, north], value, at) =>
      at % 2 === 0
        ? [Math.min(west, value), south, Math.max(east, value), north]
        : [west, Math.min(south, value), east, Math.max(north, value)],
    [180, 90, 0, 0],
  )
const atAnEdge = fc
  .tuple(
    fc.constantFrom(edges[0], edges[2]),
    fc.constantFrom(edges[1], edges[3]),
    fc.boolean(),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([lng, lat, isAlong, share]): [number, number] =>
    isAlong ? [edges[0] + (edges[2] - edges[0]) * share, lat] : [lng, edges[1] + (edges[3] - edges[1]) * share],
  )
const from = fc.oneof(somewhere, atAnEdge, fc.constantFrom(...places.slice(0, 50).map(({ point }) => point)))
const at = fc
  .date({ min: new Date('2026-11-19T00:00:00Z'), max: new Date('2027-01-03T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const filter = fc.record({
  amenities: fc.subarray([...amenities], { maxLength: 3 }),
  kinds: fc.subarray([...placeKinds], { maxLength: 3 }),
  isAlways: fc.boolean(),
  isOpen: fc.boolean(),
  withInside: fc.boolean(),
})
const way = fc.constantFrom<Way[]>('walk', 'ride')
const metresOf = (found: readonly { metres: number }[]) => found.map(({ metres }) => metres.toFixed(6))

test('distances and order agree with the haversine over all places in 500 random queries, edges and corners included', () => {
  fc.assert(
    fc.property(from, (point) => {
      const found = search.nearest({ from: point, at: FRIDAY_NOON, way: 'walk', filter: any, most: 10 })
      expect(metresOf(found)).toEqual(metresOf(lookedAt(point, FRIDAY_NOON, 'walk', any).slice(0, 10)))
    }),
    { numRuns: 500 },
  )
})

test('what is wanted, and whether it is open on arrival, is answered as by looking at every place', () => {
  fc.assert(
    fc.property(from, at, way, filter, (point, now, how, wanted) => {
      const found = search.nearest({ from: point, at: now, way: how, filter: wanted, most: 10 })
      expect(metresOf(found)).toEqual(metresOf(lookedAt(point, now, how, wanted).slice(0, 10)))
    }),
    { numRuns: 100 },
  )
})

test('until when it is open, and when it opens, is what its hours say of the minute one arrives', () => {
  fc.assert(
    fc.property(from, at, way, (point, now, how) => {
      for (const { place, metres, minutes, opening } of search.nearest({
        from: point,
        at: now,
        way: how,
        filter: any,
        most: 10,
      })) {
        const then = arrival(now, metres, how)
        expect(minutes).toBe(minutesTo(metres, how))
        expect(opening.isAlways).toBe(isAlwaysOpen(place))
        if (place.doubts.some(isPlaceFault)) {
          expect(opening).toEqual({ isOpen: false, isAlways: isAlwaysOpen(place) })
          continue
        }
        const until = openUntil(place, then, kinds)
        expect(opening.isOpen).toBe(until !== undefined)
        if (!until) expect(opening.opensAt).toBe(opensNext(place, then, kinds))
        // Whether it closes in two days or in four is nothing anybody asks of a place round the clock.
        else if (!opening.isAlways) expect(opening.until).toBe(until)
      }
    }),
    { numRuns: 50 },
  )
})

const [sample] = places
if (!sample) throw new Error('a district has places')
const NEVER: TilePlace['hours'] = { week: Array.from({ length: 7 }, () => []) }
const daily = (open: number, close: number): TilePlace['hours'] => ({
  week: Array.from({ length: 7 }, () => [[open * 60, close * 60]]),
})
const always = daily(0, 24)
const made = (id: string, east: number, more: Partial<TilePlace>): TilePlace => ({
  ...sample,
  access: 'outdoor',
  doubts: [],
  days: undefined,
  closure: undefined,
  ...more,
  id,
  point: [116 + east / 1_000, 40],
})
const AT_2140 = '2026-11-20T13:40:00.000Z'
const asked = { from: [116, 40] as [number, number], at: AT_2140, way: 'walk' as const, filter: usual }

test('a place that closes before one gets there is not open, one that opens by then is', () => {
  const closing = made('CLOSES00', 20, { hours: daily(9, 22) })
  const opening = made('OPENS000', 20, { hours: daily(22, 23) })
  const one = buildSearch([closing, opening], kinds)
  // 1.7 km on foot are 28 minutes; by bicycle 9.
  expect(one.nearest({ ...asked, most: 10 }).map(({ place }) => place.id)).toEqual(['OPENS000'])
  expect(one.nearest({ ...asked, way: 'ride', most: 10 }).map(({ place }) => place.id)).toEqual(['CLOSES00'])
})

test('when all is shut it says what is open however far, what never closes, and who opens first', () => {
  const all = [
    made('BANK0000', 1, { hours: daily(9, 17) }),
    made('EARLY000', 3, { hours: daily(6, 17) }),
    made('D0UBTED0', 4, { hours: always, doubts: ['closed'] }),
    made('1NS1DE00', 5, { hours: always, access: 'inside' }),
    made('CL0SED00', 6, { hours: always, closure: { from: '2026-11-01', words: '装修' } }),
    made('N1GHT000', 60, { hours: daily(18, 26) }),
    made('A1WAYS00', 70, { hours: always }),
    made('NEVER000', 2, { hours: NEVER }),
  ]
  const { open, always: never, opens } = buildSearch(all, kinds).fallback(asked)
  expect(open?.place.id).toBe('N1GHT000')
  expect(never.map(({ place }) => place.id)).toEqual(['A1WAYS00'])
  expect(opens).toMatchObject({ place: { id: 'EARLY000' }, opening: { opensAt: '2026-11-20T22:00:00.000Z' } })
})

test('where there is nothing at all there is nothing to say', () => {
  const none = buildSearch([], kinds)
  expect(none.nearest({ ...asked, most: 10 })).toEqual([])
  expect(none.fallback(asked)).toEqual({ open: undefined, always: [], opens: undefined })
})

describe('tiles', () => {
  const country = townPlaces(diceOf(3), { district: 'xicheng', count: 4_000, centre: [116.4, 39.9], spread: 1.5 })
  const tiles = cut('', country, 100).map(([key, held]) => {
    const [lngs, lats] = [held.map(({ point }) => point[0]), held.map(({ point }) => point[1])]
    const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const
    return { key, version: 'A', count: held.length, box, held }
  })
  const anywhere = fc.tuple(
    fc.double({ min: 114, max: 119, noNaN: true }),
    fc.double({ min: 38, max: 42, noNaN: true }),
  )

  test('no place of a tile is nearer than its box', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anywhere,
          fc.tuple(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true })),
        ),
        (point) => {
          for (const { box, held } of tiles.slice(0, 20)) {
            const least = metresTo(point, box)
            expect(Math.min(...held.map((one) => metresBetween(point, one.point)))).toBeGreaterThanOrEqual(least - 1e-6)
          }
        },
      ),
    )
  })

  test('fetched one after the other until none could hold anything nearer, they give the nearest of all', () => {
    fc.assert(
      fc.property(anywhere, (point) => {
        const loaded: string[] = []
        let found = buildSearch([], kinds).nearest({ ...asked, from: point, filter: any, most: 10 })
        for (;;) {
          const key = nextTile({ tiles }, point, loaded, found[9]?.metres ?? Number.POSITIVE_INFINITY)
          if (key === undefined) break
          loaded.push(key)
          const held = tiles.filter((tile) => loaded.includes(tile.key)).flatMap((tile) => tile.held)
          found = buildSearch(held, kinds).nearest({ ...asked, from: point, filter: any, most: 10 })
        }
        const all = country
          .map((place) => ({ metres: metresBetween(point, place.point) }))
          .sort((a, b) => a.metres - b.metres)
        expect(metresOf(found)).toEqual(metresOf(all.slice(0, 10)))
        expect(loaded.length).toBeLessThan(tiles.length / 2)
      }),
      { numRuns: 30 },
    )
  })
})

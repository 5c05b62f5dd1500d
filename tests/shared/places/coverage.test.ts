import type { Point } from '@lianxin/shared/organisation/areas'
import { coverageHoles, type Outline } from '@lianxin/shared/places/coverage'
import { metresBetween, walkedIn } from '@lianxin/shared/places/distance'
import { hullOf } from '@lianxin/shared/places/hull'
import fc from 'fast-check'

const WALK = walkedIn(15)
const CELL = 250
/** Seven kilometres from west to east and as much from south to north. */
const [WEST, SOUTH, SIDE] = [116.32, 39.87, 0.07]
const ring = (west: number, east: number): Point[] => [
  [west, SOUTH],
  [east, SOUTH],
  [east, SOUTH + SIDE],
  [west, SOUTH + SIDE],
]
const outlines: Outline[] = [
  { name: '西片', ring: ring(WEST, WEST + SIDE / 2) },
  { name: '东片', ring: ring(WEST + SIDE / 2, WEST + SIDE) },
]
const around = fc.tuple(
  fc.double({ min: WEST - 0.02, max: WEST + SIDE + 0.02, noNaN: true }),
  fc.double({ min: SOUTH - 0.02, max: SOUTH + SIDE + 0.02, noNaN: true }),
)
const some = fc.array(around, { maxLength: 12 })
const holesOf = (places: readonly Point[], of = outlines) =>
  coverageHoles({ places, outlines: of, walk: WALK, cell: CELL })
const beyond = (places: readonly Point[]) => new Set(holesOf(places).holes.flatMap(({ cells }) => cells.map(String)))
const nearest = (point: Point, places: readonly Point[]) =>
  Math.min(...places.map((place) => metresBetween(point, place)))

test('without a place all is one hole, as large as the outlines, and nothing is said of a distance', () => {
  const { holes, hectares } = holesOf([])
  expect(holes).toHaveLength(1)
  expect(holes[0]?.hectares).toBe(hectares)
  expect(holes[0]?.metres).toBeUndefined()
  const [width, height] = [
    metresBetween([WEST, SOUTH], [WEST + SIDE, SOUTH]),
    metresBetween([WEST, SOUTH], [WEST, SOUTH + SIDE]),
  ]
  expect(Math.abs(hectares / ((width * height) / 10_000) - 1)).toBeLessThan(0.05)
})

test('without an outline there is nothing to look at', () => {
  expect(holesOf([[116.36, 39.91]], [])).toEqual({ holes: [], hectares: 0 })
})

test('from nowhere in a hole a place is within the walk, and from everywhere beside it one is', () => {
  fc.assert(
    fc.property(fc.array(around, { minLength: 1, maxLength: 12 }), (places) => {
      const { holes } = holesOf(places)
      const inHoles = new Set(holes.flatMap(({ cells }) => cells.map(String)))
      for (const { cells } of holesOf([]).holes)
        expect(cells.filter((cell) => inHoles.has(String(cell)) !== nearest(cell, places) > WALK)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('one place more never makes a hole, nor a larger one, nor a deeper one', () => {
  fc.assert(
    fc.property(some, around, (places, one) => {
      const before = beyond(places)
      expect([...beyond([...places, one])].filter((cell) => !before.has(cell))).toEqual([])
      const deepest = (all: readonly Point[]) =>
        Math.max(0, ...holesOf(all).holes.map(({ metres }) => metres ?? Number.POSITIVE_INFINITY))
      expect(deepest([...places, one])).toBeLessThanOrEqual(deepest(places))
    }),
    { numRuns: 25 },
  )
})

test('holes are the largest first, apart from each other, and each says where it is deepest', () => {
  fc.assert(
    fc.property(fc.array(around, { minLength: 1, maxLength: 12 }), (places) => {
      const { holes } = holesOf(places)
      const sizes = holes.map(({ hectares }) => hectares)
      expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
      expect(new Set(holes.flatMap(({ cells }) => cells.map(String))).size).toBe(
        holes.reduce((sum, { cells }) => sum + cells.length, 0),
      )
      for (const { point, metres, cells } of holes) {
        expect(cells.map(String)).toContain(String(point))
        expect(metres).toBe(Math.max(...cells.map((cell) => nearest(cell, places))))
      }
    }),
    { numRuns: 25 },
  )
})

test('a hole names the outlines it lies in, the one with most of it first', () => {
  const west: Point[] = [
    [WEST + 0.004, SOUTH + 0.01],
    [WEST + 0.004, SOUTH + 0.03],
    [WEST + 0.004, SOUTH + 0.05],
    [WEST + 0.004, SOUTH + 0.065],
  ]
  expect(holesOf(west).holes[0]?.within).toEqual(['东片', '西片'])
})

test('a hull goes around all points and has no dents; a line of points has none', () => {
  expect(hullOf([])).toBeUndefined()
  expect(
    hullOf([
      [116, 39],
      [117, 40],
      [118, 41],
    ]),
  ).toBeUndefined()
  const square: Point[] = [
    [116.3, 39.9],
    [116.4, 39.9],
    [116.4, 40],
    [116.3, 40],
  ]
  const hull = hullOf([...square, [116.35, 39.95], [116.31, 39.99]]) ?? []
  expect([...hull].sort()).toEqual([...square].sort())
})

import { gzipSync } from 'node:zlib'
import { accesses, amenities, placeKinds, subjects, toiletPlaces } from '@lianxin/shared/places/amenities'
import { cut, innerOf, inQuarters, quarterFor, quartersOf } from '@lianxin/shared/places/cut'
import { metresBetween } from '@lianxin/shared/places/distance'
import type { Span } from '@lianxin/shared/places/hours'
import { decodeTile, encodeTile } from '@lianxin/shared/places/tile'
import { STEPS_A_DEGREE, type TilePlace } from '@lianxin/shared/places/tile-place'
import fc from 'fast-check'
import { districtPlaces } from '../../support/places'

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined })
const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const dayText = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`)
const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, long]): Span => [from, from + long])
const spans = fc.array(span, { maxLength: 2 })
const point = fc
  .tuple(
    fc.integer({ min: 73 * STEPS_A_DEGREE, max: 136 * STEPS_A_DEGREE }),
    fc.integer({ min: 3 * STEPS_A_DEGREE, max: 54 * STEPS_A_DEGREE }),
  )
  .map(([x, y]): [number, number] => [x / STEPS_A_DEGREE, y / STEPS_A_DEGREE])

const tilePlace: fc.Arbitrary<TilePlace> = fc.record({
  id: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
  version: fc.integer({ min: 1, max: 100_000 }),
  district: text,
  street: text,
  kind: fc.constantFrom(...placeKinds),
  name: text,
  address: text,
  point,
  access: fc.constantFrom(...accesses),
  host: optional(text),
  phone: optional(text),
  note: optional(text),
  hours: fc.record({ week: fc.array(spans, { minLength: 7, maxLength: 7 }), holiday: optional(spans) }),
  days: optional(fc.array(fc.record({ day: dayText, spans }), { minLength: 1, maxLength: 3 })),
  closure: optional(fc.record({ from: dayText, until: optional(dayText), words: text })),
  amenities: fc.subarray([...amenities]),
  toilet: fc.record({ where: fc.constantFrom(...toiletPlaces), note: optional(text) }),
  doubts: fc.subarray([...subjects]),
  badge: fc.boolean(),
})

test('what is read from a tile is what was written into it, whatever people typed', () => {
  fc.assert(
    fc.property(fc.array(tilePlace, { maxLength: 30 }), (places) => {
      expect(decodeTile(encodeTile(places))).toEqual(places)
    }),
    { numRuns: 200 },
  )
})

test('a host whose name is where the place’s begins is read back, and so is one that is not', () => {
  const [first] = districtPlaces()
  if (!first) throw new Error('a district has places')
  const hosts = ['惠民银行', '惠民银行长安街支行暖心驿站', '别家', undefined]
  const places = hosts.map((host) => ({ ...first, name: '惠民银行长安街支行暖心驿站', host }))
  expect(decodeTile(encodeTile(places)).map(({ host }) => host)).toEqual(hosts)
})

test('a district of 1,289 fits into one tile of less than 40,000 bytes', () => {
  const places = inQuarters(districtPlaces())
  expect(places).toHaveLength(1_289)
  expect(gzipSync(encodeTile(places), { level: 9, memLevel: 5 }).length).toBeLessThan(40_000)
})

test('cut in four, every place is in exactly one part, and no part holds too many', () => {
  fc.assert(
    fc.property(fc.array(tilePlace, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (places, most) => {
      const parts = cut('', places, most)
      expect(parts.flatMap(([, held]) => held)).toHaveLength(places.length)
      expect(new Set(parts.flatMap(([, held]) => held)).size).toBe(places.length)
      const isOneSpot = (held: TilePlace[]) => new Set(held.map((one) => quartersOf(one.point))).size === 1
      for (const [quarter, held] of parts) {
        expect(held.length <= most || isOneSpot(held)).toBe(true)
        for (const one of held) expect(quartersOf(one.point).startsWith(quarter)).toBe(true)
      }
    }),
  )
})

test('a point has one quarter among those that are there, and a new one where there is none', () => {
  const there = new Set(cut('', districtPlaces(), 50).map(([quarter]) => quarter))
  const inner = innerOf(there)
  for (const place of districtPlaces()) expect(there).toContain(quarterFor(place.point, there, inner))
  fc.assert(
    fc.property(point, (somewhere) => {
      const quarter = quarterFor(somewhere, there, inner)
      expect(quartersOf(somewhere).startsWith(quarter)).toBe(true)
      for (const other of there)
        expect(other === quarter || (!other.startsWith(quarter) && !quarter.startsWith(other))).toBe(true)
    }),
  )
})

test('a thousand people at one spot do not cut for ever', () => {
  const [first] = districtPlaces()
  if (!first) throw new Error('a district has places')
  expect(
    cut(
      '',
      Array.from({ length: 1_000 }, () => first),
      10,
    ),
  ).toHaveLength(1)
})

test('those beside each other in a tile lie near each other', () => {
  const step = (places: readonly TilePlace[]) =>
    places.slice(1).reduce((sum, { point: to }, at) => sum + metresBetween(places[at]?.point ?? to, to), 0)
  expect(step(inQuarters(districtPlaces()))).toBeLessThan(step(districtPlaces()) / 4)
})

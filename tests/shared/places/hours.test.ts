import { type Day, dayOf, instantAt, plusDays } from '@lianxin/shared/calendar'
import {
  type DayKinds,
  isAlwaysOpen,
  type OpenHours,
  type Opening,
  opensNext,
  openUntil,
  overlapIn,
  type Span,
  spansOn,
} from '@lianxin/shared/places/hours'
import fc from 'fast-check'

const week = (spans: readonly Span[], weekend: readonly Span[] = spans): OpenHours => ({
  week: [spans, spans, spans, spans, spans, weekend, weekend],
})
/** 2026-10-01 to 07 are statutory holidays, Saturday 2026-10-10 is worked in their place. */
const kinds: DayKinds = {
  off: ['01', '02', '03', '04', '05', '06', '07'].map((date) => `2026-10-${date}`),
  work: ['2026-10-10'],
}
const bank: Opening = { hours: { ...week([[540, 1020]], []), holiday: [] } }
const noodles: Opening = { hours: week([[1080, 1800]]) }
const at = (day: Day, time: string) => instantAt(day, time)

describe('when a place is open', () => {
  test('a bank opens at nine and is closed at five, to the minute, in Shanghai', () => {
    expect(openUntil(bank, at('2026-11-20', '08:59'), kinds)).toBeUndefined()
    expect(openUntil(bank, at('2026-11-20', '09:00'), kinds)).toBe(at('2026-11-20', '17:00'))
    expect(openUntil(bank, '2026-11-20T08:59:59.999Z', kinds)).toBe('2026-11-20T09:00:00.000Z')
    expect(openUntil(bank, at('2026-11-20', '17:00'), kinds)).toBeUndefined()
  })
  test('what goes on past midnight is open then, under the day on which it began', () => {
    expect(openUntil(noodles, at('2026-11-21', '05:59'), kinds)).toBe(at('2026-11-21', '06:00'))
    expect(openUntil(noodles, at('2026-11-21', '06:00'), kinds)).toBeUndefined()
    const fridays: Opening = { hours: { week: [[], [], [], [], [[1080, 1800]], [], []] } }
    expect(openUntil(fridays, at('2026-11-21', '02:00'), kinds)).toBe(at('2026-11-21', '06:00'))
    expect(openUntil(fridays, at('2026-11-22', '02:00'), kinds)).toBeUndefined()
  })
  test('a statutory holiday has hours of its own, its weekend days too, and a place without them keeps its own', () => {
    expect(spansOn(bank, '2026-10-01', kinds)).toEqual([])
    expect(spansOn({ hours: { ...week([[540, 1020]]), holiday: [[600, 720]] } }, '2026-10-03', kinds)).toEqual([
      [600, 720],
    ])
    expect(spansOn({ hours: week([[540, 1020]]) }, '2026-10-01', kinds)).toEqual([[540, 1020]])
  })
  test('on a Saturday worked in place of a holiday it keeps its Monday’s hours', () => {
    expect(spansOn(bank, '2026-10-10', kinds)).toEqual([[540, 1020]])
    expect(spansOn(bank, '2026-10-17', kinds)).toEqual([])
  })
  test('a dated day goes before holiday and weekday, a closure before everything', () => {
    const days = [{ day: '2026-10-01', spans: [[600, 660]] as const }]
    expect(spansOn({ ...bank, days }, '2026-10-01', kinds)).toEqual([[600, 660]])
    const shut = { ...bank, days, closure: { from: '2026-09-30', until: '2026-10-01' } }
    expect(spansOn(shut, '2026-10-01', kinds)).toEqual([])
    expect(spansOn({ ...bank, closure: { from: '2026-11-20' } }, '2027-03-01', kinds)).toEqual([])
    expect(spansOn({ ...bank, closure: { from: '2026-11-21' } }, '2026-11-20', kinds)).toEqual([[540, 1020]])
  })
  test('a night that began before a closure does not reach into it from a closed day', () => {
    const shut = { ...noodles, closure: { from: '2026-11-20', until: '2026-11-20' } }
    expect(openUntil(shut, at('2026-11-21', '02:00'), kinds)).toBeUndefined()
  })
})

describe('when it opens next', () => {
  test('after closing on Friday a bank opens on Monday', () => {
    expect(opensNext(bank, at('2026-11-20', '21:40'), kinds)).toBe(at('2026-11-23', '09:00'))
  })
  test('before a week of holidays it opens after them', () => {
    expect(opensNext(bank, at('2026-09-30', '18:00'), kinds)).toBe(at('2026-10-08', '09:00'))
  })
  test('a place that is closed until further notice opens at no known time', () => {
    expect(opensNext({ ...bank, closure: { from: '2026-11-01' } }, at('2026-11-20', '12:00'), kinds)).toBeUndefined()
  })
})

describe('round the clock', () => {
  const always: Opening = { hours: week([[0, 1440]]) }
  test('seven days of 24 hours are always open, across every midnight', () => {
    expect(isAlwaysOpen(always)).toBe(true)
    expect(openUntil(always, at('2026-11-20', '23:59'), kinds)).toBe(at('2026-11-24', '00:00'))
    expect(overlapIn(always.hours)).toBeUndefined()
  })
  test('with a day off it is not', () => {
    expect(isAlwaysOpen({ hours: week([[0, 1440]], []) })).toBe(false)
    expect(isAlwaysOpen({ hours: { ...always.hours, holiday: [] } })).toBe(false)
  })
})

test('hours that lie on each other are named by their day, also where a night runs into the next morning', () => {
  expect(
    overlapIn(
      week([
        [540, 720],
        [700, 800],
      ]),
    ),
  ).toBe(0)
  expect(overlapIn({ week: [[], [], [[1080, 1800]], [[300, 600]], [], [], []] })).toBe(2)
  expect(overlapIn({ week: [[[300, 600]], [], [], [], [], [], [[1080, 1800]]] })).toBe(6)
  expect(
    overlapIn({
      ...week([]),
      holiday: [
        [0, 60],
        [30, 90],
      ],
    }),
  ).toBe(7)
  expect(
    overlapIn(
      week([
        [540, 720],
        [720, 800],
      ]),
    ),
  ).toBeUndefined()
})

const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]): Span => [from, from + length])
const opening: fc.Arbitrary<Opening> = fc.record({
  hours: fc.record({
    week: fc.array(fc.array(span, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    holiday: fc.option(fc.array(span, { maxLength: 2 }), { nil: undefined }),
  }),
})
const instants = fc
  .integer({ min: 0, max: 30 * 1440 })
  .map((minutes) => new Date(Date.parse(at('2026-09-20', '00:00')) + minutes * 60_000).toISOString())

test('it is open exactly when a span of today or one of yesterday covers the minute', () => {
  fc.assert(
    fc.property(opening, instants, (place, now) => {
      const today = dayOf(now)
      const minute = (Date.parse(now) - Date.parse(at(today, '00:00'))) / 60_000
      const covers = (spans: readonly Span[], m: number) => spans.some(([from, to]) => from <= m && m < to)
      const expected =
        covers(spansOn(place, today, kinds), minute) ||
        covers(spansOn(place, plusDays(today, -1), kinds), minute + 1440)
      expect(openUntil(place, now, kinds) !== undefined).toBe(expected)
    }),
  )
})

test('what is closed opens when it says, and not a minute earlier', () => {
  fc.assert(
    fc.property(opening, instants, (place, now) => {
      fc.pre(openUntil(place, now, kinds) === undefined)
      const next = opensNext(place, now, kinds)
      if (next === undefined) return
      expect(openUntil(place, next, kinds)).toBeDefined()
      for (let t = Date.parse(now); t < Date.parse(next); t += 7 * 60_000)
        expect(openUntil(place, new Date(t).toISOString(), kinds)).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

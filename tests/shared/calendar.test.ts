import {
  dayOf,
  dueAfter,
  instantAt,
  isOpenAt,
  nextOpening,
  plusDays,
  plusWorkingDays,
  plusWorkingTime,
  previousQuarter,
  quarterEnd,
  quarterOf,
  workingTime,
} from '@lianxin/shared/calendar'
import fc from 'fast-check'
import { chineseCalendar } from '../../functions/src/work-calendar'
import { hours } from '../support/factories'

const calendar = chineseCalendar()
const anyInstant = fc
  .integer({ min: Date.parse('2025-12-01T00:00:00.000Z'), max: Date.parse('2027-06-01T00:00:00.000Z') })
  .map((ms) => new Date(ms).toISOString())
const anyWork = fc.integer({ min: 1, max: 20 * 8.5 * 3600_000 })

describe('working time', () => {
  test('adding working time and measuring it are each other’s inverse', () => {
    fc.assert(
      fc.property(anyInstant, anyWork, (from, left) => {
        expect(workingTime(from, plusWorkingTime(from, left, calendar, hours), calendar, hours)).toBe(left)
      }),
    )
  })

  test('it adds up: the time to a moment and from it is the time over it', () => {
    fc.assert(
      fc.property(fc.tuple(anyInstant, anyInstant, anyInstant), (three) => {
        const [a, b, c] = [...three].sort()
        if (!a || !b || !c) throw new Error('three instants')
        const parts = workingTime(a, b, calendar, hours) + workingTime(b, c, calendar, hours)
        expect(parts).toBe(workingTime(a, c, calendar, hours))
      }),
      { numRuns: 30 },
    )
  })

  test('a due is always a closing hour of a working day, after its beginning', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 15 }), (from, days) => {
        const due = dueAfter(from, days, calendar, hours)
        expect(due > from).toBe(true)
        expect(calendar.isWorkingDay(dayOf(due))).toBe(true)
        expect(due).toBe(instantAt(dayOf(due), hours.close))
      }),
    )
  })

  test('nobody waits for an opening at which it is closed', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        if (isOpenAt(at, calendar, hours)) return
        const opening = nextOpening(at, calendar, hours)
        expect(opening >= at).toBe(true)
        expect(isOpenAt(opening, calendar, hours)).toBe(true)
      }),
    )
  })
})

describe('the Chinese year', () => {
  test.each([
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-17', false, 'the Spring Festival'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-08', true, 'the first day after the October holidays'],
    ['2026-11-21', false, 'a plain Saturday'],
  ])('%s is worked: %s (%s)', (day, worked) => {
    expect(calendar.isWorkingDay(day)).toBe(worked)
    expect(calendar.isProvisional(day)).toBe(false)
  })

  test('a year without a published table frees weekends and 1 January and says it is provisional', () => {
    expect(calendar.isProvisional('2031-05-01')).toBe(true)
    expect(calendar.isWorkingDay('2031-01-01')).toBe(false)
    expect(calendar.isWorkingDay('2031-01-02')).toBe(true)
    expect(calendar.isWorkingDay('2031-01-04')).toBe(false)
  })

  test('seven working days over the October holidays end after them', () => {
    expect(plusWorkingDays('2026-09-29', 7, calendar)).toBe('2026-10-14')
  })
})

describe('a quarter', () => {
  test.each([
    ['2026-09-30T15:59:59.999Z', '2026-09-30', '2026Q3'],
    ['2026-09-30T16:00:00.000Z', '2026-10-01', '2026Q4'],
    ['2026-12-31T15:59:59.999Z', '2026-12-31', '2026Q4'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '2027Q1'],
  ])('%s falls on %s, in %s', (at, day, quarter) => {
    expect(dayOf(at)).toBe(day)
    expect(quarterOf(day)).toBe(quarter)
  })

  test('every instant lies before its quarter’s end and not before the end of the one before', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const quarter = quarterOf(dayOf(at))
        expect(at < quarterEnd(quarter)).toBe(true)
        expect(at >= quarterEnd(previousQuarter(quarter))).toBe(true)
      }),
    )
  })

  test('days count across months and years', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(plusDays('2026-03-01', -1)).toBe('2026-02-28')
  })
})

import { dayOf, plusDays, quarterEnd } from '@lianxin/shared/calendar'
import type { Status } from '@lianxin/shared/needs/need-state'
import { gatheringDay, outlookOf } from '@lianxin/shared/problems/gathering'
import { entersList } from '@lianxin/shared/problems/rules'
import fc from 'fast-check'
import { chineseCalendar } from '../../../functions/src/work-calendar'

const calendar = chineseCalendar()

describe('the day on which gathering begins', () => {
  test.each([
    ['2026Q1', '2026-03-17', 'a quarter that ends with plain weeks; those of the Spring Festival lie before'],
    ['2026Q2', '2026-06-15', 'the Dragon Boat Festival on Friday the 19th is no working day'],
    ['2026Q3', '2026-09-16', 'Sunday the 20th is worked for National Day, Mid-Autumn on Friday the 25th is free'],
    ['2026Q4', '2026-12-17', 'no holiday at all'],
  ])('of %s is %s: %s', (quarter, day) => {
    expect(gatheringDay(quarter, calendar)).toBe(day)
  })

  test('adjusted working days count: a Saturday worked for the Spring Festival, and the week it frees', () => {
    // A calendar in which the Spring Festival of 2026 lay at the quarter's end.
    const moved = { ...calendar, isWorkingDay: (day: string) => calendar.isWorkingDay(plusDays(day, -37)) }
    const ten = daysAfter(gatheringDay('2026Q1', moved), '2026-03-31').filter((day) => moved.isWorkingDay(day))
    expect(ten).toHaveLength(10)
    expect(ten).toContain(plusDays('2026-02-14', 37))
  })

  test('leaves exactly ten working days of its quarter, and is one itself', () => {
    const quarters = fc.tuple(fc.integer({ min: 2025, max: 2030 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(quarters, ([year, q]) => {
        const quarter = `${year}Q${q}`
        const begins = gatheringDay(quarter, calendar)
        const last = dayOf(new Date(Date.parse(quarterEnd(quarter)) - 1).toISOString())
        expect(calendar.isWorkingDay(begins)).toBe(true)
        expect(daysAfter(begins, last).filter(calendar.isWorkingDay)).toHaveLength(10)
      }),
    )
  })
})

describe('what the close would make of a need', () => {
  const end = quarterEnd('2026Q3')
  const statuses: Status[] = ['raised', 'accepted', 'asked', 'referred', 'answered', 'closed', 'withdrawn']
  const needs = fc.record({
    status: fc.constantFrom(...statuses),
    gate: fc.boolean(),
    resultDue: fc.constantFrom('2026-09-30T15:59:59.999Z', '2026-09-30T16:00:00.000Z', '2026-10-20T09:30:00.000Z'),
    listed: fc.option(fc.record({ why: fc.constantFrom('beyond_reach' as const, 'overdue' as const) }), {
      nil: undefined,
    }),
  })

  test('is what the close itself decides: it enters, or it stays and says why, or it has ended', () => {
    fc.assert(
      fc.property(needs, (need) => {
        const outlook = outlookOf(need, end)
        const why = entersList(need, end)
        const isEnded = ['answered', 'closed', 'withdrawn'].includes(need.status)
        if (isEnded) expect(outlook).toBeUndefined()
        else expect(outlook).toEqual(why ? { enters: why } : { stays: need.status === 'asked' ? 'asked' : 'not_due' })
      }),
    )
  })

  test('what was on a list before and is open again enters for as long as it is', () => {
    const open = { status: 'accepted' as const, gate: false, resultDue: '2026-12-01T00:00:00.000Z' }
    expect(outlookOf({ ...open, listed: { why: 'beyond_reach' } }, end)).toEqual({ enters: 'beyond_reach' })
    expect(outlookOf({ ...open, status: 'answered', listed: { why: 'overdue' } }, end)).toBeUndefined()
  })
})

const daysAfter = (from: string, last: string): string[] => {
  const days: string[] = []
  for (let day = plusDays(from, 1); day <= last; day = plusDays(day, 1)) days.push(day)
  return days
}

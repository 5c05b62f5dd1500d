import { dayOf, instantAt, plusDays, plusMonths } from '@lianxin/shared/calendar'
import { categories } from '@lianxin/shared/needs/categories'
import { rightKindsOf } from '@lianxin/shared/needs/right-kinds'
import { RightDates } from '@lianxin/shared/needs/right-schema'
import { lastDayOf } from '@lianxin/shared/needs/rights'
import { stateOf } from '@lianxin/shared/needs/state'
import { timersOf } from '@lianxin/shared/needs/timers'
import { Rights } from '@lianxin/shared/organisation/schema'
import fc from 'fast-check'
import { district } from '../../support/factories'
import { anyHistory, calendar, stepsOf } from '../../support/history'

const rights = Rights.parse({})
const anyDay = fc.integer({ min: 0, max: 40 * 365 }).map((days) => plusDays('1990-01-01', days))

describe('the last day', () => {
  test('is the same day a year later, and the last of February where there is no 29th', () => {
    expect(lastDayOf({ right: 'arbitration', knownOn: '2026-06-21' }, rights)).toBe('2027-06-21')
    expect(lastDayOf({ right: 'wages', leftOn: '2028-02-29' }, rights)).toBe('2029-02-28')
    expect(lastDayOf({ right: 'injury', happenedOn: '2026-12-31' }, rights)).toBe('2027-12-31')
  })

  test('is none for wages while the employment lasts, and a year after it ended', () => {
    expect(lastDayOf({ right: 'wages' }, rights)).toBeUndefined()
    expect(lastDayOf({ right: 'wages', leftOn: '2026-11-30' }, rights)).toBe('2027-11-30')
  })

  test('follows the configuration, whose sources are named', () => {
    const two = Rights.parse({ injury: { months: 24, source: '《某条例》', judgedBy: '人社部门' } })
    expect(lastDayOf({ right: 'injury', happenedOn: '2026-01-31' }, two)).toBe('2028-01-31')
    for (const kind of ['arbitration', 'wages', 'injury'] as const) expect(rights[kind].source).toMatch(/《.+》第.+条/)
  })

  test('of so many months lies in the month that many later, on the same day or on its last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (day, months) => {
        const until = plusMonths(day, months)
        const month = (of: string) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7))
        expect(month(until) - month(day)).toBe(months)
        const isLast = plusDays(until, 1).slice(8) === '01'
        expect(until.slice(8) === day.slice(8) || (isLast && until.slice(8) < day.slice(8))).toBe(true)
      }),
    )
  })
})

test('what is no day, or another right’s day, is no date of a right', () => {
  for (const bad of [
    { right: 'arbitration' },
    { right: 'arbitration', knownOn: '2026-02-30' },
    { right: 'injury', knownOn: '2026-02-03' },
    { right: 'strike', knownOn: '2026-02-03' },
    { right: 'wages', leftOn: '昨天' },
  ])
    expect(RightDates.safeParse(bad).success).toBe(false)
})

test('only what can end in a claim is asked for dates, wages first where they may be what it is about', () => {
  expect(categories.filter((category) => rightKindsOf(category).length > 0)).toEqual([
    'wages',
    'contract',
    'safety',
    'insurance',
    'hours',
    'platform',
  ])
  expect(rightKindsOf('hours')).toEqual(['wages', 'arbitration'])
})

describe('in any history', () => {
  test('a limit runs from the dates given last and never from filing, and none runs without a last day', () => {
    let running = 0
    fc.assert(
      fc.property(anyHistory, (need) => {
        for (const { event, after } of stepsOf(need)) {
          if (event.move !== 'date') continue
          const until = lastDayOf(event.dates, district.rights)
          expect(after.dates).toEqual(event.dates)
          expect(after.right).toEqual(until && { until, warnOn: plusDays(until, -district.rights.warn) })
          if (until) running += 1
        }
      }),
      { numRuns: 300, seed: 3 },
    )
    expect(running).toBeGreaterThan(50)
  })

  test('those above are warned once for each last day, not before its morning, even while the worker is asked or the gate is open', () => {
    let warned = 0
    let held = 0
    fc.assert(
      fc.property(anyHistory, (need) => {
        for (const { event, before, after } of stepsOf(need)) {
          const waits = timersOf(need, after, calendar).filter(({ kind }) => kind === 'expiring')
          const isOpen = ['raised', 'accepted', 'asked', 'referred'].includes(after.status)
          expect(waits).toHaveLength(isOpen && after.right && after.right.until !== after.warned ? 1 : 0)
          if (waits.length > 0 && (after.gate || after.status === 'asked')) held += 1
          if (event.move !== 'expiring') continue
          warned += 1
          expect(before.right?.until).toBe(event.until)
          expect(before.warned).not.toBe(event.until)
          expect(event.at >= instantAt(before.right?.warnOn ?? '', need.hours.open)).toBe(true)
          const told = event.told.map(({ id }) => id)
          expect(told).toEqual([...new Set(told)])
          expect(told).not.toContain(before.holder.person.id)
          expect(dayOf(event.at) >= plusDays(event.until, -district.rights.warn)).toBe(true)
        }
      }),
      { numRuns: 400, seed: 4 },
    )
    expect(warned).toBeGreaterThan(25)
    expect(held).toBeGreaterThan(10)
  })

  test('a warning moves no due and no holder', () => {
    fc.assert(
      fc.property(anyHistory, (need) => {
        for (const { event, before, after } of stepsOf(need)) {
          if (event.move !== 'expiring' && event.move !== 'date' && event.move !== 'press') continue
          const { resultDue, firstDue, holder, status } = before
          expect({ ...after }).toMatchObject({ resultDue, holder, status, ...(firstDue ? { firstDue } : {}) })
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('the state of a history without dates has neither a limit nor a warning', () => {
  fc.assert(
    fc.property(anyHistory, (need) => {
      const without = { events: need.events.filter(({ move }) => move !== 'date' && move !== 'expiring') }
      expect(stateOf(without)).toMatchObject({ evidence: stateOf(need).evidence, gate: stateOf(need).gate })
      expect(stateOf(without)).not.toHaveProperty('right.until')
    }),
    { numRuns: 100 },
  )
})

import { isOpenAt } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { stateOf } from '@lianxin/shared/needs/state'
import { timersOf } from '@lianxin/shared/needs/timers'
import { hours, people } from '../../support/factories'
import { calendar, made, raised, sweptOnTime } from '../../support/history'

/** A Shanghai moment, `2026-09-30 10:00`. */
const at = (shanghai: string): string => new Date(`${shanghai.replace(' ', 'T')}+08:00`).toISOString()

const filed: [says: string, when: string, first: string, result: string][] = [
  ['before the Spring Festival, with two Saturdays worked', '2026-02-13 10:00', '2026-02-14 17:30', '2026-03-02 17:30'],
  ['in the middle of the Spring Festival', '2026-02-19 20:00', '2026-02-24 17:30', '2026-03-03 17:30'],
  ['on a worked Saturday', '2026-02-14 10:00', '2026-02-24 17:30', '2026-03-03 17:30'],
  ['before a worked Sunday and the Mid-Autumn days', '2026-09-18 10:00', '2026-09-20 17:30', '2026-09-29 17:30'],
  ['before National Day, with a Saturday worked after it', '2026-09-29 10:00', '2026-09-30 17:30', '2026-10-14 17:30'],
  ['in the National Day week', '2026-10-03 12:00', '2026-10-08 17:30', '2026-10-15 17:30'],
  ['on the last day of 2025, before a worked Sunday', '2025-12-31 10:00', '2026-01-04 17:30', '2026-01-12 17:30'],
  ['on the last day of 2026, into a year without a table', '2026-12-31 10:00', '2027-01-04 17:30', '2027-01-12 17:30'],
  ['where no table says that May Day week is free', '2027-04-30 10:00', '2027-05-03 17:30', '2027-05-11 17:30'],
  ['a second before midnight', '2026-11-19 23:59:59', '2026-11-20 17:30', '2026-11-30 17:30'],
  ['at midnight, a day later', '2026-11-20 00:00:00', '2026-11-23 17:30', '2026-12-01 17:30'],
  ['before opening', '2026-11-20 07:00', '2026-11-23 17:30', '2026-12-01 17:30'],
  ['at the closing hour', '2026-11-20 17:30', '2026-11-23 17:30', '2026-12-01 17:30'],
]

test.each(filed)('a need filed %s (%s) is answered first by %s and solved by %s', (_says, when, first, result) => {
  expect(stateOf(raised({ at: at(when) }))).toMatchObject({ firstDue: at(first), resultDue: at(result) })
})

test.each([
  ['2026-10-10', false],
  ['2027-01-04', true],
  ['2027-10-01', true],
])('a due on %s is provisional: %s', (day, provisional) => {
  expect(calendar.isProvisional(day)).toBe(provisional)
})

test('in a year without a table National Day counts as worked until the table arrives', () => {
  const { firstDue } = stateOf(raised({ at: at('2027-09-30 10:00') }))
  expect(firstDue).toBe(at('2027-10-01 17:30'))
  expect(isOpenAt(at('2027-10-01 10:00'), calendar, hours)).toBe(true)
})

describe('over the National Day week', () => {
  const filedBefore = made(
    raised({ at: at('2026-09-29 10:00') }),
    people.cadre,
    { move: 'accept' },
    at('2026-09-29 11:00'),
  )
  const asked = made(filedBefore, people.cadre, { move: 'ask', words: '哪个月？' }, at('2026-09-30 10:00'))
  const supply: MoveInput = { move: 'supply', words: '九月' }

  test('what is late is told when work begins again, to the office on the worked Saturday', () => {
    expect(timersOf(filedBefore, stateOf(filedBefore), calendar)).toMatchObject([
      { what: 'first', level: 'head', at: at('2026-10-08 09:00') },
      { what: 'first', level: 'office', at: at('2026-10-10 09:00') },
      { what: 'result', level: 'head', at: at('2026-10-15 09:00') },
      { what: 'result', level: 'office', at: at('2026-10-19 09:00') },
    ])
  })

  test('a pause lasts five working days, and the result is due by what was left after it', () => {
    expect(stateOf(asked)).toMatchObject({ pauseEnds: at('2026-10-13 17:30'), resultDue: at('2026-10-22 16:30') })
  })

  test.each([
    ['in the holidays', '2026-10-03 12:00', '2026-10-15 16:30'],
    ['on the worked Saturday', '2026-10-10 12:00', '2026-10-20 11:00'],
    ['at the very end of the pause', '2026-10-13 17:29', '2026-10-22 16:29'],
    ['after the pause has ended by itself', '2026-10-14 10:00', '2026-10-22 16:30'],
  ])('a supply %s (%s) makes it due at %s', (_says, when, due) => {
    expect(stateOf(made(asked, people.worker, supply, at(when))).resultDue).toBe(at(due))
  })

  test('the end of a pause is noted at its moment, and what becomes late after it is told from then', () => {
    const events = sweptOnTime(asked, at('2026-10-27 09:00')).events.slice(asked.events.length)
    expect(events.map((event) => [event.move, event.at])).toEqual([
      ['resume', at('2026-10-13 17:30')],
      ['late', at('2026-10-23 09:00')],
      ['late', at('2026-10-27 09:00')],
    ])
  })

  test('没办好 leaves two working days, the Saturday among them', () => {
    const answer: MoveInput = { move: 'answer', result: 'explained', words: '单位说下月发。' }
    const answered = made(filedBefore, people.cadre, answer, at('2026-10-15 10:00'))
    expect(timersOf(answered, stateOf(answered), calendar)).toEqual([{ kind: 'lapse', at: at('2026-10-22 10:00') }])
    const late = made(raised({ at: at('2026-09-10 10:00'), by: 'visit' }), people.cadre, answer, at('2026-09-30 10:00'))
    const reopened = made(late, people.worker, { move: 'reopen', reason: 'off_point' }, at('2026-10-08 10:00'))
    expect(stateOf(reopened).resultDue).toBe(at('2026-10-10 17:30'))
  })
})

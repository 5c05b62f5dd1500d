import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chineseCalendar } from '../../functions/src/work-calendar'

const calendar = chineseCalendar()
const tables = join(__dirname, '../../node_modules/chinese-days/dist/chinese-days.json')
const all: Record<'holidays' | 'workdays', object> = JSON.parse(readFileSync(tables, 'utf8'))
const since2025 = (days: object) => Object.keys(days).filter((day) => day >= '2025')

test('every day off and every adjusted working day published since 2025 is known', () => {
  expect(since2025(all.holidays).filter((day) => calendar.isWorkingDay(day))).toEqual([])
  expect(since2025(all.workdays).filter((day) => !calendar.isWorkingDay(day))).toEqual([])
})

test('a year without a table is provisional and has weekends and 1 January off', () => {
  expect(['2026-05-06', '2027-05-06'].map(calendar.isProvisional)).toEqual([false, true])
  expect(['2027-01-01', '2027-01-02', '2027-01-04'].map(calendar.isWorkingDay)).toEqual([false, false, true])
})

import { dayOf, instantAt, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { dayText, momentText } from '@lianxin/shared/dates'
import { gatheringDay } from '@lianxin/shared/problems/gathering'
import { jobsBetween } from '../../functions/src/local/timetable'
import { chineseCalendar } from '../../functions/src/work-calendar'

/** The moments around the ends of a year's quarters, and what lies on both sides of each: days, quarters, runs. */
const report = () => {
  const calendar = chineseCalendar()
  return ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].map((quarter) => {
    const end = quarterEnd(quarter)
    const last = new Date(Date.parse(end) - 1).toISOString()
    return {
      end,
      sides: [last, end].map((at) => [quarterOf(dayOf(at)), dayText(dayOf(at)), momentText(at)]),
      begins: gatheringDay(quarter, calendar),
      opening: instantAt(dayOf(end), '09:00'),
      jobs: jobsBetween(last, new Date(Date.parse(end) + 72 * 3600_000).toISOString()),
    }
  })
}

process.stdout.write(JSON.stringify({ zone: new Date(2026, 6, 1).getTimezoneOffset(), report: report() }))

import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusDays,
  previousQuarter,
  quarterEnd,
  quarterOf,
  type WorkCalendar,
} from '@lianxin/shared/calendar'

/** When the demo's story happens, counted back from its first start. */
export type Days = {
  /** A time on the n-th working day before today. */
  ago(n: number, time: string): Instant
  /** A time on the n-th working day before the last quarter's end. */
  lastQuarter(n: number, time: string): Instant
  /** The day `n` calendar days from today. */
  ahead(n: number): Day
}

export const daysFrom = (start: Instant, calendar: WorkCalendar): Days => {
  const today = dayOf(start)
  const firstOfQuarter = dayOf(quarterEnd(previousQuarter(quarterOf(today))))
  const before = (from: Day, n: number): Day => {
    let day = from
    for (let left = n; left > 0; ) {
      day = plusDays(day, -1)
      if (calendar.isWorkingDay(day)) left -= 1
    }
    return day
  }
  return {
    ago: (n, time) => instantAt(before(today, n), time),
    lastQuarter: (n, time) => instantAt(before(firstOfQuarter, n), time),
    ahead: (n) => plusDays(today, n),
  }
}

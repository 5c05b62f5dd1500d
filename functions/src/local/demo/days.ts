import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  plusDays,
  plusWorkingDays,
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
  /** A time on the n-th working day before the end of the quarter before that. */
  quarterBefore(n: number, time: string): Instant
  /** A time on the n-th working day of the last quarter, and of the running one. */
  inLastQuarter(n: number, time: string): Instant
  since(n: number, time: string): Instant
  /** The day `n` calendar days from today. */
  ahead(n: number): Day
}

export const daysFrom = (start: Instant, calendar: WorkCalendar): Days => {
  const today = dayOf(start)
  const last = previousQuarter(quarterOf(today))
  const firstOfQuarter = dayOf(quarterEnd(last))
  const firstOfLast = dayOf(quarterEnd(previousQuarter(last)))
  const after = (first: Day, n: number): Day => plusWorkingDays(plusDays(first, -1), n, calendar)
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
    quarterBefore: (n, time) => instantAt(before(firstOfLast, n), time),
    inLastQuarter: (n, time) => instantAt(after(firstOfLast, n), time),
    since: (n, time) => instantAt(after(firstOfQuarter, n), time),
    ahead: (n) => plusDays(today, n),
  }
}

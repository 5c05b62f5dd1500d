import { dayOf, type Instant, previousQuarter, type Quarter, quarterEnd, quarterOf } from '@lianxin/shared/calendar'

const MINUTE_MS = 60_000

/** After a quarter's end: once the indexes have caught up, again, and when the rows kept for it may go. */
const CLOSE_AFTER_MS = [5 * MINUTE_MS, 60 * MINUTE_MS, 48 * 60 * MINUTE_MS + 5 * MINUTE_MS]

/** When the quarter's close was due after `from` and up to `until`, in order. */
export const closesBetween = (from: Instant, until: Instant): Instant[] => {
  const due: Instant[] = []
  // One quarter further back: its last run lies in the next one.
  for (let quarter = previousQuarter(quarterOf(dayOf(from))); quarterEnd(quarter) <= until; quarter = next(quarter)) {
    const end = Date.parse(quarterEnd(quarter))
    due.push(...CLOSE_AFTER_MS.map((wait) => new Date(end + wait).toISOString()))
  }
  return due.filter((time) => from < time && time <= until)
}

const next = (quarter: Quarter): Quarter => quarterOf(dayOf(quarterEnd(quarter)))

import {
  dayOf,
  type Instant,
  instantAt,
  plusDays,
  previousQuarter,
  type Quarter,
  quarterEnd,
  quarterOf,
} from '@lianxin/shared/calendar'
import type { ScheduledJob } from '../jobs/schedule'

const MINUTE_MS = 60_000

/** After a quarter's end: once the indexes have caught up, again, and when the rows kept for it may go. */
const CLOSE_AFTER_MS = [5 * MINUTE_MS, 60 * MINUTE_MS, 48 * 60 * MINUTE_MS + 5 * MINUTE_MS]

/** Shanghai time: after the night's close, before anybody begins. */
const MORNING = '08:30'
/** Once people are at their desks, apart from the morning's many notices. */
const UNREACHED = '09:00'
/** While nobody files. */
const NIGHT = '03:30'

/** Everything that was due after `from` and up to `until`, in order; the sweep apart. */
export const jobsBetween = (from: Instant, until: Instant): ScheduledJob[] =>
  [
    ...closesBetween(from, until).map((time) => ({ job: 'close-quarter' as const, time })),
    ...morningsBetween(from, until).map((time) => ({ job: 'morning' as const, time })),
    ...dailyBetween(UNREACHED, from, until).map((time) => ({ job: 'unreached' as const, time })),
    ...dailyBetween(NIGHT, from, until).map((time) => ({ job: 'retire' as const, time })),
  ].sort((a, b) => (a.time < b.time ? -1 : 1))

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

/** When a morning was due after `from` and up to `until`, in order. */
export const morningsBetween = (from: Instant, until: Instant): Instant[] => dailyBetween(MORNING, from, until)

const dailyBetween = (clock: string, from: Instant, until: Instant): Instant[] => {
  const due: Instant[] = []
  for (let day = dayOf(from); instantAt(day, clock) <= until; day = plusDays(day, 1)) due.push(instantAt(day, clock))
  return due.filter((time) => from < time)
}

const next = (quarter: Quarter): Quarter => quarterOf(dayOf(quarterEnd(quarter)))

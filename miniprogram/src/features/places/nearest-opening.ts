import { type Day, dayOf, type Instant, instantAt, plusDays } from '@lianxin/shared/calendar'
import {
  type DayKinds,
  isAlwaysOpen,
  type OpenHours,
  type Opening,
  opensNext,
  openUntil,
  type Span,
  spansOn,
} from '@lianxin/shared/places/hours'

/** Whether a place is open at some instant, and until when, or from when on. */
export type OpeningAt = {
  isOpen: boolean
  /** Round the clock, every day. */
  isAlways: boolean
  until?: Instant | undefined
  opensAt?: Instant | undefined
}

/** From when to when somebody can go in, in milliseconds: yesterday's evenings and the days ahead, what meets made one. */
type Times = readonly (readonly [from: number, to: number])[]

const DAYS_AHEAD = 4
const DAY_MS = 24 * 3600_000

/** When places are open, worked out once for a day: asking a thousand of them costs next to nothing then. */
export type Timetable = {
  /** Is it open all the time from one instant to another, some of it or not at all? In milliseconds. */
  between(n: number, from: number, to: number): 'all' | 'some' | 'none'
  at(n: number, ms: number): OpeningAt
}

/** The timetable of places on the Shanghai day of an instant. */
export const timetableOf = (openings: readonly Opening[], kinds: DayKinds, now: Instant): Timetable => {
  const today = dayOf(now)
  const known = new Map<OpenHours, Times>()
  const times = openings.map((opening) => {
    if (opening.days || opening.closure) return timesOf(opening, today, kinds)
    const found = known.get(opening.hours) ?? timesOf(opening, today, kinds)
    known.set(opening.hours, found)
    return found
  })
  const over = Date.parse(instantAt(plusDays(today, DAYS_AHEAD), '00:00'))
  const always = openings.map(isAlwaysOpen)
  return {
    between: (n, from, to) => coverage(times[n] ?? [], from, to),
    at: (n, ms) => {
      const [isAlways, opening] = [always[n] ?? false, openings[n]]
      if (!opening) return { isOpen: false, isAlways }
      // A walk of days: rare enough to be worked out anew.
      if (ms > over - DAY_MS) return slowly(opening, isAlways, ms, kinds)
      const next = times[n]?.find(([, to]) => to > ms)
      if (!next) return { isOpen: false, isAlways, opensAt: opensNext(opening, textOf(ms), kinds) }
      return next[0] <= ms
        ? { isOpen: true, isAlways, until: textOf(next[1]) }
        : { isOpen: false, isAlways, opensAt: textOf(next[0]) }
    },
  }
}

const coverage = (times: Times, from: number, to: number): 'all' | 'some' | 'none' => {
  for (const [opens, closes] of times) {
    if (closes <= from) continue
    if (opens > to) return 'none'
    return opens <= from && closes > to ? 'all' : 'some'
  }
  return 'none'
}

const timesOf = (opening: Opening, today: Day, kinds: DayKinds): Times => {
  const start = Date.parse(instantAt(today, '00:00'))
  const all: (readonly [number, number])[] = []
  for (let n = -1; n < DAYS_AHEAD; n += 1) {
    const spans = spansOn(opening, plusDays(today, n), kinds)
    all.push(
      ...spans.map(
        ([from, to]: Span) => [start + n * DAY_MS + from * 60_000, start + n * DAY_MS + to * 60_000] as const,
      ),
    )
  }
  return joined(all.sort((a, b) => a[0] - b[0]))
}

/** What meets or lies on each other becomes one. */
const joined = (sorted: Times): Times => {
  const made: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = made[made.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else made.push([from, to])
  }
  return made
}

const slowly = (opening: Opening, isAlways: boolean, ms: number, kinds: DayKinds): OpeningAt => {
  const at = textOf(ms)
  const until = openUntil(opening, at, kinds)
  return until === undefined
    ? { isOpen: false, isAlways, opensAt: opensNext(opening, at, kinds) }
    : { isOpen: true, isAlways, until }
}

const textOf = (ms: number): Instant => new Date(ms).toISOString()

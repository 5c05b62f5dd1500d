import { type Day, dayOf, type Instant, instantAt, plusDays } from '@lianxin/shared/calendar'
import {
  type DayKinds,
  isAlwaysOpen,
  type OpenHours,
  type Opening,
  opensNext,
  openUntil,
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

/** From when to when somebody can go in, in milliseconds, in turn: yesterday's evenings and the days ahead, what meets made one. */
type Times = readonly number[]

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
  const always = openings.map(isAlwaysOpen)
  const textOf = rememberedTexts()
  const over = Date.parse(instantAt(plusDays(today, DAYS_AHEAD - 1), '00:00'))
  const at = (n: number, ms: number): OpeningAt => {
    const opening = openings[n]
    const isAlways = always[n] === true
    if (!opening) return { isOpen: false, isAlways }
    // A walk of days: rare enough to be worked out anew.
    if (ms > over) return openingAt(opening, new Date(ms).toISOString(), kinds)
    const some = times[n] ?? []
    const next = nextIn(some, ms)
    const opens = some[next]
    if (opens === undefined) return { isOpen: false, isAlways, opensAt: opensNext(opening, textOf(ms), kinds) }
    return opens > ms
      ? { isOpen: false, isAlways, opensAt: textOf(opens) }
      : { isOpen: true, isAlways, until: textOf(some[next + 1] ?? ms) }
  }
  return { at, between: (n, from, to) => coverage(times[n] ?? [], from, to) }
}

/** Where the first begins that is not over yet. */
const nextIn = (times: Times, ms: number): number => {
  let next = 0
  while ((times[next + 1] ?? ms + 1) <= ms) next += 2
  return next
}

const coverage = (times: Times, from: number, to: number): 'all' | 'some' | 'none' => {
  const next = nextIn(times, from)
  const opens = times[next]
  if (opens === undefined || opens > to) return 'none'
  return opens <= from && (times[next + 1] ?? to) > to ? 'all' : 'some'
}

const timesOf = (opening: Opening, today: Day, kinds: DayKinds): Times => {
  const start = Date.parse(instantAt(today, '00:00'))
  const all: (readonly [number, number])[] = []
  for (let n = -1; n < DAYS_AHEAD; n += 1) {
    const midnight = start + n * DAY_MS
    for (const [from, to] of spansOn(opening, plusDays(today, n), kinds))
      all.push([midnight + from * 60_000, midnight + to * 60_000])
  }
  return joined(all.sort((a, b) => a[0] - b[0]))
}

/** What meets or lies on each other becomes one. */
const joined = (sorted: readonly (readonly [number, number])[]): Times => {
  const made: number[] = []
  for (const [from, to] of sorted) {
    const end = made.length - 1
    const last = made[end]
    if (last !== undefined && from <= last) made[end] = Math.max(last, to)
    else made.push(from, to)
  }
  return made
}

/** Instants as text; most places close at the same few. */
const rememberedTexts = (): ((ms: number) => Instant) => {
  const known = new Map<number, Instant>()
  return (ms) => {
    const found = known.get(ms) ?? new Date(ms).toISOString()
    known.set(ms, found)
    return found
  }
}

/** Whether one place is open at an instant. */
export const openingAt = (opening: Opening, at: Instant, kinds: DayKinds): OpeningAt => {
  const isAlways = isAlwaysOpen(opening)
  const until = openUntil(opening, at, kinds)
  return until === undefined
    ? { isOpen: false, isAlways, opensAt: opensNext(opening, at, kinds) }
    : { isOpen: true, isAlways, until }
}

import { type Day, dayOf, type Instant, instantAt, plusDays } from '../calendar'

/** `[from, to]` in minutes from the day's midnight; beyond 1440 it goes on into the next day. */
export type Span = readonly [from: number, to: number]
/** A week from Monday on; `holiday` replaces it on statutory holidays. */
export type OpenHours = { week: readonly (readonly Span[])[]; holiday?: readonly Span[] | undefined }
/** Everything that says when a place is open. */
export type Opening = {
  hours: OpenHours
  days?: readonly { day: Day; spans: readonly Span[] }[] | undefined
  closure?: { from: Day; until?: Day | undefined } | undefined
}
/** Statutory holidays, weekends within them included, and weekend days worked in their place (调休). */
export type DayKinds = { off: readonly Day[]; work: readonly Day[] }

const DAY_MINUTES = 1440

/** Is the closure not over yet on that day: does it hold, or is it still to come? */
export const isClosing = ({ closure }: Pick<Opening, 'closure'>, day: Day): boolean =>
  closure !== undefined && (closure.until === undefined || day <= closure.until)

/** Does the closure hold on that day? */
export const isClosedOn = (opening: Pick<Opening, 'closure'>, day: Day): boolean =>
  isClosing(opening, day) && opening.closure !== undefined && opening.closure.from <= day

/** The spans that begin on a day. On an adjusted working day a place keeps its Monday's hours (ours). */
export const spansOn = (opening: Opening, day: Day, kinds: DayKinds): readonly Span[] => {
  const { hours, days } = opening
  if (isClosedOn(opening, day)) return []
  const dated = days?.find((one) => one.day === day)
  if (dated) return dated.spans
  if (hours.holiday && kinds.off.includes(day)) return hours.holiday
  const weekday = (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7
  return hours.week[kinds.work.includes(day) ? 0 : weekday] ?? []
}

/** Until when a place that is open at an instant stays open; undefined when it is closed then. */
export const openUntil = (opening: Opening, at: Instant, kinds: DayKinds): Instant | undefined => {
  let until: Instant | undefined
  let now = at
  // What closes as something else opens goes on: a week of 24 hours ends nowhere, so looking further than two days is idle.
  for (let turn = 0; turn < 4; turn += 1) {
    const end = endOf(opening, now, kinds)
    if (end === undefined) return until
    until = end
    now = end
  }
  return until
}

const endOf = (opening: Opening, at: Instant, kinds: DayKinds): Instant | undefined => {
  const today = dayOf(at)
  const minute = minutesInto(today, at)
  const later = spansOn(opening, plusDays(today, -1), kinds).map(([from, to]) => [from - DAY_MINUTES, to - DAY_MINUTES])
  const found = [...later, ...spansOn(opening, today, kinds)].filter(
    ([from = 0, to = 0]) => from <= minute && minute < to,
  )
  const last = Math.max(...found.map(([, to = 0]) => to))
  return found.length > 0 ? minuteOf(today, last) : undefined
}

/** When it next opens, at or after an instant at which it is closed; undefined when not within two weeks. */
export const opensNext = (opening: Opening, at: Instant, kinds: DayKinds): Instant | undefined => {
  const today = dayOf(at)
  for (let n = 0; n <= 14; n += 1) {
    const day = plusDays(today, n)
    const starts = spansOn(opening, day, kinds)
      .map(([from]) => minuteOf(day, from))
      .filter((start) => start >= at)
      .sort()
    if (starts[0]) return starts[0]
  }
  return undefined
}

/** Is it open round the clock, every day of the week? */
export const isAlwaysOpen = ({ hours }: Pick<Opening, 'hours'>): boolean =>
  hours.week.every((spans) => spans.some(([from, to]) => from === 0 && to === DAY_MINUTES)) &&
  hours.holiday === undefined

/** The weekday (0 is Monday, 7 the holidays) on which two spans lie on each other; one that goes past midnight meets the next day's. */
export const overlapIn = ({ week, holiday = [] }: OpenHours): number | undefined => {
  const days = [...week, holiday]
  const found = days.findIndex((spans, at) => {
    const next =
      at < 7 ? (week[(at + 1) % 7] ?? []).map(([from, to]): Span => [from + DAY_MINUTES, to + DAY_MINUTES]) : []
    const sorted = [...spans].sort((a, b) => a[0] - b[0])
    const crossing = spans.some(([, to]) => next.some(([from]) => to > from))
    return crossing || sorted.some(([from], n) => n > 0 && from < (sorted[n - 1]?.[1] ?? 0))
  })
  return found < 0 ? undefined : found
}

const minutesInto = (day: Day, at: Instant): number => (Date.parse(at) - Date.parse(instantAt(day, '00:00'))) / 60_000
const minuteOf = (day: Day, minute: number): Instant =>
  new Date(Date.parse(instantAt(day, '00:00')) + minute * 60_000).toISOString()

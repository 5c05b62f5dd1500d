/** Instant in UTC, `2026-11-20T03:04:05.678Z`. */
export type Instant = string
/** Calendar day in Shanghai, `YYYY-MM-DD`. */
export type Day = string
/** Calendar quarter in Shanghai, `2026Q4`. */
export type Quarter = string
/** Office hours of a body, Shanghai time, `HH:MM`. */
export type Hours = { open: string; close: string }

/** Which days are worked, with adjusted working days (调休); `provisional` says no official table exists for that year. */
export type WorkCalendar = { isWorkingDay(day: Day): boolean; isProvisional(day: Day): boolean }

// Shanghai has had one fixed offset since 1991, so no time-zone database is needed, on any machine.
const OFFSET_MS = 8 * 3600_000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 3600_000

/** The Shanghai day an instant falls on. */
export const dayOf = (instant: Instant): Day => new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10)

/** The instant of a Shanghai wall-clock time; `24:00` is the next day's midnight. */
export const instantAt = (day: Day, time: string): Instant => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - OFFSET_MS + minutes * MINUTE_MS).toISOString()
}

/** The day `n` calendar days later (earlier when negative). */
export const plusDays = (day: Day, n: number): Day =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + n * DAY_MS).toISOString().slice(0, 10)

/** The same day of the month `n` months later; where that month is shorter, its last day. */
export const plusMonths = (day: Day, n: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The quarter a day falls in. */
export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** 24:00 on the quarter's last day, Shanghai: what happened before it counts, what happened at it does not. */
export const quarterEnd = (quarter: Quarter): Instant => {
  const year = Number(quarter.slice(0, 4))
  const q = Number(quarter.slice(5))
  return instantAt(q === 4 ? `${year + 1}-01-01` : `${year}-${String(q * 3 + 1).padStart(2, '0')}-01`, '00:00')
}

/** The quarter before. */
export const previousQuarter = (quarter: Quarter): Quarter => {
  const year = Number(quarter.slice(0, 4))
  const q = Number(quarter.slice(5))
  return q === 1 ? `${year - 1}Q4` : `${year}Q${q - 1}`
}

/** The first working day strictly after `day`, `n` times over; strictly before it when `n` is negative. */
export const plusWorkingDays = (day: Day, n: number, calendar: WorkCalendar): Day => {
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = plusDays(at, Math.sign(n))
    if (calendar.isWorkingDay(at)) left -= 1
  }
  return at
}

/** A due: closing hour of the `n`th working day after the day of `from` (limits of domain.md, ours). */
export const dueAfter = (from: Instant, n: number, calendar: WorkCalendar, hours: Hours): Instant =>
  instantAt(plusWorkingDays(dayOf(from), n, calendar), hours.close)

/** Is the body answering at this instant? */
export const isOpenAt = (at: Instant, calendar: WorkCalendar, hours: Hours): boolean => {
  const day = dayOf(at)
  return calendar.isWorkingDay(day) && at >= instantAt(day, hours.open) && at < instantAt(day, hours.close)
}

/** The next opening at or after an instant at which the body is closed. */
export const nextOpening = (at: Instant, calendar: WorkCalendar, hours: Hours): Instant => {
  const today = dayOf(at)
  const opening = instantAt(today, hours.open)
  if (calendar.isWorkingDay(today) && at <= opening) return opening
  return instantAt(plusWorkingDays(today, 1, calendar), hours.open)
}

/** Working milliseconds between two instants, 0 when `to` is not after `from`. */
export const workingTime = (from: Instant, to: Instant, calendar: WorkCalendar, hours: Hours): number => {
  let total = 0
  for (let day = dayOf(from); instantAt(day, '00:00') < to; day = plusDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue
    const start = Math.max(Date.parse(from), Date.parse(instantAt(day, hours.open)))
    const end = Math.min(Date.parse(to), Date.parse(instantAt(day, hours.close)))
    if (end > start) total += end - start
  }
  return total
}

/** The instant at which `left` working milliseconds have run since `from`; the inverse of {@link workingTime}. */
export const plusWorkingTime = (from: Instant, left: number, calendar: WorkCalendar, hours: Hours): Instant => {
  let remaining = left
  for (let day = dayOf(from); ; day = plusDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue
    const start = Math.max(Date.parse(from), Date.parse(instantAt(day, hours.open)))
    const room = Date.parse(instantAt(day, hours.close)) - start
    if (room > 0 && remaining <= room) return new Date(start + remaining).toISOString()
    remaining -= Math.max(room, 0)
  }
}

import { type Day, plusDays, type WorkCalendar } from '@lianxin/shared/calendar'
import type { DayKinds } from '@lianxin/shared/places/hours'
import of2025 from 'chinese-days/dist/years/2025.json'
import of2026 from 'chinese-days/dist/years/2026.json'

// The package's published tables without its code, which works out twenty years at every cold start (10 ms), and without
// the years before anything was filed (36 KB of the bundle).
const holidays: Readonly<Record<Day, string>> = { ...of2025.holidays, ...of2026.holidays }
const workdays: Readonly<Record<Day, string>> = { ...of2025.workdays, ...of2026.workdays }

/**
 * Mainland China's working days with adjusted working days (调休), from the tables the State Council publishes each
 * autumn. A year without a table yet counts weekends and 1 January as days off and is provisional.
 */
export const chineseCalendar = (): WorkCalendar => ({
  isWorkingDay: (day) =>
    workdays[day] !== undefined || (isWeekday(day) && holidays[day] === undefined && day.slice(5) !== '01-01'),
  // National Day is in every published table.
  isProvisional: (day) => holidays[`${day.slice(0, 4)}-10-01`] === undefined,
})

/** How far ahead phones are told of holidays: whoever was long without a network still knows them. */
const TOLD_DAYS = 60

/** The days from yesterday on that are not as their weekday, for phones, which have no calendar of their own. */
export const dayKinds = (today: Day): DayKinds => {
  const days = Array.from({ length: TOLD_DAYS + 2 }, (_, n) => plusDays(today, n - 1))
  return {
    off: days.filter((day) => holidays[day] !== undefined || day.slice(5) === '01-01'),
    work: days.filter((day) => workdays[day] !== undefined),
  }
}

const isWeekday = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

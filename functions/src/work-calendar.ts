import type { Day, WorkCalendar } from '@lianxin/shared/calendar'
import { isWorkday } from 'chinese-days'

// Every published table frees 1 to 3 October, and at least one of the three is never a weekend day.
const hasTable = (year: string): boolean =>
  ['01', '02', '03'].some((date) => isWeekday(`${year}-10-${date}`) && !isWorkday(`${year}-10-${date}`))

const isWeekday = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * Mainland China's working days with adjusted working days (调休), from the tables the State Council publishes each
 * autumn. A year without a table yet counts weekends and 1 January as days off and is provisional.
 */
export const chineseCalendar = (): WorkCalendar => {
  const tables = new Map<string, boolean>()
  const known = (day: Day): boolean => {
    const year = day.slice(0, 4)
    const found = tables.get(year) ?? hasTable(year)
    tables.set(year, found)
    return found
  }
  return {
    isWorkingDay: (day) => (known(day) ? isWorkday(day) : isWeekday(day) && day.slice(5) !== '01-01'),
    isProvisional: (day) => !known(day),
  }
}

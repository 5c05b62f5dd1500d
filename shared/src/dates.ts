import { type Day, dayOf, type Instant, type Quarter } from './calendar'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** `11月20日` */
export const shortDayText = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** `2026年11月20日`, for days that may lie in another year. */
export const longDayText = (day: Day): string => `${day.slice(0, 4)}年${shortDayText(day)}`

/** `11月20日 周五` */
export const dayText = (day: Day): string =>
  `${shortDayText(day)} ${WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()]}`

/** `17:00`, Shanghai, 24 h */
export const timeText = (at: Instant): string => new Date(Date.parse(at) + 8 * 3600_000).toISOString().slice(11, 16)

/** `11月20日 周五 17:00` */
export const momentText = (at: Instant): string => `${dayText(dayOf(at))} ${timeText(at)}`

/** `2026年第四季度` */
export const quarterText = (quarter: Quarter): string =>
  `${quarter.slice(0, 4)}年第${['一', '二', '三', '四'][Number(quarter.slice(5)) - 1]}季度`

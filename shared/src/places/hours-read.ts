import { type OpenHours, overlapIn, type Span } from './hours'
import { dayWords } from './hours-text'

/** Spans of one day that a place may have. */
const MOST = 4
const DAY = 1440
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]
const SPAN = /^([01]\d|2[0-4]):([0-5]\d)-(次日)?([01]\d|2[0-4]):([0-5]\d)$/

const spanIn = (text: string): Span => {
  const [, hour, minute, next, toHour, toMinute] = SPAN.exec(text === '24小时' ? '00:00-24:00' : text) ?? []
  return [Number(hour) * 60 + Number(minute), Number(toHour) * 60 + Number(toMinute) + (next ? DAY : 0)]
}

const isSpan = ([from, to]: Span): boolean => from < DAY && to > from && to - from <= DAY

const daysIn = (text: string): number[] =>
  text.split('、').flatMap((one) => {
    const [from = -1, to = from] = one.split('至').map((word) => dayWords.indexOf(word))
    return from < 0 || to < from ? -1 : Array.from({ length: to - from + 1 }, (_, n) => from + n)
  })

/**
 * The inverse of `hoursText`: what is written in another way is refused, see `typedHours`. What is wrong is said in a
 * sentence without its full stop.
 */
export const readHours = (text: string): { hours: OpenHours } | { bad: string } => {
  const said: Span[][] = []
  for (const part of text.split('；')) {
    const [when, spans = ''] = part.includes(' ') ? part.split(' ') : ['每天', part]
    const days = when === '每天' || when === undefined ? EVERY_DAY : daysIn(when)
    const found = spans === '休息' ? [] : spans.split('、').map(spanIn)
    if (days.includes(-1) || !found.every(isSpan))
      return { bad: `“${part.slice(0, 20)}”看不懂，请写成“周一至周五 09:00-17:00；周六 休息”这样` }
    for (const day of days) said[day] = [...(said[day] ?? []), ...found]
  }
  const [week, holiday] = [EVERY_DAY.map((day) => said[day] ?? []), said[7]]
  const hours: OpenHours = { week, ...(holiday ? { holiday } : {}) }
  const overlap = overlapIn(hours)
  if (overlap !== undefined) return { bad: `${dayWords[overlap]}的开放时间有重叠` }
  const crowded = [...week, holiday ?? []].findIndex(({ length }) => length > MOST)
  return crowded < 0 ? { hours } : { bad: `${dayWords[crowded]}最多写${MOST}段时间` }
}

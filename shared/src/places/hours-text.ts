import type { OpenHours, Span } from './hours'

const DAY = 1440
const HOLIDAYS = 7

/** Days by their index: Monday is 0, the holidays are 7. */
export const dayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日', '节假日']

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const spanText = ([from, to]: Span): string =>
  from === 0 && to === DAY ? '24小时' : `${clock(from)}-${to > DAY ? `次日${clock(to - DAY)}` : clock(to)}`

/** One day's spans: `09:00-12:00、13:00-17:00`, `24小时`, `休息`. */
export const spansText = (spans: readonly Span[]): string =>
  spans.length === 0
    ? '休息'
    : [...spans]
        .sort((a, b) => a[0] - b[0])
        .map(spanText)
        .join('、')

/** `周一至周三、周六`: days that follow each other are joined from three on. */
const daysText = (days: readonly number[]): string =>
  days.length === 7
    ? '每天'
    : days
        .flatMap((day) => {
          const [first, last] = [runFrom(days, day, -1), runFrom(days, day, 1)]
          if (last - first < 2) return dayWords[day] ?? []
          return day === first ? `${dayWords[first]}至${dayWords[last]}` : []
        })
        .join('、')

const runFrom = (days: readonly number[], from: number, step: 1 | -1): number =>
  days.includes(from + step) ? runFrom(days, from + step, step) : from

/** Opening hours in the one way they are written here: `周一至周五 09:00-17:00；周六 18:00-次日06:00；节假日 休息`, `24小时`. */
export const hoursText = ({ week, holiday }: OpenHours): string => {
  const texts = week.map(spansText)
  const kinds = [...new Set(texts)]
  const parts = kinds
    .filter((text) => text !== '休息' || kinds.length === 1)
    .map((text) => ({ text, days: texts.flatMap((one, day) => (one === text ? [day] : [])) }))
    .map(({ text, days }) => (text === '24小时' && days.length === 7 ? text : `${daysText(days)} ${text}`))
  return [...parts, ...(holiday ? [`${dayWords[HOLIDAYS]} ${spansText(holiday)}`] : [])].join('；')
}

import { type OpenHours, overlapIn, type Span } from './hours'
import { dayWords, type HoursToken, tokensOf } from './hours-tokens'

/** Spans of one day that a place may have. */
const MOST = 4
const DAY = 1440
const HOLIDAYS = 7
const HOW = '请写成“周一至周五 09:00-17:00；周六 休息”这样'

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

/** Opening hours as people write them: `周一至周五 09:00-17:00；周六 18:00-次日06:00；节假日 休息`, `24小时`. */
export const hoursText = ({ week, holiday }: OpenHours): string => {
  const texts = week.map(spansText)
  const kinds = [...new Set(texts)]
  const parts = kinds
    .filter((text) => text !== '休息' || kinds.length === 1)
    .map((text) => ({ text, days: texts.flatMap((one, day) => (one === text ? [day] : [])) }))
    .map(({ text, days }) => (text === '24小时' && days.length === 7 ? text : `${daysText(days)} ${text}`))
  return [...parts, ...(holiday ? [`${dayWords[HOLIDAYS]} ${spansText(holiday)}`] : [])].join('；')
}

/** What was said of each day so far; the eighth are the holidays. Nothing said is closed, or of holidays no difference. */
type Said = (Span[] | undefined)[]

/**
 * Opening hours out of what somebody wrote, or in a sentence without its full stop what is wrong with it. 工作日 are no
 * holidays; a closing time before the opening one is the next day's.
 */
export const readHours = (text: string): { hours: OpenHours } | { bad: string } => {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return { bad: `开放时间里“${tokens.unread}”看不懂，${HOW}` }
  const said: Said = []
  const bad = say(tokens, said)
  if (bad !== undefined) return { bad }
  if (said.slice(0, HOLIDAYS).every((spans) => spans === undefined)) return { bad: `开放时间里没有时间，${HOW}` }
  const [holiday, week] = [said[HOLIDAYS], Array.from({ length: 7 }, (_, day) => said[day] ?? [])]
  const hours: OpenHours = { week, ...(holiday ? { holiday } : {}) }
  const overlap = overlapIn(hours)
  if (overlap !== undefined) return { bad: `${dayWords[overlap]}的开放时间有重叠` }
  const crowded = [...week, holiday ?? []].findIndex(({ length }) => length > MOST)
  return crowded < 0 ? { hours } : { bad: `${dayWords[crowded]}最多写${MOST}段时间` }
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

const say = (tokens: readonly HoursToken[], said: Said): string | undefined => {
  let days: readonly number[] = []
  let isWork = false
  for (const [at, token] of tokens.entries()) {
    if (token.is === 'days') {
      // Days after a time begin anew; before it they add up.
      const more = tokens[at - 1]?.is === 'days'
      days = [...(more ? days : []), ...token.days]
      isWork = (more && isWork) || token.isWork
      if (!tokens[at + 1]) return `${dayWords[token.days[0] ?? 0]}后面没有时间，${HOW}`
    } else if (token.is === 'noHolidays') said[HOLIDAYS] = []
    else {
      if (isWork) said[HOLIDAYS] ??= []
      for (const day of days.length === 0 ? EVERY_DAY : new Set(days))
        said[day] = token.is === 'closed' ? [] : [...(said[day] ?? []), token.span]
    }
  }
  return undefined
}

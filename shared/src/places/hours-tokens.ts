import type { Span } from './hours'

/** One thing that written hours say. */
export type HoursToken =
  | { is: 'days'; days: number[]; isWork: boolean }
  | { is: 'span'; span: Span }
  | { is: 'closed' }
  | { is: 'noHolidays' }

const NUMERALS = '一二三四五六日'
const DAY = 1440

// In one way of writing: half width, one dash, one word for a weekday, for the next day and for holidays.
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[~\u2010-\u2015\u2212至到]/g, '-')
    .replace(/星期|礼拜|每周/g, '周')
    .replace(/周天/g, '周日')
    .replace(/第二天|翌日|隔天|隔日/g, '次日')
    .replace(/(国家)?(法定)?(节假日|节日|假日|假期)/g, '节假日')
    .replace(/[([【]除?(节假日)(休息|不开放|除外|闭馆|关闭)[)\]】]/g, '$1除外')
    .replace(/[()[\]【】]|^(开放|营业|服务)时间/g, '')

const SPACE = /^[;,、。|/和及:]+/
const DAYS = /^周?([一二三四五六日])(?:-周?([一二三四五六日]))?/
const GROUPS: readonly [RegExp, number[]][] = [
  [/^(?:每天|每日|天天|全年无休|全年)/, [0, 1, 2, 3, 4, 5, 6]],
  [/^(?:工作日|平日|平时)/, [0, 1, 2, 3, 4]],
  [/^(?:周末|双休日)/, [5, 6]],
  [/^节假日/, [7]],
]
const WHOLE = /^(?:全天|24(?:小时|h)|00?:00-(?:24:00|23:59))(?:开放|营业)?/i
const CLOSED = /^(?:休息|不开放?|不营业|关闭|关门|闭馆|闭站)/
const NO_HOLIDAYS = /^除?节假日除外/
const TIME = '(次日)?(凌晨|早上?|上午|中午|下午|晚上?)?(\\d{1,2})(?:[:.](\\d{2})|[点时](?:(半)|(\\d{1,2})分?)?)'
const SPAN = new RegExp(`^${TIME}-${TIME}(?:开放|营业)?`)

/** What written hours say, one after another; undefined when they cannot be read. Days are told by their index: Monday is 0, the holidays are 7. */
export const tokensOf = (text: string): HoursToken[] | undefined => {
  const tokens: HoursToken[] = []
  let left = plainly(text).replace(SPACE, '')
  while (left !== '') {
    const found = tokenAt(left)
    if (!found) return undefined
    tokens.push(found.token)
    left = left.slice(found.length).replace(SPACE, '')
  }
  return tokens
}

type Found = { token: HoursToken; length: number } | undefined

const tokenAt = (text: string): Found => {
  const [noHolidays] = NO_HOLIDAYS.exec(text) ?? []
  if (noHolidays) return { token: { is: 'noHolidays' }, length: noHolidays.length }
  const closed = CLOSED.exec(text)
  if (closed) return { token: { is: 'closed' }, length: closed[0].length }
  const whole = WHOLE.exec(text)
  if (whole) return { token: { is: 'span', span: [0, DAY] }, length: whole[0].length }
  return daysAt(text) ?? spanAt(text)
}

const daysAt = (text: string): Found => {
  for (const [pattern, days] of GROUPS) {
    const [found] = pattern.exec(text) ?? []
    if (found) return { token: { is: 'days', days, isWork: days.length === 5 }, length: found.length }
  }
  const [all, from = '', to = from] = DAYS.exec(text) ?? []
  if (all === undefined) return undefined
  const [first, last] = [NUMERALS.indexOf(from), NUMERALS.indexOf(to)]
  // 周六至周二 goes round the week's end.
  const days = Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, n) => (first + n) % 7)
  return { token: { is: 'days', days, isWork: false }, length: all.length }
}

const spanAt = (text: string): Found => {
  const [all, ...parts] = SPAN.exec(text) ?? []
  if (all === undefined) return undefined
  const from = minuteOf(parts.slice(0, 6))
  const to = minuteOf(parts.slice(6))
  if (from === undefined || to === undefined || from >= DAY || to === from) return undefined
  const span: Span = [from, to < from ? to + DAY : to]
  return span[1] - span[0] <= DAY ? { token: { is: 'span', span }, length: all.length } : undefined
}

const minuteOf = ([next, part = '', hour, minute, half, more]: (string | undefined)[]): number | undefined => {
  const minutes = half ? 30 : Number(minute ?? more ?? 0)
  const isLate = /下午|晚|中午/.test(part) && Number(hour) < (part === '中午' ? 11 : 12)
  const at = (Number(hour) + (isLate ? 12 : 0)) * 60 + minutes
  return minutes < 60 && at <= DAY ? at + (next ? DAY : 0) : undefined
}

import { type Day, plusDays } from '@lianxin/shared/calendar'

/** A day in the past as it is being chosen; without a day of the month, its first is meant. */
export type PastDay = { year?: string | undefined; month?: string | undefined; day?: string | undefined }

type Option = { value: string; words: string }

/** Longer ago than this nothing runs any more that could be saved. */
const YEARS = 12

const upTo = (last: number, unit: string): Option[] =>
  Array.from({ length: last }, (_, at) => ({ value: two(at + 1), words: `${at + 1}${unit}` }))
const two = (n: number): string => String(n).padStart(2, '0')

/** What may be chosen so far, nothing of it later than `today`. */
export const pastOptions = ({ year, month }: PastDay, today: Day): Record<'years' | 'months' | 'days', Option[]> => {
  const thisYear = Number(today.slice(0, 4))
  const isNow = year === today.slice(0, 4)
  const months = isNow ? Number(today.slice(5, 7)) : 12
  const isThisMonth = isNow && month === today.slice(5, 7)
  return {
    years: Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((value) => ({
      value,
      words: `${value}年`,
    })),
    months: upTo(months, '月'),
    days: upTo(isThisMonth ? Number(today.slice(8)) : lengthOf(year, month), '日'),
  }
}

const lengthOf = (year = '2000', month = '01'): number =>
  Number(
    plusDays(
      `${month === '12' ? Number(year) + 1 : year}-${month === '12' ? '01' : two(Number(month) + 1)}-01`,
      -1,
    ).slice(8),
  )

/** The day chosen, or undefined while it is none: year and month are needed, and it exists and is not to come. */
export const pastDayOf = (past: PastDay, today: Day): Day | undefined => {
  const { year, month, day = '01' } = past
  const { months, days } = pastOptions(past, today)
  if (!year || !months.some(({ value }) => value === month) || !days.some(({ value }) => value === day))
    return undefined
  return `${year}-${month}-${day}`
}

/** A day as it is chosen, to be corrected. */
export const pastOf = (at: Day | undefined): PastDay =>
  at === undefined ? {} : { year: at.slice(0, 4), month: at.slice(5, 7), day: at.slice(8) }

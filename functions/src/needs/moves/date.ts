import { type Day, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { RightDates } from '@lianxin/shared/needs/right-schema'
import { lastDayOf } from '@lianxin/shared/needs/rights'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { Act, Making } from './making'

/** Before this a year is a slip of the finger. */
const EARLIEST: Day = '1990-01-01'

/** The dates a legal time limit runs from, with the day it ends as the law stands now. @throws Refusal by the day's field. */
export const date = ({ district: { rights }, today, said }: Making, { move, dates }: Act<'date'>): NeedEvent => {
  const fault = faultOf(dayIn(dates), today)
  if (fault) throw new Refusal('bad_request', { fields: fault })
  const until = lastDayOf(dates, rights)
  return { ...said, move, dates, ...(until ? { until, warnOn: plusDays(until, -rights.warn) } : {}) }
}

const dayIn = (dates: RightDates): [name: string, day: Day | undefined] => {
  if (dates.right === 'wages') return ['leftOn', dates.leftOn]
  return dates.right === 'injury' ? ['happenedOn', dates.happenedOn] : ['knownOn', dates.knownOn]
}

const faultOf = ([name, day]: [string, Day | undefined], today: Day): Record<string, string> | undefined => {
  if (day === undefined || (day >= EARLIEST && day <= today)) return undefined
  return { [`act.dates.${name}`]: day > today ? '日子不能晚于今天。' : '日子太早了，请核对。' }
}

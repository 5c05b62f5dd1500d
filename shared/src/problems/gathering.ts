import {
  type Day,
  dayOf,
  type Instant,
  plusWorkingDays,
  type Quarter,
  quarterEnd,
  type WorkCalendar,
} from '../calendar'
import type { Status } from '../needs/need-state'
import { isOpen } from '../needs/rules'
import { type AtClose, entersList } from './rules'

/** Working days before a quarter's end on which everyone reviews what they hold 集中梳理 (mechanism 1.10; the ten are ours). */
export const GATHERING_DAYS = 10

/** The day on which gathering begins: so many working days are left after it in the quarter. */
export const gatheringDay = (quarter: Quarter, calendar: WorkCalendar): Day =>
  plusWorkingDays(dayOf(quarterEnd(quarter)), -(GATHERING_DAYS + 1), calendar)

/** Why an open need would not enter: its result is not due before the end, or it waits for the worker's word. */
export type Stay = 'not_due' | 'asked'

/** What the close would make of a need if nothing more happened: it enters, it stays, or it is not open at all. */
export type Outlook = { enters: 'beyond_reach' | 'overdue' } | { stays: Stay } | undefined

export const outlookOf = (need: AtClose & { status: Status }, end: Instant): Outlook => {
  const why = entersList(need, end)
  if (why) return { enters: why }
  if (!isOpen(need.status)) return undefined
  return { stays: need.status === 'asked' ? 'asked' : 'not_due' }
}

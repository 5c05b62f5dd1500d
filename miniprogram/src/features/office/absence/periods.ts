import { type Day, plusDays } from '@lianxin/shared/calendar'
import { dayText, shortDayText } from '@lianxin/shared/dates'
import type { Absence } from '@lianxin/shared/organisation/schema'

export type Period = { from: Day; to: Day }
export const choices = ['today', 'tomorrow', 'week', 'next', 'days'] as const
export type Choice = (typeof choices)[number]

const SUNDAY = 7
const weekday = (day: Day): number => new Date(`${day}T00:00:00.000Z`).getUTCDay() || SUNDAY
const sundayOf = (day: Day): Day => plusDays(day, SUNDAY - weekday(day))

/** The days a choice means; those one chooses oneself are the given ones. This week begins today. */
export const periodOf = (choice: Choice, today: Day, own: Period): Period => {
  const sunday = sundayOf(today)
  switch (choice) {
    case 'today':
      return { from: today, to: today }
    case 'tomorrow':
      return { from: plusDays(today, 1), to: plusDays(today, 1) }
    case 'week':
      return { from: today, to: sunday }
    case 'next':
      return { from: plusDays(sunday, 1), to: plusDays(sunday, SUNDAY) }
    case 'days':
      return own
  }
}

/** `11月21日 周六`, `11月23日到11月29日` */
export const periodText = ({ from, to }: Period): string =>
  from === to ? dayText(from) : `${shortDayText(from)}到${shortDayText(to)}`

/** Absences that are not over yet, soonest first. */
export const current = (away: readonly Absence[], today: Day): Absence[] =>
  away.filter(({ to }) => to >= today).sort((a, b) => a.from.localeCompare(b.from))

/** An absence that already covers one of these days. */
export const overlapping = (away: readonly Absence[], { from, to }: Period): Absence | undefined =>
  away.find((absence) => absence.from <= to && from <= absence.to)

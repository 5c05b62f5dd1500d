import { type Day, plusMonths } from '../calendar'
import type { RightDates } from './right-schema'

/** One legal time limit as the district has it configured, with where it comes from. */
export type RightLimit = { months: number; source: string; judgedBy: string }
export type RightLimits = Readonly<Record<RightDates['right'], RightLimit>>

/**
 * The last day on which the claim can be made, or undefined while no limit runs: wages may be claimed without one for as
 * long as the employment lasts (《劳动争议调解仲裁法》第二十七条第四款).
 */
export const lastDayOf = (dates: RightDates, limits: RightLimits): Day | undefined => {
  const { months } = limits[dates.right]
  switch (dates.right) {
    case 'arbitration':
      return plusMonths(dates.knownOn, months)
    case 'wages':
      return dates.leftOn === undefined ? undefined : plusMonths(dates.leftOn, months)
    case 'injury':
      return plusMonths(dates.happenedOn, months)
  }
}

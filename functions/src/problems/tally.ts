import type { Instant, Quarter } from '@lianxin/shared/calendar'
import type { ProblemList } from '@lianxin/shared/problems/schema'

export type Counted = 'beyond_reach' | 'overdue' | 'stays'

/** Counts what the close met, district by district. */
export const tally = () => {
  const counts = new Map<string, Record<Counted, number>>()
  return {
    add: (district: string, what: Counted): void => {
      const held = counts.get(district) ?? { beyond_reach: 0, overdue: 0, stays: 0 }
      counts.set(district, { ...held, [what]: held[what] + 1 })
    },
    lists: (quarter: Quarter, closedAt: Instant): ProblemList[] =>
      [...counts].map(([district, { beyond_reach, overdue, stays }]) => ({
        district,
        quarter,
        closedAt,
        beyondReach: beyond_reach,
        overdue,
        stayed: stays,
      })),
  }
}

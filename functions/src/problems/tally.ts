import type { Instant, Quarter } from '@lianxin/shared/calendar'
import type { ProblemList } from '@lianxin/shared/problems/schema'

export type Counted = 'beyond_reach' | 'overdue' | 'stays'

const nothing: Record<Counted, number> = { beyond_reach: 0, overdue: 0, stays: 0 }

/** Counts what the close met, district by district; those named at the start have a count though nothing was met. */
export const tally = (districts: readonly string[]) => {
  const counts = new Map(districts.map((district) => [district, nothing]))
  return {
    add: (district: string, what: Counted): void => {
      const held = counts.get(district) ?? nothing
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

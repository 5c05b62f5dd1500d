import type { Instant, Quarter } from '@lianxin/shared/calendar'
import type { Stay } from '@lianxin/shared/problems/gathering'
import type { ProblemList } from '@lianxin/shared/problems/schema'

/** What became of one need; `carried`: it entered, and was on a list before. */
type Counted = 'beyond_reach' | 'overdue' | Stay | 'carried'

/** What a close writes of a list: never what people did with it since. */
export type ListCounts = Omit<ProblemList, 'events'>

const nothing: Record<Counted, number> = { beyond_reach: 0, overdue: 0, not_due: 0, asked: 0, carried: 0 }

/** Counts what the close met, district by district; those named at the start have a count though nothing was met. */
export const tally = (districts: readonly string[]) => {
  const counts = new Map(districts.map((district) => [district, nothing]))
  const add = (district: string, what: Counted): void => {
    const held = counts.get(district) ?? nothing
    counts.set(district, { ...held, [what]: held[what] + 1 })
  }
  return {
    stayed: (district: string, why: Stay): void => add(district, why),
    entered: (district: string, why: 'beyond_reach' | 'overdue', isCarried: boolean): void => {
      add(district, why)
      if (isCarried) add(district, 'carried')
    },
    lists: (quarter: Quarter, closedAt: Instant): ListCounts[] =>
      [...counts].map(([district, { beyond_reach, overdue, not_due, asked, carried }]) => ({
        district,
        quarter,
        closedAt,
        beyondReach: beyond_reach,
        overdue,
        carried,
        stayed: not_due,
        stayedAsked: asked,
      })),
  }
}

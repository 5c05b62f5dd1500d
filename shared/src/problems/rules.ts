import type { Instant, Quarter } from '../calendar'
import type { Status } from '../needs/need-state'
import { isOpen } from '../needs/rules'

/** What the close looks at, as of 24:00: it is in a need's row and in its replayed state alike. */
export type AtClose = { status: Status; gate: boolean; resultDue: Instant }

/**
 * Whether and why a need enters the list of a quarter that ended at `end`: `beyond_reach` when everyone on its path
 * has tried (mechanism 1.11), `overdue` when its result was due before the end (ours: nothing rots by staying quiet).
 */
export const entersList = (need: AtClose, end: Instant): 'beyond_reach' | 'overdue' | undefined => {
  if (!isOpen(need.status)) return undefined
  if (need.gate) return 'beyond_reach'
  return need.resultDue < end ? 'overdue' : undefined
}

/** For this long after a quarter's end a need that leaves the open index keeps its row there for the close. */
export const KEEP_ROW_MS = 48 * 3600_000

/** Identity of a problem: the same need enters the same list once, however often the close runs. */
export const problemId = (quarter: Quarter, needId: string): string => `${quarter}#${needId}`

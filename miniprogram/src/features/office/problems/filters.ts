import type { Day } from '@lianxin/shared/calendar'
import type { ProblemRow } from '@lianxin/shared/problems/views'

/** What a list can be narrowed to. */
export const filters = ['all', 'unworded', 'unplanned', 'planned', 'assigned', 'late', 'ended'] as const
export type Filter = (typeof filters)[number]

/** Is it past its day with nothing to show? */
export const isRowLate = ({ status, due }: Pick<ProblemRow, 'status' | 'due'>, today: Day): boolean =>
  status === 'assigned' && due !== undefined && due < today

/** Does a problem belong into this part of the list on a day? */
export const isIn = (filter: Filter, row: ProblemRow, today: Day): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'unworded':
      return !row.worded && !isEnded(row)
    case 'unplanned':
      return row.status === 'listed' && row.worded
    case 'late':
      return isRowLate(row, today)
    case 'ended':
      return isEnded(row)
    default:
      return row.status === filter
  }
}

const isEnded = ({ status }: ProblemRow): boolean => status === 'concluded' || status === 'finished'

import type { Day } from '@lianxin/shared/calendar'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { Chips } from '../../../../ui/chips'
import { type Filter, filters, isIn } from '../filters'
import { filterWords } from '../words'

type Props = { problems: readonly ProblemRow[]; today: Day; filter: Filter; onChoose: (filter: Filter) => void }

/** What to look at, and how many there are of each. */
export const ListFilters = ({ problems, today, filter, onChoose }: Props) => (
  <Chips
    label="看哪些"
    options={filters.map((value) => ({
      value,
      words: `${filterWords[value]} ${problems.filter((row) => isIn(value, row, today)).length}`,
    }))}
    value={filter}
    onChoose={onChoose}
  />
)

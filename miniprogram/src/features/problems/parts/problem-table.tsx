import type { Problem } from '@lianxin/shared/problems/schema'
import { Table } from '../../../ui/table'
import { columns } from '../words'

type Props = { problems: readonly Problem[]; chosen: string; onChoose: (needId: string) => void }

/** The list on a desk and on paper. */
export const ProblemTable = ({ problems, chosen, onChoose }: Props) => (
  <Table
    label="问题清单"
    columns={columns}
    rows={problems}
    idOf={({ needId }) => needId}
    chosen={chosen}
    onChoose={onChoose}
  />
)

import type { SignRow } from '@lianxin/shared/boards/schema'
import type { Day } from '@lianxin/shared/calendar'
import { Table } from '../../../../ui/table'
import { useMayArrange } from '../hooks'
import type { useSelection } from '../use-selection'
import { columnsOf } from '../words'
import { SignTick } from './sign-tick'

type Props = {
  signs: readonly SignRow[]
  today: Day
  /** The code of the board shown beside the table. */
  open: string
  onOpen: (code: string) => void
  selection: ReturnType<typeof useSelection>
}

/** The list on a desk; a tick in front of each row chooses it for printing. */
export const SignTable = ({ signs, today, open, onOpen, selection }: Props) => {
  const mayArrange = useMayArrange()
  return (
    <Table
      label="公示牌"
      columns={columnsOf(today)}
      rows={signs}
      idOf={({ code }) => code}
      chosen={open}
      onChoose={onOpen}
      lead={mayArrange ? (sign) => <SignTick sign={sign} selection={selection} /> : undefined}
    />
  )
}

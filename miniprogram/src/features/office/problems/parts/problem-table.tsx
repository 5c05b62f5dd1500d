import type { Day } from '@lianxin/shared/calendar'
import type { ListStatus } from '@lianxin/shared/problems/problem-state'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { Press } from '../../../../ui/press'
import { Table } from '../../../../ui/table'
import type { Ticks } from '../use-ticks'
import { columnsOf } from '../words'

type Props = {
  problems: readonly ProblemRow[]
  today: Day
  list: ListStatus
  numberOf: (needId: string) => number
  chosen: string
  onChoose: (needId: string) => void
  /** While lines may be gathered. */
  ticks: Ticks | undefined
}

/** The list on a desk. */
export const ProblemTable = ({ problems, today, list, numberOf, chosen, onChoose, ticks }: Props) => (
  <Table
    label="问题清单"
    columns={columnsOf(today, list, ({ needId }) => numberOf(needId))}
    rows={problems}
    idOf={({ needId }) => needId}
    chosen={chosen}
    onChoose={onChoose}
    lead={ticks && ((row) => <Tick row={row} number={numberOf(row.needId)} ticks={ticks} />)}
  />
)

const Tick = ({ row: { needId, status }, number, ticks }: { row: ProblemRow; number: number; ticks: Ticks }) => {
  const isOn = ticks.ticked.includes(needId)
  // The others have gone beyond gathering.
  if (status !== 'listed' && status !== 'assigned') return null
  return (
    <Press
      role="checkbox"
      className={isOn ? 'problem-tick choice-on' : 'problem-tick'}
      isChecked={isOn}
      label={`选第 ${number} 条`}
      onPress={() => ticks.toggle(needId)}
    >
      <View className="choice-box">{isOn ? '✓' : ''}</View>
    </Press>
  )
}

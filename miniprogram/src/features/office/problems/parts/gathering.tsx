import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Ticks } from '../use-ticks'
import { MergeBar } from './merge-bar'
import { MergeSheet } from './merge-sheet'
import { Proposals } from './proposals'

type Props = {
  quarter: string
  head: ProblemListView
  problems: readonly ProblemRow[]
  ticks: Ticks
  numberOf: (needId: string) => number
  onOpen: (needId: string) => void
}

/** 集中梳理 of a list: similar needs become one problem, by ticks or from what is proposed. */
export const Gathering = ({ quarter, head, problems, ticks, numberOf, onOpen }: Props) => {
  const [merging, setMerging] = useState<readonly ProblemRow[]>()
  const ticked = problems.filter(({ needId }) => ticks.ticked.includes(needId))
  const done = (lead: string) => {
    setMerging(undefined)
    ticks.clear()
    onOpen(lead)
  }
  return (
    <View className="gathering">
      <Proposals quarter={quarter} numberOf={numberOf} onMerge={setMerging} onOpen={onOpen} />
      <MergeBar rows={ticked} head={head} onMerge={() => setMerging(ticked)} onClear={ticks.clear} />
      {merging && (
        <MergeSheet
          {...{ quarter, head, numberOf }}
          rows={merging}
          onDone={done}
          onClose={() => setMerging(undefined)}
        />
      )}
    </View>
  )
}

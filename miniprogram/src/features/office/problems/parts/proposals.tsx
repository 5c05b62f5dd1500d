import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { useGroups } from '../hooks'

type Props = {
  quarter: string
  /** The list's lines as they are numbered. */
  numberOf: (needId: string) => number
  onMerge: (rows: readonly ProblemRow[]) => void
  onOpen: (needId: string) => void
}

const because = { unit: '同一单位', words: '说法相近' } as const

/** 建议合并: proposals only, a person decides; 不是一回事 puts one aside in this view. */
export const Proposals = ({ quarter, numberOf, onMerge, onOpen }: Props) => {
  const query = useGroups(quarter, true)
  const [aside, setAside] = useState<readonly string[]>([])
  const groups = (query.data?.groups ?? []).map((group) => ({
    ...group,
    key: group.problems.map(({ needId }) => needId).join('.'),
  }))
  const shown = groups.filter(({ key }) => !aside.includes(key))
  if (shown.length === 0) return null
  return (
    <Card className="proposals stack">
      <Heading>{`建议合并 ${shown.length} 组`}</Heading>
      <View className="small">只是提个醒，是不是一回事由您定。合并以后，职工还是各有各的答复。</View>
      {shown.map(({ key, problems, because: why }) => (
        <View key={key} className="proposal">
          <View className="proposal-words">
            <View className="strong">{because[why]}</View>
            {problems.map((row) => (
              <Button
                key={row.needId}
                kind="plain"
                className="proposal-one"
                words={`${numberOf(row.needId)}. ${row.title}（${row.people}人）`}
                onPress={() => onOpen(row.needId)}
              />
            ))}
          </View>
          <View className="pair">
            <Button words="合并" label={`合并这 ${problems.length} 条`} onPress={() => onMerge(problems)} />
            <Button words="不是一回事" onPress={() => setAside([...aside, key])} />
          </View>
        </View>
      ))}
    </Card>
  )
}

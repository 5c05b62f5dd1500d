import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useMe } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { whyNotMerge } from '../merge-rules'

type Props = {
  rows: readonly ProblemRow[]
  head: ProblemListView
  onMerge: () => void
  onClear: () => void
}

/** What to do with the ticked lines of a list; a phone's list has no ticks. */
export const MergeBar = ({ rows, head, onMerge, onClear }: Props) => {
  const me = useMe()?.id ?? ''
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  return (
    <View className="merge-bar">
      <Button words="并成一个问题" disabledReason={whyNotMerge(rows, head, me)} onPress={onMerge} />
      {rows.length > 0 && <Button kind="plain" words="都不选" onPress={onClear} />}
      {rows.length > 0 && <View className="merge-count">{`选了 ${rows.length} 条，涉及 ${people} 人`}</View>}
    </View>
  )
}

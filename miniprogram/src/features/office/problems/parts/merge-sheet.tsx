import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { Choice } from '../../../../ui/choice'
import { Sheet } from '../../../../ui/sheet'
import { toast } from '../../../../ui/toast'
import { leadsOf, whyNotMerge } from '../merge-rules'
import { useMerge } from '../use-merge'
import { whyText } from '../words'
import { MoveFailed } from './move-failed'

type Props = {
  quarter: string
  rows: readonly ProblemRow[]
  head: ProblemListView
  numberOf: (needId: string) => number
  onDone: (lead: string) => void
  onClose: () => void
}

/** Several lines become one problem: which of them leads, and what that means. */
export const MergeSheet = ({ quarter, rows, head, numberOf, onDone, onClose }: Props) => {
  const me = useMe()?.id ?? ''
  const merging = useMerge(quarter)
  const leads = leadsOf(rows)
  const [chosen, choose] = useState<string>()
  const lead = leads.find(({ needId }) => needId === chosen) ?? leads[0]
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  const merge = () => {
    if (!lead) return
    const others = rows.flatMap(({ needId }) => (needId === lead.needId ? [] : [needId]))
    merging.mutate({ lead: lead.needId, others }, { onSuccess: () => [toast('并成一个问题了'), onDone(lead.needId)] })
  }
  return (
    <Sheet title="并成一个问题" onClose={onClose}>
      <View className="stack">
        <MoveFailed failure={merging.error} />
        <View>以哪一条为主？它的措辞和序号留下，别的并进来；以后还能分出去。</View>
        <Choice
          label="以哪一条为主"
          options={leads.map((row) => ({
            value: row.needId,
            words: `${numberOf(row.needId)}. ${row.title}`,
            more: `${whyText[row.why]} · ${row.area} · ${row.people}人`,
          }))}
          value={lead?.needId}
          onChoose={choose}
        />
        <Button
          kind="main"
          words={`并成一个，涉及 ${people} 人`}
          isBusy={merging.isPending}
          disabledReason={whyNotMerge(rows, head, me)}
          onPress={merge}
        />
      </View>
    </Sheet>
  )
}

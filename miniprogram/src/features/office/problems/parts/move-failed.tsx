import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import { View } from '@tarojs/components'
import { ApiError } from '../../../../api/api-error'
import { a11y } from '../../../../ui/a11y'
import { Card } from '../../../../ui/card'
import { stepOf } from '../story'

type Props = { failure: Error | null; changed?: readonly ProblemEvent[] }

/** Why a move was not made and what somebody else did meanwhile; what was typed is still there. */
export const MoveFailed = ({ failure, changed = [] }: Props) => {
  if (!failure) return null
  const fields = failure instanceof ApiError ? Object.values(failure.fields) : []
  const isOffline = failure instanceof ApiError && failure.code === 'offline'
  return (
    <Card tone="late" className="tight">
      <View {...a11y({ role: 'alert' })}>
        <View className="strong">{failure.message}</View>
        {isOffline && <View>写的都存在这里，没有丢。</View>}
        {fields.map((words) => (
          <View key={words}>{words}</View>
        ))}
        {changed.map(stepOf).map(({ key, sentence, when, said }) => (
          <View key={key} className="words">
            {[`${when}，${sentence}`, said].filter(Boolean).join('\n')}
          </View>
        ))}
      </View>
    </Card>
  )
}

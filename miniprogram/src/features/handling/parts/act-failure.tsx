import type { NeedEvent } from '@lianxin/shared/needs/schema'
import { View } from '@tarojs/components'
import { ApiError } from '../../../api/api-error'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { stepOf } from '../story'

/** Why a move was not made and what somebody else did meanwhile; what was typed is still there. */
export const ActFailure = ({ failure, changed }: { failure: Error | null; changed: readonly NeedEvent[] }) => {
  if (!failure) return null
  const fields = failure instanceof ApiError ? Object.values(failure.fields) : []
  return (
    <Card tone="late" className="tight">
      <View {...a11y({ role: 'alert' })}>
        <View className="strong">{failure.message}</View>
        {fields.map((words) => (
          <View key={words}>{words}</View>
        ))}
        {changed.map(stepOf).map(({ key, sentence, when, said }) => (
          <View key={key}>{[`${when}，${sentence}`, said].filter(Boolean).join('：')}</View>
        ))}
      </View>
    </Card>
  )
}

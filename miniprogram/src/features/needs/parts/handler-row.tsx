import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Row } from '../../../ui/row'
import { CALL_ASKED, callerText, rowDue, rowTag } from '../handler-words'

/** One line of 待办: when at the left, who and what beside it. `now` is an instant. */
export const HandlerRow = ({ row, now }: { row: NeedRow; now: string }) => {
  const due = rowDue(row, now)
  const tag = rowTag(row)
  return (
    <Row onPress={() => open('need', { id: row.id })}>
      <View className="inbox-row">
        <View className={`inbox-due inbox-${due.tone}`}>{due.words}</View>
        <View className="inbox-text">
          <View className="strong">{`${callerText(row.caller)} · ${chipOf(row.category)}`}</View>
          <View className="inbox-words">{row.excerpt || CALL_ASKED}</View>
          <View className="small">{[tag, row.holder].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
    </Row>
  )
}

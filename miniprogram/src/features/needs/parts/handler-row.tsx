import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Row } from '../../../ui/row'
import { CALL_ASKED, callerText, rowDue, rowTag } from '../handler-words'

type Props = {
  row: NeedRow
  /** Instant. */
  now: string
  /** My name: what I hold myself needs no holder beside it. */
  me: string | undefined
}

/** One line of 待办: by when, who about what, and how it began. */
export const HandlerRow = ({ row, now, me }: Props) => {
  const due = rowDue(row, now)
  const more = [rowTag(row), row.holder === me ? undefined : row.holder].filter(Boolean).join(' · ')
  return (
    <Row onPress={() => open('need', { id: row.id })}>
      <View className={`inbox-row inbox-${due.tone}`}>
        <View className="inbox-due">
          <View className="strong">{due.words}</View>
          {more && <View className="small">{more}</View>}
        </View>
        <View className="strong">{`${callerText(row.caller)} · ${chipOf(row.category)}`}</View>
        <View className="inbox-words">{row.excerpt || CALL_ASKED}</View>
      </View>
    </Row>
  )
}

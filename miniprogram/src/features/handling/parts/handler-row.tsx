import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Press } from '../../../ui/press'
import { Row } from '../../../ui/row'
import { CALL_ASKED, callerText, rowDue, rowLate, rowRight, rowTag } from '../words'

type Props = {
  row: NeedRow
  /** Instant. */
  now: string
  /** My name: what I hold myself needs no holder beside it. */
  me: string | undefined
}

/** One line of 待办: by when, who about what, how it began, and who knows when it is late. */
export const HandlerRow = (told: Props) => (
  <Row onPress={() => open('handle', { id: told.row.id })}>
    <Words {...told} />
  </Row>
)

type CheckProps = Props & {
  isChecked: boolean
  /** Why the last reply did not reach it. */
  refused: string | undefined
  onToggle: () => void
}

/** The same line to tick. */
export const CheckRow = ({ isChecked, refused, onToggle, ...told }: CheckProps) => (
  <Press
    className={isChecked ? 'row choice choice-on' : 'row choice'}
    role="checkbox"
    isChecked={isChecked}
    onPress={onToggle}
  >
    <View className="choice-box">{isChecked ? '✓' : ''}</View>
    <View className="row-text">
      <Words {...told} />
      {refused && <View className="late">{`没发到：${refused}`}</View>}
    </View>
  </Press>
)

const Words = ({ row, now, me }: Props) => {
  const due = rowDue(row, now)
  const more = [rowTag(row), row.holder === me ? undefined : row.holder].filter(Boolean).join(' · ')
  const late = rowLate(row)
  const right = rowRight(row, now)
  return (
    <View className={`inbox-row inbox-${due.tone}`}>
      <View className="inbox-due">
        <View className="strong">{due.words}</View>
        {more && <View className="small">{more}</View>}
      </View>
      <View className="strong">{`${callerText(row.caller)} · ${chipOf(row.category)}`}</View>
      <View className="inbox-words">{row.excerpt || CALL_ASKED}</View>
      {right && <View className="strong late">{right}</View>}
      {late && <View className="small">{late}</View>}
    </View>
  )
}

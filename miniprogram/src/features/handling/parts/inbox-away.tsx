import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Row } from '../../../ui/row'
import { useAway } from '../use-away'
import { callerText, rowLate } from '../words'

/** So many fit on a phone above what is to be done today; they stand in the list below as well. */
const MOST = 4

/** What became late while one was away, and who was told. */
export const InboxAway = ({ rows }: { rows: readonly NeedRow[] }) => {
  const { late, dismiss } = useAway(rows)
  if (late.length === 0) return null
  return (
    <Card tone="late">
      <Heading>{`您不在的时候，${late.length} 件过期了`}</Heading>
      {late.slice(0, MOST).map((row) => (
        <Row key={row.id} onPress={() => open('handle', { id: row.id })}>
          <View className="strong">{`${callerText(row.caller)} · ${chipOf(row.category)}`}</View>
          <View>{rowLate(row)}</View>
        </Row>
      ))}
      {late.length > MOST && <View className="small lead">{`还有 ${late.length - MOST} 件，在下面的待办里。`}</View>}
      <Button words="知道了" onPress={dismiss} />
    </Card>
  )
}

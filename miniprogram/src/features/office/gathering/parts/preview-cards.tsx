import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Row } from '../../../../ui/row'
import { type Entering, type Group, groups } from '../groups'
import type { Press } from '../use-press'
import { CALL_ASKED, cardWords, groupMore, groupText, rightWords } from '../words'
import { Tick } from './tick'

type Props = { rows: readonly Entering[]; press: Press }

/** The preview on a phone, a card for each group. */
export const PreviewCards = ({ rows, press }: Props) => (
  <View className="desk-cards">
    {groups.map((group) => (
      <GroupCard key={group} group={group} rows={rows.filter((one) => one.group === group)} press={press} />
    ))}
  </View>
)

const GroupCard = ({ group, rows, press }: Props & { group: Group }) =>
  rows.length === 0 ? null : (
    <Card>
      <Heading>{`${groupText[group]} ${rows.length} 件`}</Heading>
      <View className="small">{groupMore[group]}</View>
      {rows.map((one) => (
        <View key={one.row.id} className="gathering-line">
          <Tick row={one.row} press={press} />
          <View className="gathering-row">
            <Row onPress={() => open('handle', { id: one.row.id })}>
              <View className="strong inbox-words">{one.row.excerpt || CALL_ASKED}</View>
              <View className="small">{cardWords(one).join(' · ')}</View>
              {rightWords(one.row) && <View className="late">{rightWords(one.row)}</View>}
              <Refused id={one.row.id} press={press} />
            </Row>
          </View>
        </View>
      ))}
    </Card>
  )

const Refused = ({ id, press }: { id: string; press: Press }) => {
  const why = press.refused.get(id)
  return why ? <View className="late">{why}</View> : null
}

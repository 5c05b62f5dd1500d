import { dayOf } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { open } from '../../../../links'
import { useMe } from '../../../../session/hooks'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Row } from '../../../../ui/row'
import { isExpiring, type Mine } from '../groups'
import { beginsWords, CALL_ASKED, callerWords, mineWords, missingWords, quarterWords, rightWords } from '../words'

type HeadProps = Pick<Output<'gatherMine'>, 'quarter' | 'begins'> & { rows: readonly Mine[]; isWhole: boolean }

/** How many of mine enter, and until when something can be done about it. */
export const MineHead = ({ rows, isWhole, ...told }: HeadProps) => {
  const enters = rows.filter((one) => one.enters).length
  return (
    <Card tone={enters > 0 ? 'soon' : 'good'} className="tight">
      <Heading>{enters > 0 ? `${enters} 件${isWhole ? '' : '以上'}会进清单` : '没有会进清单的'}</Heading>
      <View>{quarterWords(told)}</View>
      <View className="small">{beginsWords(told, now())}</View>
      {enters > 0 && (
        <View className="small">能答复的，答复了就不进。解决不了的，写清试过什么、为什么不行，交给上一级。</View>
      )}
    </Card>
  )
}

/** Mine one by one: those that enter first. */
export const MineList = ({ rows }: { rows: readonly Mine[] }) => {
  const today = dayOf(now())
  const entering = rows.filter((one) => one.enters)
  const staying = rows.filter((one) => !one.enters)
  return (
    <>
      <Part title={`会进清单的 ${entering.length} 件`} rows={soonest(entering)} today={today} />
      <Part title={`不会进的 ${staying.length} 件`} rows={soonest(staying)} today={today} />
    </>
  )
}

// A right that runs out cannot wait for the rest.
const soonest = (rows: readonly Mine[]): Mine[] =>
  [...rows].sort((a, b) => Number(isExpiring(b)) - Number(isExpiring(a)))

const Part = ({ title, rows, today }: { title: string; rows: readonly Mine[]; today: string }) =>
  rows.length === 0 ? null : (
    <Card>
      <Heading>{title}</Heading>
      {rows.map((one) => (
        <MineRow key={one.row.id} one={one} today={today} />
      ))}
    </Card>
  )

const MineRow = ({ one, today }: { one: Mine; today: string }) => {
  const missing = missingWords(one, useMe()?.name)
  const right = rightWords(one.row)
  return (
    <Row onPress={() => open('handle', { id: one.row.id })}>
      <View className="strong">{callerWords(one.row)}</View>
      <View className="inbox-words">{one.row.excerpt || CALL_ASKED}</View>
      {right && <View className="late">{right}</View>}
      <View className={one.enters ? 'soon' : 'small'}>{mineWords(one, today)}</View>
      {missing && <View className="small">{missing}</View>}
    </Row>
  )
}

import { dayOf } from '@lianxin/shared/calendar'
import { dayText, longDayText } from '@lianxin/shared/dates'
import { termOf } from '@lianxin/shared/needs/categories'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import type { Entering } from '../groups'
import type { Press } from '../use-press'
import { CALL_ASKED, groupMore, groupText } from '../words'

/** One need of the preview at a desk: why it would enter, who has it, and the way to its history. */
export const PreviewDetail = ({ one, press }: { one: Entering; press: Press }) => {
  const { row, group } = one
  const why = press.refused.get(row.id)
  return (
    <Card className="stack">
      <Heading>{groupText[group]}</Heading>
      <View className="small">{groupMore[group]}</View>
      <View className="step-said">{row.excerpt || CALL_ASKED}</View>
      <View {...a11y({ role: 'list' })}>
        {factsOf(one).map(({ name, words }) => (
          <View key={name} className="fact" {...a11y({ role: 'listitem' })}>
            <View className="fact-name">{name}</View>
            <View>{words}</View>
          </View>
        ))}
      </View>
      {why && <View className="late">{why}</View>}
      <Button words="看经过和佐证" onPress={() => open('handle', { id: row.id })} />
    </Card>
  )
}

const factsOf = ({ row }: Entering): { name: string; words: string }[] => [
  { name: '类别', words: termOf(row.category) },
  { name: '街道片区', words: row.area },
  { name: '经手', words: row.holder },
  { name: '提出', words: dayText(dayOf(row.raisedAt)) },
  { name: '应办结', words: dayText(dayOf(row.resultDue)) },
  ...(row.right ? [{ name: '法定时效', words: `最后一天 ${longDayText(row.right.until)}` }] : []),
  ...(row.late ? [{ name: '超期', words: `${dayText(dayOf(row.late.at))}已告诉${row.late.told}` }] : []),
  ...(row.listed ? [{ name: '上过清单', words: `${row.listed.times} 次` }] : []),
]

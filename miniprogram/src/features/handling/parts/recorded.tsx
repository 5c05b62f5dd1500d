import { dayOf } from '@lianxin/shared/calendar'
import { dayText, momentText } from '@lianxin/shared/dates'
import { grouped } from '@lianxin/shared/ids'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import type { Recorded as How } from '../use-record'

type Props = { recorded: How; onAgain: () => void; onBack: () => void }

/** The receipt of 记一件: whose hands it is in, and the code to give to the person it is about. */
export const Recorded = ({ recorded, onAgain, onBack }: Props) => (
  <View>
    {recorded === 'waiting' ? (
      <Card tone="soon" className="stack">
        <Heading>没发出去，已存在手机里</Heading>
        <View>有网后打开这里就会发，不会重复。发到以后，在待办里看查询码。</View>
      </Card>
    ) : (
      <Receipt need={recorded.need} />
    )}
    <View className="stack">
      <Button kind="main" words="再记一件" onPress={onAgain} />
      {recorded !== 'waiting' && <Button words="打开这一件" onPress={() => open('handle', { id: recorded.need.id })} />}
      <Button kind="plain" words="回待办" onPress={onBack} />
    </View>
  </View>
)

const Receipt = ({ need }: { need: NeedView }) => (
  <Card tone="good" className="stack">
    <View>
      <Heading className="heading good">记下了</Heading>
      <View>{ownerText(need)}</View>
    </View>
    {need.queryCode && <Code code={grouped(need.queryCode)} />}
  </Card>
)

const Code = ({ code }: { code: string }) => (
  <View className="stack">
    <View className="receipt">
      <View>
        <View className="small">查询码</View>
        <View className="name code">{code}</View>
      </View>
      <Button words="复制" label="复制查询码" onPress={() => host.copy(code)} />
    </View>
    <View>给本人：凭查询码在任何手机上看进展、回话。</View>
  </View>
)

const ownerText = ({ part, holder, firstDue, resultDue }: NeedView): string => {
  const by = firstDue ? `${momentText(firstDue)}前给本人回话` : `${dayText(dayOf(resultDue))}前给本人答复`
  return part === 'handler' ? `在您手里，${by}` : `交给了${holder.name}，${by}`
}

import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { CALL_ASKED, callerText } from '../handler-words'

/** What was told, by whom, and the way to call back. */
export const HandlerTelling = ({ need }: { need: NeedView }) => {
  const { telling, area } = need
  const { phone, workplace, words } = telling
  return (
    <Card className="stack">
      <View>
        <Heading>{callerText(telling.name ?? '')}</Heading>
        <View className="small">{workplace ? `${workplace} · ${area}` : area}</View>
      </View>
      <View className="words">{words || CALL_ASKED}</View>
      {phone ? (
        <Button words={`打电话 ${phone}`} onPress={() => host.call(phone)} />
      ) : (
        <View className="small">本人没留电话，用“留言”或“问一句”说话，本人打开就能看到。</View>
      )}
    </Card>
  )
}

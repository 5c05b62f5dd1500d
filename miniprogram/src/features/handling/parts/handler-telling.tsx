import { grouped } from '@lianxin/shared/ids'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { NeedPhotos } from '../../photos/parts/need-photos'
import { CALL_ASKED, callerText } from '../words'

/** What was told, by whom, and the way to call back. */
export const HandlerTelling = ({ need, onCall }: { need: NeedView; onCall: (number: string) => void }) => {
  const { telling, area, queryCode } = need
  const { phone, workplace, words } = telling
  return (
    <Card className="stack">
      <View>
        <Heading>{callerText(telling.name ?? '')}</Heading>
        <View className="small">{workplace ? `${workplace} · ${area}` : area}</View>
      </View>
      <View className="words">{words || CALL_ASKED}</View>
      <NeedPhotos need={need} ids={telling.photos} />
      {need.part !== 'handler' ? (
        <View className="small">{phone ? `电话 ${phone}` : '本人没留电话'}</View>
      ) : phone ? (
        <Button words={`打电话 ${phone}`} onPress={() => onCall(phone)} />
      ) : (
        <View className="small">本人没留电话，用“留言”或“问一句”说话，本人打开就能看到。</View>
      )}
      {queryCode && <HandOn code={grouped(queryCode)} />}
    </Card>
  )
}

const HandOn = ({ code }: { code: string }) => (
  <View className="receipt">
    <View>
      <View className="small">给本人的查询码</View>
      <View className="code">{code}</View>
    </View>
    <Button words="复制" label="复制查询码" onPress={() => host.copy(code)} />
  </View>
)

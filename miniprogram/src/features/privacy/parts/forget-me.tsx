import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Heading } from '../../../ui/heading'
import { Sheet } from '../../../ui/sheet'
import { useForgetMe } from '../hooks'
import { stays } from '../words'

type Props = {
  /** Needs that will be withdrawn, since somebody is at work on them. */
  withdrawn: number
  disabledReason?: string | undefined
  onDone: () => void
}

/** 全部删掉: said what it means, then asked a second time. */
export const ForgetMe = ({ withdrawn, disabledReason, onDone }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const forgetting = useForgetMe(onDone)
  return (
    <Card className="stack">
      <Heading>全部删掉</Heading>
      <View>您写的话、照片、称呼、电话、消息都会删掉，查询码也查不到了。删了就找不回来。</View>
      {stays.map((line) => (
        <View key={line} className="small">{`· ${line}`}</View>
      ))}
      <Button kind="danger" words="删掉我的全部信息" onPress={() => setAsking(true)} disabledReason={disabledReason} />
      {isAsking && (
        <Sheet title="真的全部删掉？" onClose={() => setAsking(false)}>
          <View className="stack">
            {withdrawn > 0 && (
              <View className="strong late">{`还有 ${withdrawn} 件正在办，删掉就等于撤回，不会再办了。`}</View>
            )}
            <View>删了找不回来，没发出去的也不发了。以后有事还可以再扫牌子反映。</View>
            {forgetting.error && <Failed words={forgetting.error.message} />}
            <Button kind="danger" words="全部删掉" onPress={() => forgetting.mutate()} isBusy={forgetting.isPending} />
            <Button words="先不删" onPress={() => setAsking(false)} />
          </View>
        </Sheet>
      )}
    </Card>
  )
}

import { grouped } from '@lianxin/shared/ids'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { items, remove } from '../../../api/queue-items'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Allow } from '../../messages/parts/allow'

/** The 查询码 opens the need on any phone; right after filing it stands first and asks to be kept. */
export const Receipt = ({ need, isNew }: { need: NeedView; isNew: boolean }) => {
  useEffect(() => {
    // Seen here, it need not be announced in 我的事 any more.
    if (isNew) for (const { sent, input } of items()) if (sent === need.id) remove(input.key)
  }, [isNew, need.id])
  if (!need.queryCode) return null
  const code = grouped(need.queryCode)
  // In WeChat we can call them back in; a browser without a phone number left is out of our reach.
  const cannotTell = host.kind === 'web' && !need.telling.phone && !need.byCode
  return (
    <Card {...(isNew ? { tone: 'good' as const } : {})} className="stack">
      {isNew && <Heading className="heading good">发到了，有人负责了</Heading>}
      <View className="receipt">
        <View>
          <View className="small">查询码</View>
          <View className="heading code">{code}</View>
        </View>
        <Button words="复制" label="复制查询码" onPress={() => host.copy(code)} />
      </View>
      {isNew && <View>请截图或记下查询码，换个手机也能查。</View>}
      {isNew && <Allow as="worker" />}
      {cannotTell && <View className="strong">我们没法通知您，请回来看。</View>}
    </Card>
  )
}

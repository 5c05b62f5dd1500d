import { View } from '@tarojs/components'
import { useState } from 'react'
import { sendNow } from '../../../api/queue'
import { agoText } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Press } from '../../../ui/press'
import { toast } from '../../../ui/toast'

/** One request that waits, in its writer's words. `at` in milliseconds by this phone's clock. */
export type UnsentRow = { key: string; at: number; text: string; onPress?: (() => void) | undefined }

/** What waits for a network: its words, its age, and a way to try now. It never promises to send while closed. */
export const Unsent = ({ rows }: { rows: readonly UnsentRow[] }) => {
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    const isAll = await sendNow()
    setSending(false)
    if (!isAll) toast('还没发出去，都存着')
  }
  return (
    <Card tone="soon" className="stack">
      <View>
        <View className="strong soon">等着发 {rows.length} 件</View>
        <View>没发出去，已存在手机里。有网后打开这里就会发。</View>
      </View>
      {rows.map(({ key, ...row }) => (
        <Row key={key} {...row} />
      ))}
      <Button words="现在发" onPress={() => void send()} isBusy={isSending} />
    </Card>
  )
}

const Row = ({ text, at, onPress }: Omit<UnsentRow, 'key'>) => {
  const shown = (
    <>
      <View className="words">{text}</View>
      <View className="small">{agoText(Date.now() - at)}写的</View>
    </>
  )
  if (!onPress) return <View className="unsent">{shown}</View>
  return (
    <Press className="unsent" role="link" onPress={onPress}>
      {shown}
    </Press>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Item } from '../../../api/queue-items'
import { open } from '../../../links'
import { agoText } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Press } from '../../../ui/press'
import { toast } from '../../../ui/toast'
import { itemText } from '../item-text'

/** What waits for a network: its words, its age, and a way to try now. It never promises to send while closed. */
export const Unsent = ({ items, onSend }: { items: readonly Item[]; onSend: () => Promise<boolean> }) => {
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    const isAll = await onSend()
    setSending(false)
    if (!isAll) toast('还没发出去，都存着')
  }
  return (
    <Card tone="soon" className="stack">
      <View>
        <View className="strong soon">等着发 {items.length} 件</View>
        <View>没发出去，已存在手机里。有网后打开这里就会发。</View>
      </View>
      {items.map((item) => (
        <UnsentRow key={item.input.key} item={item} />
      ))}
      <Button words="现在发" onPress={() => void send()} isBusy={isSending} />
    </Card>
  )
}

const UnsentRow = ({ item }: { item: Item }) => {
  const text = (
    <>
      <View className="words">{itemText(item)}</View>
      <View className="small">{agoText(Date.now() - item.at)}写的</View>
    </>
  )
  if (item.name !== 'moveNeed') return <View className="unsent">{text}</View>
  const { id, code } = item.input
  return (
    <Press className="unsent" role="link" onPress={() => open('need', { id, ...(code ? { by: 'code' } : {}) })}>
      {text}
    </Press>
  )
}

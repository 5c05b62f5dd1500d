import { View } from '@tarojs/components'
import { type Item, remove } from '../../../api/queue-items'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { itemText } from '../item-text'

/** What went through while nobody looked: its receipt has the 查询码, which is shown nowhere else. */
export const Arrived = ({ item, needId }: { item: Item; needId: string }) => {
  const look = () => {
    // A filer's receipt takes it out; an officer's page has none.
    if (item.name === 'recordNeed') remove(item.input.key)
    open('need', { id: needId, isNew: '1' })
  }
  return (
    <Card tone="good" className="stack">
      <View>
        <View className="strong good">刚才没发出去的，现在发到了</View>
        <View className="excerpt">{itemText(item)}</View>
      </View>
      <Button words="看查询码和谁负责" onPress={look} />
    </Card>
  )
}

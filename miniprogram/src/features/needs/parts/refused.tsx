import { View } from '@tarojs/components'
import { useState } from 'react'
import { dropPhotos } from '../../../api/photo-items'
import { flush } from '../../../api/queue'
import { type Item, put, remove } from '../../../api/queue-items'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Sheet } from '../../../ui/sheet'
import { toast } from '../../../ui/toast'
import { giveBackPhotos } from '../../photos/kept-photos'
import { giveBackDraft, photoPlace } from '../draft'
import { itemText } from '../item-text'

type Props = { item: Item; why: NonNullable<Item['refused']> }

/** What the server said no to: its words stay until the person changes them or lets them go. */
export const Refused = ({ item, why }: Props) => {
  const [isDropping, setDropping] = useState(false)
  const { key } = item.input
  const letGo = () => {
    remove(key)
    dropPhotos(item.photos)
  }
  const told = Object.values(why.fields).join('') || why.message
  return (
    <Card tone="late" className="stack">
      <View>
        <View className="strong late">没发成</View>
        <View>{told}</View>
      </View>
      <View className="words">{itemText(item)}</View>
      <View className="pair">
        <Change item={item} />
        {item.photos && why.code.startsWith('photo_') && (
          <Button className="grow" words="不带照片发出" onPress={() => sendWithout(item)} />
        )}
        <Button className="grow" words="不发了" onPress={() => setDropping(true)} />
      </View>
      {isDropping && (
        <Sheet title="不发了？" onClose={() => setDropping(false)}>
          <View className="stack">
            <View>写的这些会从手机里去掉：</View>
            <View className="words">{itemText(item)}</View>
            <Button kind="danger" words="不发了，去掉" onPress={letGo} />
            <Button words="先留着" onPress={() => setDropping(false)} />
          </View>
        </Sheet>
      )}
    </Card>
  )
}

// Its words must not wait for a photo that the server will not take.
const sendWithout = ({ refused: _, photos, ...item }: Item): void => {
  put(item)
  dropPhotos(photos)
  void flush()
}

/** Where the words can be changed: a need in its form, a word to a need on that need's page. */
const Change = ({ item }: { item: Item }) => {
  if (item.name === 'moveNeed') {
    const { id, code } = item.input
    return (
      <Button
        className="grow"
        words="打开这件事"
        onPress={() => open('need', { id, ...(code ? { by: 'code' } : {}) })}
      />
    )
  }
  if (item.name !== 'fileNeed') return null
  const { board, telling, key } = item.input
  const change = () => {
    if (!giveBackDraft(board, telling)) return toast('手机存满了，先清一些再改')
    giveBackPhotos(photoPlace(board), item.photos)
    remove(key)
    open('file', { code: board })
  }
  return <Button className="grow" words="改一下再发" onPress={change} />
}

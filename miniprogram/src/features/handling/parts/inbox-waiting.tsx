import { chipOf } from '@lianxin/shared/needs/categories'
import { View } from '@tarojs/components'
import { dropPhotos } from '../../../api/photo-items'
import { flush } from '../../../api/queue'
import { type Item, remove } from '../../../api/queue-items'
import { useQueue } from '../../../api/use-queue'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { photosText } from '../../photos/words'
import { backToForm } from '../use-record'
import { CALL_ASKED } from '../words'

type Record = Extract<Item, { name: 'recordNeed' }>

/** What one recorded and what has not arrived yet, or has meanwhile and has a code to hand on. */
export const InboxWaiting = () => {
  const records = useQueue().filter((item) => item.name === 'recordNeed')
  return (
    <View>
      {records.map((item) => (
        <Waiting key={item.input.key} item={item} />
      ))}
    </View>
  )
}

const Waiting = ({ item }: { item: Record }) => {
  const { input, refused, sent } = item
  const { category, words } = input.telling
  const edit = () => {
    backToForm(input, item.photos)
    remove(input.key)
    open('record', {})
  }
  const letGo = () => {
    remove(input.key)
    dropPhotos(item.photos)
  }
  const read = (id: string) => {
    remove(input.key)
    open('handle', { id })
  }
  return (
    <Card tone={sent ? 'good' : 'soon'} className="tight">
      <View className="strong">
        {sent ? '记的一件发到了' : refused ? refused.message : '记的一件还没发出去，存在手机里'}
      </View>
      <View className="inbox-words">{`${chipOf(category)} · ${words || CALL_ASKED}${photosText(item.photos)}`}</View>
      <View className="pair">
        {sent && <Button className="grow" words="看查询码" onPress={() => read(sent)} />}
        {refused && <Button className="grow" words="改一下再发" onPress={edit} />}
        {refused && <Button className="grow" words="不发了" onPress={letGo} />}
        {!sent && !refused && <Button className="grow" words="现在发" onPress={() => void flush()} />}
      </View>
    </Card>
  )
}

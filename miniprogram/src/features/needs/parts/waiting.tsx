import { View } from '@tarojs/components'
import { isUnsent } from '../../../api/queue'
import type { Item } from '../../../api/queue-items'
import { useQueue } from '../../../api/use-queue'
import { open } from '../../../links'
import { itemText } from '../item-text'
import { Arrived } from './arrived'
import { Refused } from './refused'
import { Unsent, type UnsentRow } from './unsent'

/** What this phone still holds of mine: what waits for a network, what was refused, what arrived meanwhile. */
export const Waiting = () => {
  const mine = useQueue().filter(({ name }) => name !== 'stampCall')
  const waiting = mine.filter(isUnsent)
  return (
    <View>
      {mine.map((item) => item.sent && <Arrived key={item.input.key} item={item} needId={item.sent} />)}
      {mine.map((item) => item.refused && <Refused key={item.input.key} item={item} why={item.refused} />)}
      {waiting.length > 0 && <Unsent rows={waiting.map(rowOf)} />}
    </View>
  )
}

const rowOf = (item: Item): UnsentRow => ({
  key: item.input.key,
  at: item.at,
  text: itemText(item),
  onPress: item.name === 'moveNeed' ? () => openNeed(item.input) : undefined,
})

const openNeed = ({ id, code }: { id: string; code?: string | undefined }): void =>
  open('need', { id, ...(code ? { by: 'code' } : {}) })

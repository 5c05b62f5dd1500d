import { View } from '@tarojs/components'
import { isWaiting, sendNow } from '../../../api/queue'
import { useQueue } from '../../../api/use-queue'
import { Arrived } from './arrived'
import { Refused } from './refused'
import { Unsent } from './unsent'

/** What this phone still holds of mine: what waits for a network, what was refused, what arrived meanwhile. */
export const Waiting = () => {
  const mine = useQueue().filter(({ name }) => name !== 'stampCall')
  const waiting = mine.filter(isWaiting)
  return (
    <View>
      {mine.map((item) => item.sent && <Arrived key={item.input.key} item={item} needId={item.sent} />)}
      {mine.map((item) => item.refused && <Refused key={item.input.key} item={item} why={item.refused} />)}
      {waiting.length > 0 && <Unsent items={waiting} onSend={sendNow} />}
    </View>
  )
}

import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { eventSentence } from '../event-words'
import type { Mover } from '../hooks'

/** Why a move was not made. When somebody was first, it says what they did, so that one can decide anew. */
export const MoveFailed = ({ mover: { error, changed } }: { mover: Mover }) => {
  if (!error) return null
  if (changed.length === 0) return <Failed words={error.message} />
  return (
    <Card tone="soon" className="tight">
      <View className="strong">{error.message}</View>
      {changed.map((event) => (
        <View key={event.n}>{eventSentence(event).sentence}</View>
      ))}
    </Card>
  )
}

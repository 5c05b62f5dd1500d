import { type Move, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { dropPhotos } from '../../../api/photo-items'
import { remove } from '../../../api/queue-items'
import { giveBackText } from '../../../session/kept-text'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { giveBackPhotos } from '../../photos/kept-photos'
import { actSentence } from '../event-words'
import type { KeptMoveItem } from '../use-kept-moves'

type Props = { item: KeptMoveItem; need: NeedView }

/** What the server refused long after it was written: its words go back to where they can be changed, or away. */
export const KeptMove = ({ item, need }: Props) => {
  const { key, act } = item.input
  const { sentence, said } = actSentence(act)
  const field = fieldFor(act.move, need)
  const again = () => {
    if (!said || !field || !giveBackText(`${field}.${need.id}`, said)) return
    giveBackPhotos(`${field}.${need.id}`, item.photos)
    remove(key)
  }
  const letGo = () => {
    remove(key)
    dropPhotos(item.photos)
  }
  return (
    <Card tone="late" className="stack">
      <View className="strong">
        没发成：{sentence}。{item.refused?.message}
      </View>
      {said && <View className="words">{said}</View>}
      <View className="pair">
        {said && field && <Button className="grow" words="改一下再发" onPress={again} />}
        <Button className="grow" words={said ? '不发了' : '知道了'} onPress={letGo} />
      </View>
    </Card>
  )
}

// Where words can still be said, as things stand now.
const fieldFor = (move: Move, need: NeedView): 'reply' | 'reopen' | undefined => {
  // A day is chosen again where days are chosen.
  if (move === 'date') return undefined
  if (move !== 'reopen' && !whyNot('say', need, now())) return 'reply'
  return whyNot('reopen', need, now()) ? undefined : 'reopen'
}

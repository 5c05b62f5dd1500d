import { dayOf, plusDays } from '@lianxin/shared/calendar'
import { isClosing } from '@lianxin/shared/places/hours'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { useKeep } from '../hooks'
import { closureText } from '../words'
import { ClosureSheet } from './closure-sheet'

type Props = { place: KeptPlace; onSaid: (words: string) => void }

/** 临时关门: today in one tap, or for a while; and open again in one tap. */
export const Closure = ({ place, onSaid }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const { mutate, error, isPending } = useKeep(place)
  const today = dayOf(now())
  const { closure } = place
  const isClosed = isClosing(place, today)
  const notToday = () =>
    mutate(
      { closure: { from: today, until: today, words: '今天不开' } },
      { onSuccess: () => onSaid('骑手现在看到：今天不开。明天起照平常的时间。') },
    )
  const openAgain = () =>
    mutate({ closure: undefined }, { onSuccess: () => onSaid('骑手现在看到：照平常的时间开门。') })
  return (
    <Card className="stack" {...(isClosed ? { tone: 'soon' as const } : {})}>
      <Heading>临时关门</Heading>
      {isClosed && closure ? (
        <View>{`骑手现在看到：${closureText(closure)}`}</View>
      ) : (
        <View>没有，照平常的时间开。</View>
      )}
      <Alert words={error?.message} />
      <View className="pair">
        {isClosed ? (
          <Button className="grow" words="不关了，照常开门" isBusy={isPending} onPress={openAgain} />
        ) : (
          <Button className="grow" words="今天不开" isBusy={isPending} onPress={notToday} />
        )}
        <Button className="grow" words={isClosed ? '改日子' : '关几天…'} onPress={() => setAsking(true)} />
      </View>
      {isAsking && (
        <ClosureSheet
          place={place}
          today={today}
          first={closure && isClosed ? closure : { from: today, until: plusDays(today, 1), words: '' }}
          onClose={() => setAsking(false)}
          onSaid={onSaid}
        />
      )}
    </Card>
  )
}

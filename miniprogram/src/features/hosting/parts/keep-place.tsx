import { dayOf } from '@lianxin/shared/calendar'
import { placeKindWords } from '@lianxin/shared/places/amenities'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { useMe } from '../../../session/hooks'
import { a11y } from '../../../ui/a11y'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Allow } from '../../messages/parts/allow'
import { useMovePlace } from '../hooks'
import { whyNot } from '../why-not'
import { seenOf, verifiedText } from '../words'
import { Cases } from './cases'
import { Closure } from './closure'
import { KeepRows } from './keep-rows'
import { Stopped } from './stopped'
import '../../photos/parts/photos.css'
import './hosting.css'

type Props = { place: KeptPlace; onLeft: () => void }

/** One place for those who keep it: what waits first, then what couriers see, then what can be changed. */
export const KeepPlace = ({ place, onLeft }: Props) => {
  const [said, setSaid] = useState<string>()
  const me = useMe()?.id
  const { name, address, kind, streetName, removed } = place
  // A street's station looks here too, and is told as officers are.
  const isHost = place.hosts.some(({ id }) => id === me)
  return (
    <>
      <Card className="tight">
        <Heading className="name">{name}</Heading>
        <View>{[placeKindWords[kind], streetName, address].join(' · ')}</View>
        {removed && <View className="late strong">{`已经撤下：${removed.reason}`}</View>}
      </Card>
      {said !== undefined && (
        <Card tone="good">
          <View {...a11y({ role: 'status' })}>{`存好了。${said}`}</View>
        </Card>
      )}
      {!removed && (
        <>
          <Cases place={place} onSaid={setSaid} />
          {isHost && <Allow as="host" />}
          <Stopped place={place} onSaid={setSaid} />
          <Seen place={place} onSaid={setSaid} />
          <Closure place={place} onSaid={setSaid} />
          <KeepRows place={place} onSaid={setSaid} onLeft={onLeft} />
        </>
      )}
    </>
  )
}

const Seen = ({ place, onSaid }: { place: KeptPlace; onSaid: (words: string) => void }) => {
  const { mutate, error, isPending } = useMovePlace(place)
  const today = dayOf(now())
  const isDone = place.verifiedOn === today
  return (
    <Card className="stack">
      <Heading>骑手现在看到的</Heading>
      <View className="tight">
        {seenOf(place, today).map((words) => (
          <View key={words}>{words}</View>
        ))}
      </View>
      <View className="small">{verifiedText(place.verifiedOn)}</View>
      <Alert words={error?.message} />
      <Button
        kind={place.cases.length > 0 ? 'quiet' : 'main'}
        words="都对，没变"
        isBusy={isPending}
        disabledReason={whyNot(place, { move: 'verify' }) ?? (isDone ? '今天核对过了' : undefined)}
        onPress={() => mutate({ move: 'verify' }, { onSuccess: () => onSaid('骑手会看到：站点今天核对过。谢谢您。') })}
      />
    </Card>
  )
}

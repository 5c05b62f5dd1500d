import { type Day, dayOf, plusDays } from '@lianxin/shared/calendar'
import { isPlaceFault, subjectWords } from '@lianxin/shared/places/amenities'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { DateField } from '../../../ui/date-field'
import { Heading } from '../../../ui/heading'
import { type Mover, useMovePlace } from '../hooks'
import { whyNot } from '../why-not'
import { type Answer, answeredText, answerWords, caseText, endingText } from '../words'

type Props = { place: KeptPlace; onSaid: (words: string) => void }
type Case = KeptPlace['cases'][number]

/** What people reported, soonest due first: each is answered in one tap, an end in two. */
export const Cases = ({ place, onSaid }: Props) => {
  const moving = useMovePlace(place)
  const cases = [...place.cases].sort((a, b) => (a.due < b.due ? -1 : 1))
  // Why a report just answered is gone is still said.
  if (cases.length === 0 && !moving.error) return null
  return (
    <View>
      {cases.map((one) => (
        <CaseCard key={one.subject} place={place} one={one} moving={moving} onSaid={onSaid} />
      ))}
      {moving.error && (
        <View className="late lead" {...a11y({ role: 'alert' })}>
          {moving.error.message}
        </View>
      )}
    </View>
  )
}

type CaseProps = Props & { one: Case; moving: Mover }

const CaseCard = ({ place, one, moving, onSaid }: CaseProps) => {
  const [asking, setAsking] = useState<'stopped' | 'ended'>()
  const { subject, lateOn } = one
  const words = answerWords(subject)
  const send = (answer: Answer, until?: Day) =>
    moving.mutate(
      { move: 'answer', subject, answer, ...(until ? { until } : {}) },
      { onSuccess: () => onSaid(answeredText(subject, answer, until)) },
    )
  const press = (answer: Answer) => {
    if (answer === 'fixed' || (answer === 'stopped' && !isPlaceFault(subject))) send(answer)
    else setAsking(answer)
  }
  const shared = { isBusy: moving.isPending, disabledReason: whyNot(place, { move: 'answer', subject }) }
  return (
    <Card tone={lateOn ? 'late' : 'soon'} className="stack">
      <Heading>{`有人反映：${subjectWords(subject)}`}</Heading>
      <View>{caseText(one)}</View>
      {asking === undefined && (
        <View className="pair">
          <Button className="grow" kind="main" words={words.fixed} {...shared} onPress={() => press('fixed')} />
          <Button className="grow" words={words.stopped} {...shared} onPress={() => press('stopped')} />
          <Button className="grow" words={words.ended} {...shared} onPress={() => press('ended')} />
        </View>
      )}
      {asking === 'stopped' && (
        <Until isBusy={moving.isPending} onSend={(day) => send('stopped', day)} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'ended' && (
        <View className="stack">
          <View className="strong">{endingText(subject)}</View>
          <View className="pair">
            <Button className="grow" kind="danger" words={words.ended} {...shared} onPress={() => send('ended')} />
            <Button className="grow" words="再想想" onPress={() => setAsking(undefined)} />
          </View>
        </View>
      )}
    </Card>
  )
}

type UntilProps = { isBusy: boolean; onSend: (until: Day | undefined) => void; onClose: () => void }

/** Until when the whole place stays closed. */
const Until = ({ isBusy, onSend, onClose }: UntilProps) => {
  const today = dayOf(now())
  const [until, setUntil] = useState(plusDays(today, 1))
  return (
    <View className="stack">
      <DateField label="关到哪天（含这天）" value={until} from={today} onChange={setUntil} />
      <Button words="关到这天" isBusy={isBusy} onPress={() => onSend(until)} />
      <Button words="什么时候开还不知道" isBusy={isBusy} onPress={() => onSend(undefined)} />
      <Button kind="plain" words="再想想" onPress={onClose} />
    </View>
  )
}

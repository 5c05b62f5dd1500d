import { chipOf } from '@lianxin/shared/needs/categories'
import { isOpen, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { now } from '../../../api/clock'
import { goBack } from '../../../links'
import { host } from '../../../platform/host'
import { useKeptText } from '../../../session/kept-text'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Steps } from '../../../ui/steps'
import { toast } from '../../../ui/toast'
import { Allow } from '../../messages/parts/allow'
import { type Mover, useMoveNeed } from '../../needs/hooks'
import { RightCard } from '../../needs/parts/right-card'
import { withPhotos } from '../../photos/parts/need-photos'
import { storyOf } from '../story'
import { ActBar } from './act-bar'
import { ActFailure } from './act-failure'
import { ActSheet } from './act-sheet'
import { type Acting, actWords } from './act-words'
import { HandlerCalled } from './handler-called'
import { HandlerChoices } from './handler-choices'
import { HandlerClock } from './handler-clock'
import { HandlerExtension } from './handler-extension'
import { HandlerRight } from './handler-right'
import { HandlerTelling } from './handler-telling'
import './handling.css'

/** A need as those who handle it, handled it or answer for the district see it: the whole screen. */
export const HandlerNeed = ({ need, age }: { need: NeedView; age: ReactNode }) => {
  const [acting, setActing] = useState<Acting>()
  const moving = useMoveNeed(need)
  // Kept: a cheap phone may end the app during the call.
  const [called, setCalled, dropCalled] = useKeptText(`called.${need.id}`)
  const act = (next: Acting | undefined) => {
    moving.reset()
    setActing(next)
  }
  const call = (number: string) => {
    host.call(number)
    moving.reset()
    setCalled(number)
  }
  const isAsked = called !== '' && whyNot('call', need, now()) === undefined
  const main = isAsked ? undefined : mainOf(need)
  // An open sheet shows its failure itself.
  const failure = acting ? null : moving.error
  return (
    <Page
      title={chipOf(need.telling.category)}
      footer={
        (main || failure || isAsked) && (
          <View>
            <ActFailure failure={failure} changed={moving.changed} />
            {isAsked && <HandlerCalled need={need} moving={moving} onDone={dropCalled} />}
            {main && <Main main={main} moving={moving} onAct={act} />}
          </View>
        )
      }
      onBack={() => goBack('inbox', {})}
    >
      {age}
      <HandlerExtension need={need} moving={moving} onAct={act} />
      <HandlerRight need={need} />
      <HandlerChoices telling={need.telling} />
      <HandlerTelling need={need} onCall={call} />
      <HandlerClock need={need} />
      {need.part === 'handler' && isRunning(need.status) && <ActBar need={need} onAct={act} />}
      {need.part === 'handler' && need.status === 'accepted' && <Allow as="officer" />}
      <RightCard need={need} mover={moving} isWaiting={false} />
      <Card className="stack">
        <Heading>经过</Heading>
        <Steps steps={withPhotos(need, storyOf(need))} />
      </Card>
      {acting && <ActSheet need={need} acting={acting} moving={moving} onClose={() => act(undefined)} />}
    </Page>
  )
}

const isRunning = (status: NeedView['status']): boolean => isOpen(status) || status === 'answered'

/** The one main move of a state: first 接手, then 答复. */
const mainOf = (need: NeedView): 'accept' | 'answer' | undefined =>
  (['accept', 'answer'] as const).find((move) => whyNot(move, need, now()) === undefined)

type MainProps = { main: 'accept' | 'answer'; moving: Mover; onAct: (acting: Acting) => void }

const Main = ({ main, moving, onAct }: MainProps) =>
  main === 'answer' ? (
    <Button kind="main" words={actWords.answer.button} onPress={() => onAct('answer')} />
  ) : (
    <Button
      kind="main"
      words="接手"
      isBusy={moving.isPending && moving.variables.move === 'accept'}
      onPress={() => moving.mutate({ move: 'accept' }, { onSuccess: () => toast('您接手了，请给本人回个话') })}
    />
  )

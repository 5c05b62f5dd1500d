import { chipOf } from '@lianxin/shared/needs/categories'
import { isOpen, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { goBack } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Steps } from '../../../ui/steps'
import { toast } from '../../../ui/toast'
import { storyOf } from '../handler-story'
import { type Mover, useMoveNeed } from '../hooks'
import { ActBar } from './act-bar'
import { ActFailure } from './act-failure'
import { ActSheet } from './act-sheet'
import { type Acting, actWords, partIn } from './act-words'
import { HandlerChoices } from './handler-choices'
import { HandlerClock } from './handler-clock'
import { HandlerTelling } from './handler-telling'
import './handler.css'

/** A need as those who handle it, handled it or answer for the district see it: the whole screen. */
export const HandlerNeed = ({ need, age }: { need: NeedView; age: ReactNode }) => {
  const [acting, setActing] = useState<Acting>()
  const moving = useMoveNeed(need)
  const act = (next: Acting | undefined) => {
    moving.reset()
    setActing(next)
  }
  const main = mainOf(need)
  const footer = main && <Main main={main} moving={moving} isQuiet={acting !== undefined} onAct={act} />
  return (
    <Page title={chipOf(need.telling.category)} footer={footer} onBack={() => goBack('inbox', {})}>
      {age}
      <HandlerChoices telling={need.telling} />
      <HandlerTelling need={need} />
      <HandlerClock need={need} />
      {need.part === 'handler' && isRunning(need.status) && <ActBar need={need} onAct={act} />}
      <Card className="stack">
        <Heading>经过</Heading>
        <Steps steps={storyOf(need)} />
      </Card>
      {acting && <ActSheet need={need} acting={acting} moving={moving} onClose={() => act(undefined)} />}
    </Page>
  )
}

const isRunning = (status: NeedView['status']): boolean => isOpen(status) || status === 'answered'

/** The one main move of a state: first 接手, then 答复. */
const mainOf = (need: NeedView): 'accept' | 'answer' | undefined =>
  (['accept', 'answer'] as const).find((move) => whyNot(move, partIn(need), need) === undefined)

type MainProps = {
  main: 'accept' | 'answer'
  moving: Mover
  /** A sheet is open and shows the failure itself. */
  isQuiet: boolean
  onAct: (acting: Acting) => void
}

const Main = ({ main, moving, isQuiet, onAct }: MainProps) => (
  <View>
    {!isQuiet && <ActFailure failure={moving.error} changed={moving.changed} />}
    {main === 'answer' ? (
      <Button kind="main" words={actWords.answer.button} onPress={() => onAct('answer')} />
    ) : (
      <Button
        kind="main"
        words="接手"
        isBusy={moving.isPending}
        onPress={() => moving.mutate({ move: 'accept' }, { onSuccess: () => toast('您接手了，请给本人回个话') })}
      />
    )}
  </View>
)

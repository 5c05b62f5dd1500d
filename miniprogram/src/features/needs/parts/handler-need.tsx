import { isOpen, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Steps } from '../../../ui/steps'
import { toast } from '../../../ui/toast'
import { storyOf } from '../handler-story'
import { useMoveNeed } from '../hooks'
import { ActBar } from './act-bar'
import { ActFailure } from './act-failure'
import { ActSheet } from './act-sheet'
import { type Acting, actWords, partIn } from './act-words'
import { HandlerChoices } from './handler-choices'
import { HandlerClock } from './handler-clock'
import { HandlerTelling } from './handler-telling'
import './handler.css'

/** A need as those who handle it, handled it or answer for the district see it: the whole screen. */
export const HandlerNeed = ({ need, onBack }: { need: NeedView; onBack?: () => void }) => {
  const [acting, setActing] = useState<Acting>()
  const moving = useMoveNeed(need)
  const open = (next: Acting | undefined) => {
    moving.reset()
    setActing(next)
  }
  return (
    <>
      <Page title="诉求" {...(onBack ? { onBack } : {})} footer={<Main need={need} moving={moving} onAct={open} />}>
        {!acting && <ActFailure failure={moving.error} changed={moving.changed} />}
        <HandlerChoices telling={need.telling} />
        <HandlerTelling need={need} />
        <HandlerClock need={need} />
        {need.part === 'handler' && (isOpen(need.status) || need.status === 'answered') && (
          <ActBar need={need} onAct={open} />
        )}
        <Card className="stack">
          <Heading>经过</Heading>
          <Steps steps={storyOf(need)} />
        </Card>
      </Page>
    </>
  )
}

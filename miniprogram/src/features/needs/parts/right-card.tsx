import { rightKindsOf } from '@lianxin/shared/needs/right-kinds'
import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import type { Mover } from '../hooks'
import { type Countdown, countdownOf } from '../right-words'
import { RightForm } from './right-form'

type Props = { need: NeedView; mover: Mover; isWaiting: boolean }

/** 有时间限制吗？ A quiet card with a question or two, then the countdown; nothing waits for it. */
export const RightCard = ({ need, mover, isWaiting }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const countdown = countdownOf(need, now())
  const mayTell = whyNot('date', need, now()) === undefined && rightKindsOf(need.telling.category).length > 0
  if (!countdown && !mayTell) return null
  return (
    <Card className="stack" {...(countdown && countdown.tone !== 'later' ? { tone: countdown.tone } : {})}>
      <Heading>{need.part === 'filer' ? '有时间限制吗？' : '法定时限'}</Heading>
      {countdown ? (
        <CountdownLines countdown={countdown} />
      ) : (
        <View>{intro[need.part === 'filer' ? 'filer' : 'officer']}</View>
      )}
      {isAsking && mayTell && <RightForm need={need} mover={mover} onDone={() => setAsking(false)} />}
      {!isAsking && mayTell && !isWaiting && (
        <Button words={countdown ? '日子不对，改一下' : '说个日子，算一算'} onPress={() => setAsking(true)} />
      )}
    </Card>
  )
}

const intro = {
  filer: '这类事要是走到申请仲裁、认定工伤，法律上有时间限制。说个日子，帮您算还剩多少天。不说也照样办。',
  officer: '这类事可能有仲裁、工伤认定的时限，从事情发生时算，不从提出时算。问清楚日子，记下来就会提前提醒。',
} as const

/** How long a right still has, what else there is to know, and in small where it is written. */
export const CountdownLines = ({ countdown: { words, more, source } }: { countdown: Countdown }) => (
  <View className="tight">
    <View className="strong">{words}</View>
    {more && <View>{more}</View>}
    <View className="small">{source}</View>
  </View>
)

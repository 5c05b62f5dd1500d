import { momentText } from '@lianxin/shared/dates'
import type { Person } from '@lianxin/shared/people/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../../api/api-error'
import { switchTo } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Field } from '../../../../ui/field'
import { Heading } from '../../../../ui/heading'
import { useConfirmDesk } from '../use-desk'

const WARNING = '只确认您自己面前的电脑。码是别人发给您的，就点“不是我”。'

/** Who lets the desk in, for how long, and the number that only somebody in front of it can read. */
export const ConfirmDesk = ({ ticket, me: { name = '', duties } }: { ticket: string; me: Person }) => {
  const [number, setNumber] = useState('')
  const { mutate, data, error, isPending } = useConfirmDesk(ticket)
  const wrong = error instanceof ApiError ? error.fields.number : undefined
  const body = duties.find(({ bodyName }) => bodyName)?.bodyName
  if (data) return <Confirmed until={data.until} />
  return (
    <>
      <Card className="stack">
        <Heading>让这台电脑用您的名字办公？</Heading>
        <View className="strong">{`${name}${body ? `（${body}）` : ''}`}</View>
        <View>最长 12 小时，到时自动退出；在电脑上随时可以退出。</View>
        <Field label="电脑上的四位数" value={number} onChange={setNumber} max={4} kind="phone" error={wrong} />
        <Button
          kind="main"
          words="确认登录"
          onPress={() => mutate(number)}
          isBusy={isPending}
          disabledReason={/^\d{4}$/.test(number) ? undefined : '先填电脑上的四位数'}
        />
        <Button words="不是我" onPress={() => switchTo('inbox', {})} />
      </Card>
      {error && !wrong && <Failed words={error.message} />}
      <Card tone="soon">{WARNING}</Card>
    </>
  )
}

const Confirmed = ({ until }: { until: string }) => (
  <Card tone="good" className="stack">
    <View {...a11y({ role: 'status' })}>
      <Heading>好了，请看电脑</Heading>
      <View>{`这台电脑最晚到${momentText(until)}自动退出。离开前请点电脑上的“退出这台电脑”。`}</View>
    </View>
    <Button words="回到待办" onPress={() => switchTo('inbox', {})} />
  </Card>
)

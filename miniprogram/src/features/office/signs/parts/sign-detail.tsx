import type { SignRow } from '@lianxin/shared/boards/schema'
import type { Day } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { useMayArrange, useVerifySign } from '../hooks'
import { codeText, factsOf } from '../words'
import { type Done, SignForm } from './sign-form'

type Kind = 'move' | 'retire' | 'replace'

const acts = [
  { kind: 'move', words: '挪位置' },
  { kind: 'replace', words: '换新牌' },
  { kind: 'retire', words: '停用' },
] as const satisfies readonly { kind: Kind; words: string }[]

/** One board: what is known of it, and what the office does with it. */
export const SignDetail = ({ sign, today }: { sign: SignRow; today: Day }) => {
  const mayArrange = useMayArrange()
  const [act, setAct] = useState<Kind>()
  const [done, setDone] = useState<Done>()
  const end = (how: Done) => {
    setAct(undefined)
    setDone(how)
  }
  return (
    <View>
      <Card className="stack">
        <Heading>{codeText(sign.code)}</Heading>
        <View {...a11y({ role: 'list' })}>
          {factsOf(sign, today).map(({ name, words }) => (
            <View key={name} className="sign-fact" {...a11y({ role: 'listitem' })}>
              <View className="sign-fact-name">{name}</View>
              <View>{words}</View>
            </View>
          ))}
        </View>
        {done && <DoneCard done={done} />}
        {mayArrange && !sign.retired && <Verify sign={sign} today={today} />}
        {mayArrange && !sign.retired && (
          <View className="pair">
            <Button words="打印" onPress={() => open('print', { codes: sign.code, form: 'a4' })} />
            {acts.map(({ kind, words }) => (
              <Button key={kind} words={words} onPress={() => setAct(kind)} />
            ))}
          </View>
        )}
        <Button kind="plain" words="看职工扫到的样子" onPress={() => open('board', { code: sign.code })} />
      </Card>
      {act && <SignForm kind={act} sign={sign} onDone={end} onClose={() => setAct(undefined)} />}
    </View>
  )
}

const DoneCard = ({ done: { words, replacement } }: { done: Done }) => (
  <Card tone="good" className="stack">
    <View {...a11y({ role: 'status' })}>{words}</View>
    {replacement && <Button words="打印新牌子" onPress={() => open('print', { codes: replacement, form: 'a4' })} />}
  </Card>
)

const Verify = ({ sign, today }: { sign: SignRow; today: Day }) => {
  const verify = useVerifySign()
  const isDone = sign.verifiedOn === today && !sign.report
  return (
    <View className="stack">
      {sign.report && <View className="soon strong">先打电话、看牌子，没问题了再点下面。</View>}
      {verify.error && <Failed words={verify.error.message} />}
      <Button
        words="核对过，没错"
        onPress={() => verify.mutate({ code: sign.code })}
        isBusy={verify.isPending}
        disabledReason={isDone ? `${shortDayText(today)}核对过了` : undefined}
      />
    </View>
  )
}

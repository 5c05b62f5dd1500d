import { OUTSIDE_MAX } from '@lianxin/shared/needs/limits'
import type { Conclusion } from '@lianxin/shared/needs/schema'
import { NOTE_MAX } from '@lianxin/shared/problems/limits'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { textReason } from '../../../../ui/text-reason'
import { type FormProps, useForm } from '../use-form'
import { conclusions } from '../words'
import { FormSend } from './form-send'

type Draft = { result?: Conclusion | undefined; words: string; outside: string }
const empty: Draft = { words: '', outside: '' }

/** 办结: only with a result, in words every worker behind it can read; they judge it as in any need. */
export const ConcludeForm = (form: FormProps) => {
  const { value, change, send } = useForm<Draft>('conclude', form, empty)
  const { result, words, outside } = value
  return (
    <View className="stack">
      <Chips label="结果" options={conclusions} value={result} onChoose={(chosen) => change({ result: chosen })} />
      {result === 'handed_outside' && (
        <Field
          label="转到哪里、编号和日期"
          max={OUTSIDE_MAX}
          placeholder="如：区劳动监察大队 2026-118号 11月20日"
          value={outside}
          onChange={(text) => change({ outside: text })}
        />
      )}
      <Field
        kind="text"
        label="给职工的话"
        max={NOTE_MAX}
        placeholder="怎么办的，结果怎样，他们接下来做什么。用大白话写。"
        value={words}
        onChange={(text) => change({ words: text })}
      />
      <Card tone="soon">{toldText(form.view)}</Card>
      <FormSend
        {...form}
        move="conclude"
        words="办结，告诉职工"
        reason={missing(value)}
        onSend={() =>
          result && send({ move: 'conclude', result, words, ...(result === 'handed_outside' ? { outside } : {}) })
        }
      />
    </View>
  )
}

const toldText = ({ open, needs }: ProblemView): string => {
  if (open === 0) return '涉及的诉求都已经有了结果，不用再告诉谁。'
  const others = needs.length - open
  return `会告诉 ${open} 位职工，由他们评。${others > 0 ? `另外 ${others} 位已经有了结果，不再打扰。` : ''}`
}

const missing = ({ result, words, outside }: Draft): string | undefined => {
  if (!result) return '请先选一种结果。'
  const where = result === 'handed_outside' ? textReason(outside, '请写转到哪里、编号和日期。', OUTSIDE_MAX) : undefined
  return where ?? textReason(words, '请写几句给职工看的话。', NOTE_MAX)
}

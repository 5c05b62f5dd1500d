import { MESSAGE_MAX, OUTSIDE_MAX } from '@lianxin/shared/needs/limits'
import type { ResultKind } from '@lianxin/shared/needs/schema'
import { View } from '@tarojs/components'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'
import { resultHints, results, textReason } from './act-words'

type Draft = { result?: ResultKind | undefined; words: string; outside: string }
const empty: Draft = { words: '', outside: '' }

/** 答复: what came of it, in words the worker can read; no need closes without them (mechanism 0.8). */
export const ActAnswer = (form: ActFormProps) => {
  const [draft, change] = useActDraft<Draft>(form.need.id, 'answer', empty)
  const { result = 'solved', words, outside } = draft
  const isOutside = draft.result === 'handed_outside'
  return (
    <View className="stack">
      <Chips label="结果" options={results} value={draft.result} onChoose={(chosen) => change({ result: chosen })} />
      {isOutside && (
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
        label="写给本人看的答复"
        max={MESSAGE_MAX}
        placeholder={draft.result ? resultHints[draft.result] : ''}
        value={words}
        onChange={(text) => change({ words: text })}
      />
      <ActSend
        {...form}
        words="答复本人"
        act={{ move: 'answer', result, words, ...(isOutside ? { outside } : {}) }}
        reason={reasonOf(draft)}
      />
    </View>
  )
}

const reasonOf = ({ result, words, outside }: Draft): string | undefined => {
  if (!result) return '请先选一种结果。'
  const missing = result === 'handed_outside' ? textReason(outside, '请写转到哪里、编号和日期。') : undefined
  return missing ?? textReason(words, '请写几句给本人看的话。')
}

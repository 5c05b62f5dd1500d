import { wordsOf } from '@lianxin/shared/errors'
import { NOTE_MAX, TITLE_MAX, WORDING_MAX } from '@lianxin/shared/problems/limits'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { LEAST_BEHIND } from '@lianxin/shared/problems/wording'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Field } from '../../../../ui/field'
import { textReason } from '../../../../ui/text-reason'
import { Overtaken } from '../../organisation/parts/overtaken'
import { type FormProps, useForm } from '../use-form'
import { OVERTAKEN } from '../words'
import { FormSend } from './form-send'
import { ToCopy } from './to-copy'

type Draft = { title: string; tried: string; unsolved: string; reason: string }

const labels = { title: '问题', tried: '已采取措施', unsolved: '未解决原因', reason: '更正的原因' }

/** 写清楚, and 更正 once the list was submitted: the words that are printed, with the evidence beside them to copy from. */
export const WordForm = ({ move, ...form }: FormProps & { move: 'word' | 'correct' }) => {
  const { view } = form
  const saved = savedOf(view)
  const edit = useForm<Draft>(move, form, saved)
  const { value, change, send } = edit
  const { reason, ...wording } = value
  const add = (name: 'tried' | 'unsolved', text: string) =>
    change({ [name]: [value[name].trim(), text].filter(Boolean).join('；') })
  return (
    <View className="word-desk">
      <View className="word-fields stack">
        <Rule view={view} />
        <Field
          label={labels.title}
          max={TITLE_MAX}
          placeholder={view.title}
          value={value.title}
          onChange={(title) => change({ title })}
        />
        {(['tried', 'unsolved'] as const).map((name) => (
          <Field
            key={name}
            kind="text"
            label={labels[name]}
            max={WORDING_MAX}
            value={value[name]}
            onChange={(text) => change({ [name]: text })}
          />
        ))}
        {move === 'correct' && (
          <Field
            kind="text"
            label={labels.reason}
            max={NOTE_MAX}
            placeholder="写在经过里，谁都看得到为什么改"
            value={reason}
            onChange={(text) => change({ reason: text })}
          />
        )}
        <Overtaken what="这一条" edit={edit} labels={labels} savedWords={(name) => saved[name]} />
        <FormSend
          {...form}
          move={move}
          words={move === 'word' ? '写好了' : '更正'}
          reason={edit.overtaken.length > 0 ? OVERTAKEN : missing(value, saved, move)}
          onSend={() => send(move === 'word' ? { move, ...wording } : { move, ...wording, reason })}
        />
      </View>
      <ToCopy needs={view.needs} onCopy={add} />
    </View>
  )
}

/** What may not stand in print, said before somebody writes it. */
const Rule = ({ view: { needs } }: { view: ProblemView }) => {
  const isBlind = needs.length < LEAST_BEHIND && needs.some((need) => need.isBlind)
  return (
    <View>
      <View className="small">这几句会印在清单上：用办事的话写，不抄职工原话，不写是谁反映的。</View>
      {isBlind && <Card tone="soon">{wordsOf('names_unit')}</Card>}
    </View>
  )
}

const savedOf = ({ wording }: ProblemView): Draft => ({
  title: wording?.title ?? '',
  tried: wording?.tried ?? '',
  unsolved: wording?.unsolved ?? '',
  reason: '',
})

const missing = (draft: Draft, saved: Draft, move: 'word' | 'correct'): string | undefined => {
  const why =
    textReason(draft.title, '请用一句话写清是什么问题。', TITLE_MAX) ??
    textReason(draft.tried, '请写已经采取了什么措施。', WORDING_MAX) ??
    textReason(draft.unsolved, '请写为什么还没有解决。', WORDING_MAX)
  if (why || move === 'word') return why
  const isSame = (['title', 'tried', 'unsolved'] as const).every((name) => draft[name].trim() === saved[name])
  return isSame ? '还没有改动。' : textReason(draft.reason, '请写为什么更正。', NOTE_MAX)
}

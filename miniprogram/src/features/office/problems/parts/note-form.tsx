import { NOTE_MAX } from '@lianxin/shared/problems/limits'
import { View } from '@tarojs/components'
import { Field } from '../../../../ui/field'
import { textReason } from '../../../../ui/text-reason'
import { type FormProps, useForm } from '../use-form'
import { FormSend } from './form-send'

/** Moves that are one text. */
export type Noted = 'progress' | 'instruct' | 'supervise' | 'decline'

const words: Record<Noted, { label: string; hint: string; send: string }> = {
  progress: {
    label: '办到哪一步了',
    hint: '区总工会和包片领导看得到；进展会印在清单上，别写出职工是谁。',
    send: '记下进展',
  },
  instruct: { label: '批示', hint: '区总工会和牵头、配合部室会收到，请他们照办。', send: '发出批示' },
  supervise: { label: '督办意见', hint: '责任人和牵头部室的负责人会收到。', send: '发出督办' },
  decline: { label: '哪里要改', hint: '定方案的人会看到，改好再报。', send: '退回修改' },
}

/** 写进展, 批示, 督办, and the approver's 退回修改. */
export const NoteForm = ({ move, ...form }: FormProps & { move: Noted }) => {
  const { value, change, send } = useForm(move, form, { words: '' })
  const { label, hint, send: button } = words[move]
  return (
    <View className="stack">
      <View className="small">{hint}</View>
      <Field
        kind="text"
        label={label}
        max={NOTE_MAX}
        value={value.words}
        onChange={(text) => change({ words: text })}
      />
      <FormSend
        {...form}
        move={move}
        words={button}
        reason={textReason(value.words, '请写几个字。', NOTE_MAX)}
        onSend={() => send({ move, words: value.words })}
      />
    </View>
  )
}

import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { Field } from '../../../ui/field'
import { useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'
import { textReason } from './act-words'

const words = {
  say: { label: '想对本人说的话', hint: () => '本人打开就能看到，也算第一次回话。', send: '发给本人' },
  ask: {
    label: '想问的事',
    hint: (left: number) => `等本人回答时期限暂停。还能问 ${left} 次，再有不清楚的请打电话。`,
    send: '问本人',
  },
}

/** 留言 and 问一句: one text, the second of which pauses the clock. */
export const ActSay = ({ move, ...form }: ActFormProps & { move: 'say' | 'ask' }) => {
  const { need } = form
  const [draft, change] = useActDraft(need.id, move, { words: '' })
  const { label, hint, send } = words[move]
  return (
    <View className="stack">
      <View className="small">{hint(Math.max(0, need.askLimit - need.asks))}</View>
      <Field
        kind="text"
        label={label}
        max={MESSAGE_MAX}
        value={draft.words}
        onChange={(text) => change({ words: text })}
      />
      <ActSend
        {...form}
        words={send}
        act={{ move, words: draft.words }}
        reason={textReason(draft.words, '请写几个字。')}
      />
    </View>
  )
}

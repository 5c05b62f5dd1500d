import { momentText } from '@lianxin/shared/dates'
import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { Field } from '../../../ui/field'
import { PhotoField } from '../../photos/parts/photo-field'
import { usePhotos } from '../../photos/use-photos'
import { actPhotoPlace, useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'
import { photosReason, type Said, textReason } from './act-words'

type Words = { label: string; hint: (need: NeedView) => string; send: string }

const words: Record<Said, Words> = {
  say: { label: '想对本人说的话', hint: () => '本人打开就能看到，也算第一次回话。', send: '发给本人' },
  ask: {
    label: '想问的事',
    hint: ({ askLimit, asks }) =>
      `等本人回答时期限暂停。还能问 ${Math.max(0, askLimit - asks)} 次，再有不清楚的请打电话。`,
    send: '问本人',
  },
  return: {
    label: '为什么退回',
    hint: ({ returnBy }) =>
      `${returnBy ? `${momentText(returnBy)}前可以退回。` : ''}退给转来的人接着办；第二次退回由区里定。期限不停。`,
    send: '退回',
  },
  extend: {
    label: '为什么要延期',
    hint: () => '只能延一次，由负责人定。原因本人看得到。',
    send: '提出延期',
  },
  decline: { label: '为什么不同意', hint: () => '期限不变。申请的人会看到您写的。', send: '不同意延期' },
}

/** The moves that are one text: 留言, 问一句, 退回, 申请延期 and the head's 不同意. */
export const ActSay = ({ move, ...form }: ActFormProps & { move: Said }) => {
  const { need } = form
  const [draft, change] = useActDraft(need.id, move, { words: '' })
  const photos = usePhotos(actPhotoPlace(need.id, move))
  const { label, hint, send } = words[move]
  return (
    <View className="stack">
      <View className="small">{hint(need)}</View>
      <Field
        kind="text"
        label={label}
        max={MESSAGE_MAX}
        value={draft.words}
        onChange={(text) => change({ words: text })}
      />
      {move === 'say' && <PhotoField photos={photos} />}
      <ActSend
        {...form}
        words={send}
        act={{ move, words: draft.words, keys: photos.keys }}
        reason={textReason(draft.words, '请写几个字。') ?? photosReason(photos)}
      />
    </View>
  )
}

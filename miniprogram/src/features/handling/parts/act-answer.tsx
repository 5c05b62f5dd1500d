import { MESSAGE_MAX, OUTSIDE_MAX } from '@lianxin/shared/needs/limits'
import type { ResultKind } from '@lianxin/shared/needs/schema'
import { View } from '@tarojs/components'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { PhotoField } from '../../photos/parts/photo-field'
import { usePhotos } from '../../photos/use-photos'
import { actPhotoPlace, useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'
import { photosReason, resultHints, results, textReason } from './act-words'

export type Answered = { result?: ResultKind | undefined; words: string; outside: string }
export const noAnswer: Answered = { words: '', outside: '' }

/** 答复: what came of it, in words the worker can read; no need closes without them (mechanism 0.8). */
export const ActAnswer = (form: ActFormProps) => {
  const [draft, change] = useActDraft<Answered>(form.need.id, 'answer', noAnswer)
  const photos = usePhotos(actPhotoPlace(form.need.id, 'answer'))
  return (
    <View className="stack">
      <AnswerFields draft={draft} change={change} />
      <PhotoField photos={photos} />
      <ActSend
        {...form}
        words="答复本人"
        act={{ ...answerOf(draft), keys: photos.keys }}
        reason={answerReason(draft) ?? photosReason(photos)}
      />
    </View>
  )
}

type FieldsProps = { draft: Answered; change: (part: Partial<Answered>) => void }

/** The fields of an answer, to one or to several. */
export const AnswerFields = ({ draft: { result, words, outside }, change }: FieldsProps) => (
  <View className="stack">
    <Chips label="结果" options={results} value={result} onChoose={(chosen) => change({ result: chosen })} />
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
      label="写给本人看的答复"
      max={MESSAGE_MAX}
      placeholder={result ? resultHints[result] : ''}
      value={words}
      onChange={(text) => change({ words: text })}
    />
  </View>
)

/** The move an answer makes; its kind is known once {@link answerReason} has nothing to say. */
export const answerOf = ({ result = 'solved', words, outside }: Answered) => ({
  move: 'answer' as const,
  result,
  words,
  ...(result === 'handed_outside' ? { outside } : {}),
})

/** What an answer still lacks. */
export const answerReason = ({ result, words, outside }: Answered): string | undefined => {
  if (!result) return '请先选一种结果。'
  const missing = result === 'handed_outside' ? textReason(outside, '请写转到哪里、编号和日期。') : undefined
  return missing ?? textReason(words, '请写几句给本人看的话。')
}

import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import type { Edit } from '../use-edit'
import { useMayArrange } from '../use-organisation'
import { Overtaken } from './overtaken'

type Props<T> = {
  edit: Edit<T>
  /** The fields' names, to say which of them somebody else changed. */
  labels: Readonly<Partial<Record<keyof T, string>>>
  /** What is saved now of one field, in words, for whoever was overtaken. */
  savedWords: (name: keyof T) => string
  error: Error | null
  /** What is wrong beside the fields. */
  rest?: readonly string[]
  /** What is still missing or wrong in the form. */
  reason?: string | undefined
  isBusy: boolean
  onSave: () => void
}

/** Saves or gives up; says what went wrong and what somebody else changed meanwhile. What was typed stays until saved. */
export const SaveBar = <T,>({ edit, labels, savedWords, error, rest = [], reason, isBusy, onSave }: Props<T>) => {
  const mayArrange = useMayArrange()
  const isOvertaken = edit.overtaken.length > 0
  return (
    <View className="stack">
      <Overtaken edit={edit} what="这一项" labels={labels} savedWords={savedWords} />
      {error && !isOvertaken && (
        <View className="late" {...a11y({ role: 'alert' })}>
          <View>{error.message}</View>
          {rest.map((words) => (
            <View key={words}>{words}</View>
          ))}
        </View>
      )}
      <Button
        kind="main"
        words="保存"
        isBusy={isBusy}
        disabledReason={reasonOf(mayArrange, isOvertaken, edit.isChanged, reason)}
        onPress={onSave}
      />
      {edit.isChanged && !isOvertaken && <Button kind="plain" words="不改了" onPress={edit.drop} />}
    </View>
  )
}

const reasonOf = (mayArrange: boolean, isOvertaken: boolean, isChanged: boolean, reason: string | undefined) => {
  if (!mayArrange) return '只有区总工会办公室能改'
  if (isOvertaken) return '先看看别人改了什么'
  return isChanged ? reason : '还没有改动'
}

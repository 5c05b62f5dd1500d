import type { PlaceKept } from '@lianxin/shared/places/schema'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { fieldErrors } from '../../office/organisation/field-errors'
import { Overtaken } from '../../office/organisation/parts/overtaken'
import type { Edit } from '../../office/organisation/use-edit'
import { useKeep } from '../hooks'

/** What every sheet of a place is given. */
export type SheetProps = {
  place: KeptPlace
  onClose: () => void
  /** What is so now, as couriers see it. */
  onSaid: (words: string) => void
}

type Props<T> = SheetProps & {
  title: string
  edit: Edit<T>
  labels: Readonly<Partial<Record<keyof T, string>>>
  savedWords: (name: keyof T) => string
  /** What is sent. */
  part: () => Partial<PlaceKept>
  /** What couriers see once it is saved. */
  said: string
  /** What is missing or wrong, in a sentence. */
  reason?: string | undefined
  children: (at: Partial<Record<keyof PlaceKept, string>>) => ReactNode
}

const fields = ['hours', 'days', 'closure', 'amenities', 'toilet', 'phone', 'note', 'photos'] as const

/** One thing of a place to change; what was typed stays until it is saved, whoever else was quicker. */
export const KeepSheet = <T extends object>({
  title,
  place,
  edit,
  part,
  reason,
  said,
  children,
  ...rest
}: Props<T>) => {
  const { labels, savedWords, onClose, onSaid } = rest
  const { mutate, error, isPending } = useKeep(place)
  const sorted = fieldErrors(error, 'move.kept', fields)
  const isOvertaken = edit.overtaken.length > 0
  const end = () => {
    edit.drop()
    onClose()
    onSaid(said)
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="stack">
        {children(sorted.at)}
        <Overtaken edit={edit} what="这一项" labels={labels} savedWords={savedWords} />
        {error && !isOvertaken && (
          <View className="late" {...a11y({ role: 'alert' })}>
            {[error.message, ...sorted.rest].map((words) => (
              <View key={words}>{words}</View>
            ))}
          </View>
        )}
        <Button
          kind="main"
          words="存好"
          isBusy={isPending}
          disabledReason={reasonOf(isOvertaken, edit.isChanged, reason)}
          onPress={() => mutate(part(), { onSuccess: end })}
        />
        {edit.isChanged && !isOvertaken && (
          <Button kind="plain" words="不改了" onPress={() => [edit.drop(), onClose()]} />
        )}
      </View>
    </Sheet>
  )
}

const reasonOf = (isOvertaken: boolean, isChanged: boolean, reason: string | undefined): string | undefined => {
  if (isOvertaken) return '先看看别人改了什么'
  return isChanged ? reason : '还没有改动'
}

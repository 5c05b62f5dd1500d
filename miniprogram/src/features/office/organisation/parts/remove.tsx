import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../../api/api-error'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { toast } from '../../../../ui/toast'
import { type Change, useMayArrange, useSaveChange } from '../use-organisation'

type Props = {
  what: Extract<Change, { kind: 'remove' }>['what']
  id: string
  name: string
  onRemoved: () => void
}

/** Takes a body, street or area away, after asking; what still uses it is named. */
export const Remove = ({ what, id, name, onRemoved }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const { mutate, error, isPending } = useSaveChange()
  if (!useMayArrange()) return null
  if (!isAsking) return <Button kind="plain" words="删掉" label={`删掉${name}`} onPress={() => setAsking(true)} />
  const remove = () =>
    mutate(
      { kind: 'remove', what, id },
      {
        onSuccess: () => {
          toast('删掉了')
          onRemoved()
        },
      },
    )
  return (
    <View className="stack">
      <View className="strong">{`确定删掉“${name}”？`}</View>
      {error && (
        <View className="late" {...a11y({ role: 'alert' })}>
          <View>{error.message}</View>
          {error instanceof ApiError && Object.values(error.fields).map((words) => <View key={words}>{words}</View>)}
        </View>
      )}
      <View className="pair">
        <Button className="grow" kind="danger" words="删掉" isBusy={isPending} onPress={remove} />
        <Button className="grow" words="不删" onPress={() => setAsking(false)} />
      </View>
    </View>
  )
}

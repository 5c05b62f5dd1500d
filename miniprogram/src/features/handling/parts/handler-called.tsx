import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { toast } from '../../../ui/toast'
import type { Mover } from '../../needs/hooks'
import { callerText } from '../words'

type Props = { need: NeedView; moving: Mover; onDone: () => void }

/** Waits at the thumb for the caller to come back: a call that was answered is the first response, unless the worker denies it. */
export const HandlerCalled = ({ need, moving, onDone }: Props) => {
  const stamp = (reached: boolean) =>
    moving.mutate(
      { move: 'call', reached },
      {
        onSuccess: () => {
          toast(reached ? '记下了，本人看得到' : '记下了，本人知道您打过')
          onDone()
        },
      },
    )
  const { isPending, variables } = moving
  const isBusy = (reached: boolean) => isPending && variables.move === 'call' && variables.reached === reached
  return (
    <View className="stack">
      <View className="together-head">
        <View className="strong" {...a11y({ role: 'status' })}>
          {`给${callerText(need.telling.name ?? '')}打的电话，打通了吗？`}
        </View>
        <Button kind="plain" words="没有打" onPress={onDone} />
      </View>
      <View className="small">{`本人会看到您打过电话。${need.firstDue ? '通了就算第一次回话。' : ''}`}</View>
      <View className="pair">
        <Button className="grow" words="通了" isBusy={isBusy(true)} onPress={() => stamp(true)} />
        <Button className="grow" words="没人接" isBusy={isBusy(false)} onPress={() => stamp(false)} />
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import type { Mover } from '../hooks'
import { MoveFailed } from './move-failed'

/** 撤回, asked once more: it cannot be taken back. */
export const Withdraw = ({ mover, disabledReason }: { mover: Mover; disabledReason: string | undefined }) => {
  const [isAsking, setAsking] = useState(false)
  const withdraw = () => mover.mutate({ move: 'withdraw' }, { onSuccess: () => setAsking(false) })
  return (
    <View className="grow">
      <Button words="撤回这件事" onPress={() => setAsking(true)} disabledReason={disabledReason} />
      {isAsking && (
        <Sheet title="撤回这件事？" onClose={() => setAsking(false)}>
          <View className="stack">
            <View>撤回以后就不办了，也不能再打开。要是事情还在，可以留着不管它。</View>
            <MoveFailed mover={mover} />
            <Button kind="danger" words="撤回" onPress={withdraw} isBusy={mover.isPending} />
            <Button words="不撤了" onPress={() => setAsking(false)} />
          </View>
        </Sheet>
      )}
    </View>
  )
}

import { type Move, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { toast } from '../../../ui/toast'
import { filerReason } from '../filer-reason'
import type { Mover } from '../hooks'
import { Withdraw } from './withdraw'

const WAITS = '还没发出去，有网就发'

type Props = { need: NeedView; mover: Mover; waits: ReadonlySet<Move> }

/** 催一下 and 撤回, each with its reason when it cannot be done. */
export const FilerActs = ({ need, mover, waits }: Props) => {
  const reason = (move: Move) => (waits.has(move) ? WAITS : filerReason(whyNot(move, need, now())))
  const urge = () =>
    mover.mutate(
      { move: 'urge' },
      { onSuccess: (moved) => toast(moved ? `${need.holder.person}会看到您在催` : '没发出去，已存在手机里') },
    )
  const isOver = need.status === 'answered' || need.status === 'withdrawn'
  return (
    <View className="pair acts-here">
      {!isOver && (
        <Button
          className="grow"
          words="催一下"
          onPress={urge}
          isBusy={mover.isPending && mover.variables.move === 'urge'}
          disabledReason={reason('urge')}
        />
      )}
      <Withdraw mover={mover} disabledReason={reason('withdraw')} />
    </View>
  )
}

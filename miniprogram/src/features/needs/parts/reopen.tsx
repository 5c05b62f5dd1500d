import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useKeptText } from '../../../session/kept-text'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { Sheet } from '../../../ui/sheet'
import type { Mover } from '../hooks'
import { reopenWords } from '../words'
import { MoveFailed } from './move-failed'

const reasons = (['no_contact', 'off_point', 'only_said_no', 'other'] as const).map((value) => ({
  value,
  words: reopenWords[value],
}))
type Reason = (typeof reasons)[number]['value']

/** 没办好: why, and a word more if they like; then it goes on where it was. */
export const Reopen = ({ need, mover, onClose }: { need: NeedView; mover: Mover; onClose: () => void }) => {
  const [reason, setReason] = useState<Reason>()
  const [words, setWords, dropWords] = useKeptText(`reopen.${need.id}`)
  const send = () => {
    if (!reason) return
    const told = words.trim()
    mover.mutate(
      { move: 'reopen', reason, ...(told ? { words: told } : {}) },
      {
        onSuccess: () => {
          dropWords()
          onClose()
        },
      },
    )
  }
  return (
    <Sheet title="怎么没办好？" onClose={onClose}>
      <View className="stack">
        <Chips<Reason> label="怎么没办好" options={reasons} value={reason} onChoose={setReason} />
        <Field kind="text" label="还想说的" more="可以不写" value={words} onChange={setWords} max={MESSAGE_MAX} />
        <MoveFailed mover={mover} />
        <Button
          kind="main"
          words="请接着办"
          onPress={send}
          isBusy={mover.isPending}
          disabledReason={reason ? undefined : '先选一个原因'}
        />
      </View>
    </Sheet>
  )
}

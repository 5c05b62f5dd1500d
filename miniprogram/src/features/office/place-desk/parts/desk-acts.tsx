import { type Day, dayOf } from '@lianxin/shared/calendar'
import type { PlaceMove } from '@lianxin/shared/places/moves'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { open } from '../../../../links'
import { useKeptText } from '../../../../session/kept-text'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { textReason } from '../../../../ui/text-reason'
import { useMovePlace } from '../../../hosting/hooks'
import { whyNot } from '../../../hosting/why-not'

type Props = { place: KeptPlace; onSaid: (words: string) => void }

/** What the office does with a place. */
export const DeskActs = ({ place, onSaid }: Props) => {
  const [isRemoving, setRemoving] = useState(false)
  const { mutate, error, isPending } = useMovePlace(place)
  const remove = (reason: string, done: () => void) =>
    mutate(
      { move: 'remove', reason },
      {
        onSuccess: () => {
          done()
          setRemoving(false)
          onSaid('撤下了，骑手看不到这个站点了。在“已撤下”里可以恢复。')
        },
      },
    )
  return (
    <View className="stack">
      <Alert words={error?.message} />
      <View className="pair">
        {!place.removed && <Button className="grow" words="编辑" onPress={() => open('placeFile', { id: place.id })} />}
        {actsOf(place, dayOf(now())).map(({ words, move, said, reason }) => (
          <Button
            key={words}
            className="grow"
            words={words}
            isBusy={isPending}
            disabledReason={reason ?? whyNot(place, move)}
            onPress={() => mutate(move, { onSuccess: () => onSaid(said) })}
          />
        ))}
        {!place.removed && (
          <Button className="grow" words="临时关门、照片" onPress={() => open('keep', { id: place.id })} />
        )}
        {!place.removed && !isRemoving && (
          <Button className="grow" kind="danger" words="撤下" onPress={() => setRemoving(true)} />
        )}
      </View>
      {isRemoving && !place.removed && (
        <Remove id={place.id} isBusy={isPending} onClose={() => setRemoving(false)} onRemove={remove} />
      )}
      <Button kind="plain" words="看骑手看到的样子" onPress={() => open('place', { id: place.id })} />
    </View>
  )
}

type Act = { words: string; move: PlaceMove; said: string; reason?: string | undefined }

const actsOf = ({ removed, badge, verifiedOn }: KeptPlace, today: Day): Act[] => {
  if (removed) return [{ words: '恢复', move: { move: 'restore' }, said: '恢复了，骑手又能看到这个站点。' }]
  return [
    {
      words: '核对过，没错',
      move: { move: 'verify' },
      said: '记下了：今天核对过。',
      reason: verifiedOn === today ? '今天核对过了' : undefined,
    },
    badge
      ? { words: '取消最美站点', move: { move: 'badge', badge: false }, said: '取消了最美站点。' }
      : { words: '评为最美站点', move: { move: 'badge', badge: true }, said: '评为最美站点，骑手能看到。' },
  ]
}

type RemoveProps = {
  id: string
  isBusy: boolean
  onClose: () => void
  onRemove: (reason: string, done: () => void) => void
}
const REASON_MAX = 60

const Remove = ({ id, isBusy, onClose, onRemove }: RemoveProps) => {
  const [reason, setReason, drop] = useKeptText(`place.${id}.remove`)
  return (
    <View className="stack">
      <Field
        label="为什么撤下"
        more="记在操作记录里"
        max={REASON_MAX}
        placeholder="比如：单位搬走了"
        value={reason}
        onChange={setReason}
      />
      <View className="pair">
        <Button
          className="grow"
          kind="danger"
          words="确定撤下"
          isBusy={isBusy}
          disabledReason={textReason(reason, '先写为什么撤下', REASON_MAX)}
          onPress={() => onRemove(reason.trim(), drop)}
        />
        <Button className="grow" words="不撤" onPress={onClose} />
      </View>
    </View>
  )
}

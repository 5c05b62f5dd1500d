import { View } from '@tarojs/components'
import { Choice } from '../../../ui/choice'
import { Failed } from '../../../ui/failed'
import { Skeleton } from '../../../ui/skeleton'
import { useBodies } from '../../office/organisation/hooks'
import { useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'

/** 指派: the head names who does it; the clock runs on, and the worker reads whose hands it is in. */
export const ActAssign = (form: ActFormProps) => {
  const { need } = form
  const bodies = useBodies(need.district)
  const [draft, change] = useActDraft<{ to?: string }>(need.id, 'assign', {})
  const body = bodies.data?.bodies.find(({ id }) => id === need.holder.id)
  const people = new Map(body && [body.head, ...body.people].map(({ id, name }) => [id, name]))
  const options = [...people].map(([value, name]) => ({
    value,
    words: name,
    ...(name === need.holder.person ? { more: '现在负责' } : {}),
  }))
  return (
    <View className="stack">
      {bodies.isLoading && <Skeleton />}
      {bodies.isError && <Failed words={bodies.error.message} onRetry={bodies.refetch} isBusy={bodies.isFetching} />}
      <Choice label="指派给谁办" options={options} value={draft.to} onChoose={(to) => change({ to })} />
      <View className="small">期限不变。被指派的人会收到消息，本人能看到是谁在办。</View>
      <ActSend
        {...form}
        words="指派"
        act={{ move: 'assign', to: draft.to ?? '' }}
        reason={draft.to ? undefined : '请选一个人。'}
      />
    </View>
  )
}

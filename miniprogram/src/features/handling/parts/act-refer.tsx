import { type Day, dayOf } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'
import { dayText } from '@lianxin/shared/dates'
import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { Choice } from '../../../ui/choice'
import { DayField } from '../../../ui/day-field'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import { Skeleton } from '../../../ui/skeleton'
import { useBodies } from '../../office/organisation/hooks'
import { useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'
import { textReason } from './act-words'

type Draft = { to?: string | undefined; due?: Day | undefined; words: string }
type Body = Output<'listBodies'>['bodies'][number]

const empty: Draft = { words: '' }

/** 转给…: to whom, by when, why. The clock runs on and the first cadre stays the worker's contact. */
export const ActRefer = (form: ActFormProps) => {
  const { need } = form
  const bodies = useBodies(need.district)
  const [draft, change] = useActDraft<Draft>(need.id, 'refer', empty)
  const today = dayOf(now())
  const resultDay = dayOf(need.resultDue)
  const wanted = draft.due ?? resultDay
  const isPast = wanted < today
  const due = isPast ? today : wanted
  const choose = (to: string) => change({ to })
  const others = bodies.data?.bodies.filter(({ id }) => id !== need.holder.id)
  return (
    <View className="stack">
      {bodies.isLoading && <Skeleton />}
      {bodies.isError && <Failed words={bodies.error.message} onRetry={bodies.refetch} isBusy={bodies.isFetching} />}
      {others && <Bodies title="部室" kind="department" bodies={others} value={draft.to} onChoose={choose} />}
      {others && <Bodies title="工会服务站" kind="station" bodies={others} value={draft.to} onChoose={choose} />}
      <DayField label="请他们哪天前办好" value={due} from={today} onChange={(day) => change({ due: day })} />
      <Field
        kind="text"
        label="为什么转、办到哪一步了"
        max={MESSAGE_MAX}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      <View className="small">{`本人的期限不变：${dayText(resultDay)}前答复。您还是本人的联系人。`}</View>
      <ActSend
        {...form}
        words="转过去"
        act={{ move: 'refer', to: draft.to ?? '', due, words: draft.words }}
        reason={draft.to ? textReason(draft.words, '请写为什么转。') : '请选转给哪里。'}
      />
    </View>
  )
}

type BodiesProps = {
  title: string
  kind: Body['kind']
  bodies: Body[]
  value: string | undefined
  onChoose: (id: string) => void
}

const Bodies = ({ title, kind, bodies, value, onChoose }: BodiesProps) => {
  const options = bodies
    .filter((body) => body.kind === kind)
    .map(({ id, name, head }) => ({ value: id, words: name, more: `负责人 ${head.name}` }))
  if (options.length === 0) return null
  return (
    <View className="bodies">
      <Heading level={3} className="small">
        {title}
      </Heading>
      <Choice label={title} options={options} value={value} onChoose={onChoose} />
    </View>
  )
}

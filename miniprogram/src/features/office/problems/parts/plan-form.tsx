import { dayOf } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import { HELPERS_MAX, WORDING_MAX } from '@lianxin/shared/problems/limits'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { DateField } from '../../../../ui/date-field'
import { Failed } from '../../../../ui/failed'
import { Field } from '../../../../ui/field'
import { Select } from '../../../../ui/select'
import { Skeleton } from '../../../../ui/skeleton'
import { Overtaken } from '../../organisation/parts/overtaken'
import { PickMany } from '../../organisation/parts/pick-many'
import { actOf, bodyOptions, draftOf, dueOf, ownerOptions, type PlanDraft, planReason } from '../plan-draft'
import { type FormProps, useForm } from '../use-form'
import { useNameable } from '../use-plan'
import { OVERTAKEN } from '../words'
import { FormSend } from './form-send'

const labels = {
  measures: '解决措施',
  leader: '责任领导',
  lead: '牵头部室',
  helpers: '配合部室',
  owner: '责任人',
  due: '完成时限',
}

/** 定方案: what is to be done, and the line of the responsibility list: who, with whom, by when. */
export const PlanForm = (form: FormProps) => {
  const { view } = form
  const saved = draftOf(view)
  const edit = useForm<PlanDraft>('plan', form, saved)
  const nameable = useNameable(view.district, view.area)
  const today = dayOf(now())
  // The area's own leader, until somebody chooses otherwise.
  const value = { ...edit.value, leader: edit.value.leader ?? (edit.isChanged ? undefined : nameable.usualLeader) }
  const send = () => {
    const act = actOf(value, today)
    if (act) edit.send(act)
  }
  if (nameable.error) return <Failed words={nameable.error.message} onRetry={nameable.retry} />
  if (nameable.isLoading) return <Skeleton cards={1} />
  return (
    <View className="stack">
      <View className="small">审定以后，牵头部室和责任人会收到，时限前后都会提醒。</View>
      <PlanFields
        value={value}
        change={(part) => edit.change({ ...value, ...part })}
        nameable={nameable}
        today={today}
      />
      <Overtaken what="这一条" edit={edit} labels={labels} savedWords={(name) => savedWords(saved, name, nameable)} />
      <FormSend
        {...form}
        move="plan"
        words="报审定"
        reason={edit.overtaken.length > 0 ? OVERTAKEN : planReason(value)}
        onSend={send}
      />
    </View>
  )
}

type Nameable = ReturnType<typeof useNameable>
type FieldsProps = {
  value: PlanDraft
  change: (part: Partial<PlanDraft>) => void
  nameable: Nameable
  today: string
}

const PlanFields = ({ value, change, nameable: { bodies = [], leaders }, today }: FieldsProps) => (
  <View className="stack">
    <Field
      kind="text"
      label={labels.measures}
      max={WORDING_MAX}
      value={value.measures}
      onChange={(measures) => change({ measures })}
    />
    <Select
      label={labels.leader}
      none="不设"
      options={leaders}
      value={value.leader}
      onChoose={(leader) => change({ leader })}
    />
    <Select
      label={labels.lead}
      none="请选"
      options={bodyOptions(bodies)}
      value={value.lead}
      onChoose={(lead) =>
        // Its head answers for it until somebody else of it is chosen.
        change({ lead, owner: bodies.find(({ id }) => id === lead)?.head.id })
      }
    />
    <Select
      label={labels.owner}
      none={value.lead ? '请选' : '先选牵头部室'}
      options={ownerOptions(bodies, value.lead)}
      value={value.owner}
      onChoose={(owner) => change({ owner })}
    />
    <PickMany
      label={labels.helpers}
      options={bodyOptions(bodies).filter((option) => option.value !== value.lead)}
      values={value.helpers.filter((id) => id !== value.lead)}
      onChange={(helpers) => change({ helpers })}
      max={HELPERS_MAX}
      none="没有"
    />
    <DateField label={labels.due} value={dueOf(value, today)} from={today} onChange={(due) => change({ due })} />
  </View>
)

const savedWords = (saved: PlanDraft, name: keyof PlanDraft, { bodies = [], leaders }: Nameable): string => {
  const body = (id: string) => bodies.find((one) => one.id === id)?.name ?? ''
  switch (name) {
    case 'measures':
      return saved.measures
    case 'leader':
      return leaders.find((one) => one.value === saved.leader)?.words ?? ''
    case 'lead':
      return body(saved.lead ?? '')
    case 'helpers':
      return saved.helpers.map(body).join('、')
    case 'owner':
      return ownerOptions(bodies, saved.lead).find((one) => one.value === saved.owner)?.words ?? ''
    case 'due':
      return saved.due ? dayText(saved.due) : ''
  }
}

import type { Street } from '@lianxin/shared/organisation/areas'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Field } from '../../../../ui/field'
import { Heading } from '../../../../ui/heading'
import { hoursFault, type StreetDraft, streetDraft, streetOf } from '../drafts'
import { fieldErrors } from '../field-errors'
import { useEdit } from '../use-edit'
import { useSaveRecord } from '../use-save-record'
import { hoursText, ruleText } from '../words'
import { HoursFields } from './hours-fields'
import { JobProgress } from './job-progress'
import { Remove } from './remove'
import { RulesEditor } from './rules-editor'
import { SaveBar } from './save-bar'
import { Toggle } from './toggle'

type Props = { street: Street | undefined; onSaved: (id: string) => void }

const labels = {
  name: '名称',
  union: '街道总工会',
  hours: '接听时间',
  number: '热线',
  numberHours: '热线时间',
  assign: '分派规则',
}
const fields = ['name', 'union', 'hours', 'hotline.number', 'hotline.hours', 'assign'] as const

/** A street: its union stands on its boards, and what it says goes before what the district says. */
export const StreetForm = ({ street, onSaved }: Props) => {
  const edit = useEdit(`street.${street?.id ?? 'new'}`, streetDraft(street))
  const { value, change } = edit
  const saving = useSaveRecord(edit, onSaved)
  const { at, rest } = fieldErrors(saving.error, 'change.street', fields)
  return (
    <Card className="stack">
      <Heading>{street?.name ?? '新的街道'}</Heading>
      <StreetFields value={value} change={change} at={at} />
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={(name) => savedWords(streetDraft(street), name)}
        error={saving.error}
        rest={rest}
        reason={reasonOf(value)}
        isBusy={saving.isPending}
        onSave={() => void saving.save((id) => ({ kind: 'street', street: streetOf(value, id) }))}
      />
      {saving.job && <JobProgress key={saving.job.id} first={saving.job} />}
      {street && <Remove what="street" id={street.id} name={street.name} onRemoved={() => onSaved('')} />}
    </Card>
  )
}

type FieldsProps = {
  value: StreetDraft
  change: (part: Partial<StreetDraft>) => void
  at: Partial<Record<(typeof fields)[number], string>>
}

const StreetFields = ({ value, change, at }: FieldsProps) => (
  <View className="stack">
    <Field label="街道名称" max={16} value={value.name} error={at.name} onChange={(name) => change({ name })} />
    <Field
      label="工会全称"
      more="印在公示牌上"
      max={40}
      value={value.union}
      error={at.union}
      onChange={(union) => change({ union })}
    />
    <StreetReach value={value} change={change} at={at} />
    <Toggle words="用街道自己的分派规则" isOn={value.hasRules} onChange={(hasRules) => change({ hasRules })} />
    {value.hasRules && <RulesEditor rules={value.assign} error={at.assign} onChange={(assign) => change({ assign })} />}
    {!value.hasRules && <View className="small">现在用全区的分派规则。</View>}
  </View>
)

const StreetReach = ({ value, change, at }: FieldsProps) => (
  <View className="stack">
    <HoursFields
      label="接听"
      none="同全区"
      value={value.hours}
      error={at.hours ?? hoursFault(value.hours)}
      onChange={(hours) => change({ hours })}
    />
    <Field
      label="街道自己的热线"
      more="不填就用全区的"
      kind="phone"
      max={21}
      value={value.number}
      error={at['hotline.number']}
      onChange={(number) => change({ number })}
    />
    {value.number.trim() !== '' && (
      <Field
        label="热线时间"
        max={30}
        placeholder="例如 每天 8:00—20:00"
        value={value.numberHours}
        error={at['hotline.hours']}
        onChange={(numberHours) => change({ numberHours })}
      />
    )}
  </View>
)

const reasonOf = ({ name, union, number, numberHours, hours }: StreetDraft): string | undefined => {
  if (name.trim() === '') return '请写街道名称'
  if (union.trim() === '') return '请写工会全称'
  if (number.trim() !== '' && numberHours.trim() === '') return '请写热线时间'
  return hoursFault(hours)
}

const savedWords = (saved: StreetDraft, name: keyof StreetDraft): string => {
  if (name === 'hours') return hoursText(saved.hours)
  if (name === 'assign') return saved.assign.map(ruleText).join('；')
  if (name === 'hasRules') return saved.hasRules ? '用自己的规则' : '用全区的规则'
  return saved[name]
}

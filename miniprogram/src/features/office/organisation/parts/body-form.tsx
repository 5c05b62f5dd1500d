import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { Heading } from '../../../../ui/heading'
import { type Option, Select } from '../../../../ui/select'
import { type BodyDraft, bodyDraft, bodyOf, hoursFault } from '../drafts'
import { fieldErrors } from '../field-errors'
import { officerOptions } from '../officer-options'
import { useEdit } from '../use-edit'
import { useSaveRecord } from '../use-save-record'
import { bodyKinds, hoursText, wordsIn } from '../words'
import { HoursFields } from './hours-fields'
import { JobProgress } from './job-progress'
import { PickMany } from './pick-many'
import { Remove } from './remove'
import { SaveBar } from './save-bar'

type Props = { body: Body | undefined; officers: readonly Member[]; onSaved: (id: string) => void }

const labels = { kind: '类别', name: '名称', phone: '电话', hours: '接听时间', head: '负责人', people: '成员' }
const fields = ['kind', 'name', 'phone', 'hours', 'head', 'people'] as const

/** A department or station: what it is called, who leads it, who else may be named on a referral. */
export const BodyForm = ({ body, officers, onSaved }: Props) => {
  const edit = useEdit(`body.${body?.id ?? 'new'}`, bodyDraft(body))
  const { value, change } = edit
  const saving = useSaveRecord(edit, onSaved)
  const { at, rest } = fieldErrors(saving.error, 'change.body', fields)
  const nameOf = (id: string) => officers.find((one) => one.id === id)?.name ?? ''
  return (
    <Card className="stack">
      <Heading>{body?.name ?? '新的部室或服务站'}</Heading>
      <BodyFields value={value} change={change} at={at} options={officerOptions(officers)} />
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={(name) => savedWords(bodyDraft(body), name, nameOf)}
        error={saving.error}
        rest={rest}
        reason={reasonOf(value)}
        isBusy={saving.isPending}
        onSave={() => void saving.save((id) => ({ kind: 'body', body: bodyOf(value, id, nameOf) }))}
      />
      {saving.job && <JobProgress key={saving.job.id} first={saving.job} />}
      {body && <Remove what="body" id={body.id} name={body.name} onRemoved={() => onSaved('')} />}
    </Card>
  )
}

type FieldsProps = {
  value: BodyDraft
  change: (part: Partial<BodyDraft>) => void
  at: Partial<Record<(typeof fields)[number], string>>
  options: readonly Option[]
}

const BodyFields = ({ value, change, at, options }: FieldsProps) => (
  <View className="stack">
    <Chips label="类别" options={bodyKinds} value={value.kind} onChoose={(kind) => change({ kind })} />
    <Field label="名称" max={30} value={value.name} error={at.name} onChange={(name) => change({ name })} />
    <Field
      label="电话"
      {...(value.kind === 'station' ? {} : { more: '可不填' })}
      kind="phone"
      max={21}
      value={value.phone}
      error={at.phone}
      onChange={(phone) => change({ phone })}
    />
    <Select
      label="负责人"
      none="请选一位干部"
      options={options}
      value={value.head || undefined}
      error={at.head}
      onChoose={(head = '') => change({ head, people: value.people.filter((id) => id !== head) })}
    />
    <PickMany
      label="成员"
      none="没有别的成员，转来的事都由负责人办。"
      options={options.filter(({ value: id }) => id !== value.head)}
      values={value.people}
      max={40}
      error={at.people}
      onChange={(people) => change({ people })}
    />
    <HoursFields
      label="接听"
      none="同上级"
      value={value.hours}
      error={at.hours ?? hoursFault(value.hours)}
      onChange={(hours) => change({ hours })}
    />
  </View>
)

const reasonOf = ({ name, head, hours }: BodyDraft): string | undefined => {
  if (name.trim() === '') return '请写名称'
  if (head === '') return '请选负责人'
  return hoursFault(hours)
}

const savedWords = (saved: BodyDraft, name: keyof BodyDraft, nameOf: (id: string) => string): string => {
  switch (name) {
    case 'kind':
      return wordsIn(bodyKinds, saved.kind)
    case 'hours':
      return hoursText(saved.hours)
    case 'head':
      return nameOf(saved.head)
    case 'people':
      return saved.people.map(nameOf).join('、')
    default:
      return saved[name]
  }
}

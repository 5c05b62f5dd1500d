import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { newId } from '../../../../platform/ids'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { toast } from '../../../../ui/toast'
import { fieldErrors } from '../field-errors'
import { dutyText, type OfficerDraft, officerDraft, officerOf } from '../officer-draft'
import { useEdit } from '../use-edit'
import { useSaveOfficer } from '../use-roster'
import { officerKinds, wordsIn } from '../words'
import { DutiesEditor } from './duties-editor'
import { JobProgress } from './job-progress'
import { SaveBar } from './save-bar'

type Props = { member: Member | undefined; bodies: readonly Body[]; onSaved: (id: string) => void }

const labels = {
  name: '姓名',
  kind: '类别',
  title: '职务',
  landline: '座机',
  mobile: '手机',
  email: '邮箱',
  employer: '所在单位',
  duties: '岗位',
}
const fields = ['name', 'kind', 'title', 'landline', 'mobile', 'email', 'employer', 'duties'] as const

/** An officer's entry: duty data supplied by the union, and what they are trusted with. */
export const OfficerForm = ({ member, bodies, onSaved }: Props) => {
  const edit = useEdit(`officer.${member?.id ?? 'new'}`, officerDraft(member))
  const { value, change } = edit
  const { mutate, error, isPending, data } = useSaveOfficer()
  const { at, rest } = fieldErrors(error, 'officer', fields)
  const save = async () => {
    // Kept with what was typed: sent again it is the same officer, not a second one.
    const id = value.id || (await newId())
    if (value.id === '') change({ id })
    mutate(
      { version: member?.version ?? 0, officer: officerOf(value, id, member?.away ?? []) },
      {
        onSuccess: () => {
          edit.drop()
          toast('存好了')
          onSaved(id)
        },
      },
    )
  }
  return (
    <View className="stack">
      <OfficerFields value={value} change={change} at={at} bodies={bodies} />
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={(name) => savedWords(officerDraft(member), name, bodies)}
        error={error}
        rest={rest}
        reason={reasonOf(value)}
        isBusy={isPending}
        onSave={() => void save()}
      />
      {data?.job && <JobProgress key={data.job.id} first={data.job} />}
    </View>
  )
}

type FieldsProps = {
  value: OfficerDraft
  change: (part: Partial<OfficerDraft>) => void
  at: Partial<Record<(typeof fields)[number], string>>
  bodies: readonly Body[]
}

const OfficerFields = ({ value, change, at, bodies }: FieldsProps) => {
  const line = (name: 'name' | 'title' | 'email' | 'employer', max: number, more?: string) => (
    <Field
      label={labels[name]}
      {...(more ? { more } : {})}
      max={max}
      value={value[name]}
      error={at[name]}
      onChange={(text) => change({ [name]: text })}
    />
  )
  const phone = (name: 'landline' | 'mobile', more: string) => (
    <Field
      kind="phone"
      label={labels[name]}
      more={more}
      max={21}
      value={value[name]}
      error={at[name]}
      onChange={(text) => change({ [name]: text })}
    />
  )
  return (
    <View className="stack">
      {line('name', 20)}
      <Chips label="类别" options={officerKinds} value={value.kind} onChoose={(kind) => change({ kind })} />
      {line('title', 30, '印在公示牌上')}
      {phone('landline', '印在公示牌上')}
      {phone('mobile', '印在公示牌上')}
      {line('email', 60, '可不填')}
      {value.kind === 'part_time' && line('employer', 40, '反映这个单位的事会交给上一级')}
      <DutiesEditor duties={value.duties} bodies={bodies} error={at.duties} onChange={(duties) => change({ duties })} />
    </View>
  )
}

const reasonOf = ({ name, title }: OfficerDraft): string | undefined => {
  if (name.trim() === '') return '请写姓名'
  return title.trim() === '' ? '请写职务' : undefined
}

const savedWords = (saved: OfficerDraft, name: keyof OfficerDraft, bodies: readonly Body[]): string => {
  if (name === 'kind') return wordsIn(officerKinds, saved.kind)
  if (name === 'duties') return saved.duties.map((duty) => dutyText(duty, bodies)).join('、')
  return saved[name]
}

import type { District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Field } from '../../../../ui/field'
import { Heading } from '../../../../ui/heading'
import { type HoursDraft, hoursFault } from '../drafts'
import { fieldErrors } from '../field-errors'
import { useEdit } from '../use-edit'
import { useSaveRecord } from '../use-save-record'
import { hoursText } from '../words'
import { HoursFields } from './hours-fields'
import { JobProgress } from './job-progress'
import { SaveBar } from './save-bar'

type Draft = { id: string; hours: HoursDraft; number: string; numberHours: string; verifyDays: string }

const labels = { hours: '接听时间', number: '热线', numberHours: '热线时间', verifyDays: '多少天没核对要提醒' }
const fields = ['hours', 'hotline.number', 'hotline.hours', 'verifyDays'] as const

const draftOf = ({ id, hours, hotline, verifyDays }: District): Draft => ({
  id,
  hours,
  number: hotline.number,
  numberHours: hotline.hours,
  verifyDays: String(verifyDays),
})

/** When the district answers, the last number of the ladder, and when a unit counts as not verified for long. */
export const ReachForm = ({ district }: { district: District }) => {
  const edit = useEdit('reach', draftOf(district))
  const { value, change } = edit
  const saving = useSaveRecord(edit, () => undefined)
  const { at, rest } = fieldErrors(saving.error, 'change', fields)
  const { hours, number, numberHours, verifyDays } = value
  return (
    <Card className="stack">
      <Heading>接听时间与热线</Heading>
      <ReachFields value={value} change={change} at={at} />
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={(name) => (name === 'hours' ? hoursText(district.hours) : String(draftOf(district)[name]))}
        error={saving.error}
        rest={rest}
        reason={reasonOf(value)}
        isBusy={saving.isPending}
        onSave={() =>
          void saving.save(() => ({
            kind: 'reach',
            hours,
            hotline: { number, hours: numberHours },
            verifyDays: Number(verifyDays),
          }))
        }
      />
      {saving.job && <JobProgress key={saving.job.id} first={saving.job} />}
    </Card>
  )
}

type FieldsProps = {
  value: Draft
  change: (part: Partial<Draft>) => void
  at: Partial<Record<(typeof fields)[number], string>>
}

const ReachFields = ({ value, change, at }: FieldsProps) => (
  <View className="stack">
    <HoursFields
      label="全区接听"
      none="请选"
      value={value.hours}
      error={at.hours ?? hoursFault(value.hours)}
      onChange={(next) => change({ hours: next })}
    />
    <Field
      label="热线"
      more="谁都没接时打给它"
      kind="phone"
      max={21}
      value={value.number}
      error={at['hotline.number']}
      onChange={(next) => change({ number: next })}
    />
    <Field
      label="热线时间"
      max={30}
      value={value.numberHours}
      error={at['hotline.hours']}
      onChange={(next) => change({ numberHours: next })}
    />
    <Field
      label="单位多少天没核对要提醒"
      max={4}
      value={value.verifyDays}
      error={at.verifyDays}
      onChange={(next) => change({ verifyDays: next })}
    />
  </View>
)

const reasonOf = ({ hours, number, numberHours, verifyDays }: Draft): string | undefined => {
  if (hours.open === '' || hours.close === '') return '请选接听时间'
  if (number.trim() === '' || numberHours.trim() === '') return '请写热线和它的时间'
  if (!/^\d+$/.test(verifyDays.trim())) return '天数要写整数'
  return hoursFault(hours)
}

import { type Day, dayOf } from '@lianxin/shared/calendar'
import type { Member } from '@lianxin/shared/organisation/roster'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { DateField } from '../../../../ui/date-field'
import { Select } from '../../../../ui/select'
import { toast } from '../../../../ui/toast'
import { fieldErrors } from '../field-errors'
import { absenceText } from '../officer-draft'
import { officerOptions } from '../officer-options'
import { useEdit } from '../use-edit'
import { useMayArrange } from '../use-organisation'
import { useSaveAbsence } from '../use-roster'
import { JobProgress } from './job-progress'
import { Ordered } from './ordered'

type Props = { member: Member; officers: readonly Member[] }
type Draft = { from: Day; to: Day; substitute: string }

/** 请假: the office says when somebody is away and who stands in; boards follow within seconds. */
export const AbsenceForm = ({ member, officers }: Props) => {
  const today = dayOf(now())
  const edit = useEdit<Draft>(`absence.${member.id}`, { from: today, to: today, substitute: '' })
  const { value, change } = edit
  const { mutate, error, isPending, data } = useSaveAbsence()
  const mayArrange = useMayArrange()
  const faults = fieldErrors(error, 'away', []).rest
  const nameOf = (id: string) => officers.find((one) => one.id === id)?.name ?? ''
  const coming = member.away.filter(({ to }) => to >= today)
  const save = (away: Member['away'], onSuccess?: () => void) =>
    mutate({ officer: member.id, version: member.version, away }, { onSuccess: () => onSuccess?.() })
  const { from, to, substitute } = value
  return (
    <View className="stack">
      <Ordered
        label="不在的日子"
        none="没有请假。"
        lines={coming.map((absence) => ({ key: absence.from, words: absenceText(absence, nameOf) }))}
        onOrder={(places) => save(places.flatMap((place) => coming[place] ?? []))}
      />
      <AbsenceFields value={value} change={change} others={officers.filter(({ id }) => id !== member.id)} />
      {error && (
        <View className="late" {...a11y({ role: 'alert' })}>
          <View>{error.message}</View>
          {faults.map((words) => (
            <View key={words}>{words}</View>
          ))}
        </View>
      )}
      <Button
        kind="main"
        words="记上"
        isBusy={isPending}
        disabledReason={mayArrange ? (to < from ? '结束不能早于开始' : undefined) : '只有区总工会办公室能改'}
        onPress={() =>
          save([...coming, { from, to, ...(substitute ? { substitute } : {}) }], () => {
            edit.drop()
            toast('记上了')
          })
        }
      />
      {data?.job && <JobProgress key={data.job.id} first={data.job} />}
    </View>
  )
}

type FieldsProps = { value: Draft; change: (part: Partial<Draft>) => void; others: readonly Member[] }

const AbsenceFields = ({ value: { from, to, substitute }, change, others }: FieldsProps) => (
  <View className="stack">
    <DateField
      label="从哪天"
      value={from}
      from={dayOf(now())}
      onChange={(day) => change({ from: day, to: day > to ? day : to })}
    />
    <DateField label="到哪天（含）" value={to} from={from} onChange={(day) => change({ to: day })} />
    <Select
      label="谁顶班"
      none="按片区次序（B角）"
      options={officerOptions(others)}
      value={substitute || undefined}
      onChoose={(id = '') => change({ substitute: id })}
    />
  </View>
)

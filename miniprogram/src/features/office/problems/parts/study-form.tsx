import { dayOf, plusDays } from '@lianxin/shared/calendar'
import { wordsOf } from '@lianxin/shared/errors'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import { NOTE_MAX } from '@lianxin/shared/problems/limits'
import { whyNotList } from '@lianxin/shared/problems/list-rules'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { Button } from '../../../../ui/button'
import { DateField } from '../../../../ui/date-field'
import { Field } from '../../../../ui/field'
import { textReason } from '../../../../ui/text-reason'
import { toast } from '../../../../ui/toast'
import { useEdit } from '../../organisation/use-edit'
import type { useMoveList } from '../use-move-list'

type Draft = { day?: string | undefined; attended: string; decided: string }
const empty: Draft = { attended: '', decided: '' }
/** A record may be written some weeks after the meeting. */
const DAYS_BACK = 60

type Props = { head: ProblemListView; moving: ReturnType<typeof useMoveList>; onDone: () => void }

/** 集体研判: the record of a meeting that studied the list. A later one stands beside the earlier. */
export const StudyForm = ({ head, moving, onDone }: Props) => {
  const { value, change, drop } = useEdit<Draft>(`study.${head.quarter}`, empty)
  const today = dayOf(now())
  const day = value.day ?? today
  const refused = whyNotList('study', head)
  const save = () =>
    moving.mutate(
      { move: 'study', day, attended: value.attended, decided: value.decided },
      { onSuccess: () => [drop(), toast('记下了，可以定方案'), onDone()] },
    )
  return (
    <View className="stack">
      <DateField
        label="哪天开的会"
        value={day}
        from={plusDays(today, -DAYS_BACK)}
        onChange={(chosen) => change({ day: chosen })}
      />
      <Field
        kind="text"
        label="参加人"
        max={NOTE_MAX}
        value={value.attended}
        onChange={(attended) => change({ attended })}
      />
      <Field
        kind="text"
        label="研究意见"
        max={NOTE_MAX}
        value={value.decided}
        onChange={(decided) => change({ decided })}
      />
      <Button
        kind="main"
        words="记下会议"
        isBusy={moving.isPending}
        disabledReason={refused ? wordsOf(refused) : missing(value, day, today)}
        onPress={save}
      />
    </View>
  )
}

const missing = ({ attended, decided }: Draft, day: string, today: string): string | undefined => {
  if (day > today) return '会议的日子还没到。'
  return textReason(attended, '请写参加的人。', NOTE_MAX) ?? textReason(decided, '请写研究的意见。', NOTE_MAX)
}

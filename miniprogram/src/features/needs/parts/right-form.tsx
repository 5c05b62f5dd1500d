import { dayOf } from '@lianxin/shared/calendar'
import { rightKindsOf } from '@lianxin/shared/needs/right-kinds'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import type { Mover } from '../hooks'
import { datesOf, firstDraft } from '../right-draft'
import { PastDayField } from './past-day-field'

const kindWords = { wages: '欠的工资、加班费', arbitration: '别的事', injury: '受伤、职业病' } as const
const there = [
  { value: 'there', words: '还在' },
  { value: 'left', words: '已经离开' },
] as const

const questions = {
  wages: ['哪天离开的', '最后上班的那天。'],
  arbitration: ['哪天知道的', '单位这样做的那天；后来才知道的，选知道的那天。'],
  injury: ['哪天受伤的', '职业病写确诊的那天。'],
} as const

/** One or two questions, never more: the law counts from the answers, not from filing. */
export const RightForm = ({ need, mover, onDone }: { need: NeedView; mover: Mover; onDone: () => void }) => {
  const kinds = rightKindsOf(need.telling.category)
  const [draft, setDraft] = useState(() => firstDraft(need.dates, kinds))
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const today = dayOf(now())
  const { kind, isThere, day } = draft
  const dates = datesOf(draft, today)
  const isDayAsked = kind !== undefined && (kind !== 'wages' || isThere === 'left')
  const [label, hint] = questions[kind ?? 'arbitration']
  return (
    <View className="stack">
      {kinds.length > 1 && (
        <Chips
          label="是哪种事"
          options={kinds.map((value) => ({ value, words: kindWords[value] }))}
          value={kind}
          onChoose={(next) => change({ kind: next })}
        />
      )}
      {kind === 'wages' && (
        <View className="tight">
          <View className="strong">还在这家单位上班吗</View>
          <Chips
            label="还在这家单位上班吗"
            options={there}
            value={isThere}
            onChoose={(next) => change({ isThere: next })}
          />
        </View>
      )}
      {isDayAsked && (
        <PastDayField
          label={label}
          hint={`${hint}记不清哪日，按1日算。`}
          today={today}
          value={day}
          onChange={(next) => change({ day: next })}
        />
      )}
      <DayFault error={mover.error} />
      <Button
        words="算一算"
        isBusy={mover.isPending && mover.variables.move === 'date'}
        disabledReason={'missing' in dates ? dates.missing : undefined}
        onPress={() => 'right' in dates && mover.mutate({ move: 'date', dates }, { onSuccess: onDone })}
      />
    </View>
  )
}

/** What is wrong with the day, where it was chosen; the page's head says the rest. */
const DayFault = ({ error }: { error: Error | null }) => {
  const faults = error instanceof ApiError ? Object.entries(error.fields) : []
  const words = faults.find(([field]) => field.startsWith('act.dates'))?.[1]
  return words === undefined ? null : <View className="late">{words}</View>
}

import type { Span } from '@lianxin/shared/places/hours'
import { spansText } from '@lianxin/shared/places/hours-text'
import { View } from '@tarojs/components'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { SpanField } from './span-field'

type Props = {
  label: string
  value: readonly Span[]
  onChange: (spans: readonly Span[]) => void
  error?: string | undefined
}

const MOST = 4
const WORKDAY: Span = [540, 1020]
const states = [
  { value: 'open', words: '开门' },
  { value: 'day', words: '24小时' },
  { value: 'closed', words: '休息' },
] as const

/** When a place is open on one day. */
export const DayHours = ({ label, value, onChange, error }: Props) => {
  const isDay = spansText(value) === '24小时'
  const state = value.length === 0 ? 'closed' : isDay ? 'day' : 'open'
  const set = (at: number, span: Span) => onChange(value.map((one, n) => (n === at ? span : one)))
  const last = value.at(-1)
  const next = last && last[1] + 60 <= 1380 ? ([last[1] + 60, last[1] + 120] as const) : undefined
  return (
    <View className="stack">
      <Chips
        label={`${label}开不开`}
        options={states}
        value={state}
        onChoose={(to) =>
          onChange(to === 'closed' ? [] : to === 'day' ? [[0, 1440]] : isDay || !last ? [WORKDAY] : value)
        }
      />
      {state === 'open' &&
        value.map((span, at) => (
          <SpanField
            key={`${String(at)}`}
            label={label}
            value={span}
            onChange={(one) => set(at, one)}
            onRemove={value.length > 1 ? () => onChange(value.filter((_, n) => n !== at)) : undefined}
          />
        ))}
      <Alert words={error} />
      {state === 'open' && next && value.length < MOST && (
        <Button kind="plain" words="中间歇一段再开" onPress={() => onChange([...value, next])} />
      )}
    </View>
  )
}

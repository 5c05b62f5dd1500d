import type { Day } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import { Picker, View } from '@tarojs/components'
import { a11y } from './a11y'

type Props = { label: string; value: Day; from: Day; onChange: (day: Day) => void }

/** A day to choose, not earlier than `from`, with the platform's own wheel. */
export const DayField = ({ label, value, from, onChange }: Props) => (
  <View className="field">
    <View className="label">{label}</View>
    <Picker mode="date" value={value} start={from} onChange={({ detail }) => onChange(detail.value)}>
      <View className="input day" {...a11y({ role: 'button', label: `${label}：${dayText(value)}`, tabIndex: 0 })}>
        <View>{dayText(value)}</View>
        <View className="small">改</View>
      </View>
    </Picker>
  </View>
)

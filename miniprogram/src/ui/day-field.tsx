import { type Day, plusDays } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Press } from './press'

type Props = { label: string; value: Day; from: Day; onChange: (day: Day) => void }

/**
 * A day to choose, not earlier than `from`, one day at a time: the platform's wheel has letters of 12 px on the web
 * and no names for a screen reader.
 */
export const DayField = ({ label, value, from, onChange }: Props) => (
  <View className="field">
    <View className="label">{label}</View>
    <View className="day" {...a11y({ role: 'group', label })}>
      <Press className="btn" isDisabled={value <= from} onPress={() => onChange(plusDays(value, -1))}>
        早一天
      </Press>
      <View className="strong" {...a11y({ role: 'status' })}>
        {dayText(value)}
      </View>
      <Press className="btn" onPress={() => onChange(plusDays(value, 1))}>
        晚一天
      </Press>
    </View>
  </View>
)

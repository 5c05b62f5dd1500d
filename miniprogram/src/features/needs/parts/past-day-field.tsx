import type { Day } from '@lianxin/shared/calendar'
import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Select } from '../../../ui/select'
import { type PastDay, pastOptions } from '../past-day'

type Props = { label: string; hint: string; today: Day; value: PastDay; onChange: (value: PastDay) => void }

/** A day months or years ago, in three choices: nobody steps back to it day by day. Whoever forgot the day leaves it out. */
export const PastDayField = ({ label, hint, today, value, onChange }: Props) => {
  const { years, months, days } = pastOptions(value, today)
  return (
    <View className="tight" {...a11y({ role: 'group', label })}>
      <View className="strong">{label}</View>
      <View className="small">{hint}</View>
      {/* A year has no room beside the others in large letters. */}
      <Select
        label="年"
        none="哪年"
        options={years}
        value={value.year}
        onChoose={(year) => onChange({ ...value, year })}
      />
      <View className="pair">
        <View className="grow">
          <Select
            label="月"
            none="几月"
            options={months}
            value={value.month}
            onChoose={(month) => onChange({ ...value, month })}
          />
        </View>
        <View className="grow">
          <Select
            label="日"
            none="记不清"
            options={days}
            value={value.day}
            onChoose={(day) => onChange({ ...value, day })}
          />
        </View>
      </View>
    </View>
  )
}

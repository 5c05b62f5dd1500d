import { View } from '@tarojs/components'
import { Select } from '../../../../ui/select'
import type { HoursDraft } from '../drafts'

type Props = {
  label: string
  /** Whose hours hold while none are chosen: `同街道`; absent where hours are needed. */
  none: string
  value: HoursDraft
  onChange: (hours: HoursDraft) => void
  error?: string | undefined
}

// Half hours; what is saved otherwise stays choosable.
const times = Array.from({ length: 37 }, (_, at) => {
  const minutes = 6 * 60 + at * 30
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})
const optionsWith = (own: string) => {
  const all = own === '' || times.includes(own) ? times : [...times, own].sort()
  return all.map((value) => ({ value, words: value }))
}

/** From when to when somebody answers. */
export const HoursFields = ({ label, none, value, onChange, error }: Props) => (
  <View>
    <View className="pair">
      <View className="grow">
        <Select
          label={`${label}从`}
          none={none}
          options={optionsWith(value.open)}
          value={value.open || undefined}
          onChoose={(open = '') => onChange({ ...value, open })}
        />
      </View>
      <View className="grow">
        <Select
          label="到"
          none={none}
          options={optionsWith(value.close)}
          value={value.close || undefined}
          onChoose={(close = '') => onChange({ ...value, close })}
        />
      </View>
    </View>
    {error && <View className="late">{error}</View>}
  </View>
)

import type { Span } from '@lianxin/shared/places/hours'
import { View } from '@tarojs/components'
import { Press } from '../../../ui/press'
import { Select } from '../../../ui/select'
import { minuteText, optionsFrom, optionsTo } from '../minutes'

type Props = {
  /** Of which day: `周一`. */
  label: string
  value: Span
  onChange: (span: Span) => void
  onRemove?: (() => void) | undefined
}

/** From when to when; what ends past midnight says so. */
export const SpanField = ({ label, value: [from, to], onChange, onRemove }: Props) => {
  // Later than before: it keeps its length, so that no step in between is wrong.
  const begin = (next: number) => onChange([next, next < to && to - next <= 1440 ? to : Math.min(next + 60, 2880)])
  return (
    <View>
      <View className="pair">
        <View className="grow">
          <Select
            label={`${label}从`}
            none="选时间"
            options={optionsFrom(from)}
            value={String(from)}
            onChoose={(text) => text !== undefined && begin(Number(text))}
          />
        </View>
        <View className="grow">
          <Select
            label="到"
            none="选时间"
            options={optionsTo(from, to)}
            value={String(to)}
            onChoose={(text) => text !== undefined && onChange([from, Number(text)])}
          />
        </View>
      </View>
      {onRemove && (
        <Press
          className="btn btn-plain"
          label={`${label} ${minuteText(from)}到${minuteText(to)}，去掉这一段`}
          onPress={onRemove}
        >
          去掉这一段
        </Press>
      )}
    </View>
  )
}

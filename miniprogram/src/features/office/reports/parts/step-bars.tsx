import type { Progress } from '@lianxin/shared/office/report'
import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'

type Props = { counts: Progress; names: readonly { key: 'found' | 'planned' | 'solved'; name: string }[] }

/** Three bars, each with its number; how many were found is the whole. */
export const StepBars = ({ counts, names }: Props) => (
  <View className="bars" {...a11y({ role: 'list' })}>
    {names.map(({ key, name }) => (
      <View key={key} className="bar" {...a11y({ role: 'listitem' })}>
        <View className="bar-name">{name}</View>
        <View className="bar-room" {...a11y({ isHidden: true })}>
          <View className={`bar-full bar-${key}`} style={{ width: `${shareOf(counts[key], counts.found)}%` }} />
        </View>
        <View className="bar-count">{`${counts[key]} 件`}</View>
      </View>
    ))}
  </View>
)

const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.round((part / whole) * 100))

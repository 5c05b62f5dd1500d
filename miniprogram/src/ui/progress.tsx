import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './progress.css'

type Props = { label: string; done: number; total: number }

/** How much of something is done, as a bar and in figures; it never says more than was counted. */
export const Progress = ({ label, done, total }: Props) => {
  const percent = total === 0 ? 0 : Math.min(100, Math.floor((done / total) * 100))
  return (
    <View className="tight">
      <View className="progress-words">
        <View>{label}</View>
        <View className="number">{total === 0 ? '正在数' : `${done} / ${total}`}</View>
      </View>
      <View className="progress" {...a11y({ role: 'progressbar', label, percent })}>
        <View className="progress-done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Press } from '../../../../ui/press'

type Line = { key: string; words: string }
type Props = {
  label: string
  lines: readonly Line[]
  /** The places of the lines in their new order; a place left out is taken away. */
  onOrder: (places: number[]) => void
  /** What stands there while there is none. */
  none: string
}

/** Lines whose order matters: each goes up, down or away. */
export const Ordered = ({ label, lines, onOrder, none }: Props) => {
  const places = lines.map((_, at) => at)
  const without = (at: number) => places.filter((place) => place !== at)
  const lifted = (at: number) => [...places.slice(0, at - 1), at, at - 1, ...places.slice(at + 1)]
  if (lines.length === 0) return <View className="small">{none}</View>
  return (
    <View {...a11y({ role: 'list', label })}>
      {lines.map(({ key, words }, at) => (
        <View key={key} className="ordered" {...a11y({ role: 'listitem' })}>
          <View className="ordered-words">{`${at + 1}. ${words}`}</View>
          <View className="ordered-acts">
            {at > 0 && (
              <Press className="ordered-act" label={`上移 ${words}`} onPress={() => onOrder(lifted(at))}>
                ↑
              </Press>
            )}
            {at < lines.length - 1 && (
              <Press className="ordered-act" label={`下移 ${words}`} onPress={() => onOrder(lifted(at + 1))}>
                ↓
              </Press>
            )}
            <Press className="ordered-act" label={`去掉 ${words}`} onPress={() => onOrder(without(at))}>
              ✕
            </Press>
          </View>
        </View>
      ))}
    </View>
  )
}

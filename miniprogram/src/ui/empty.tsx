import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Nothing here, and what to do about it. */
export const Empty = ({ words, more, action }: { words: string; more?: string; action?: ReactNode }) => (
  <View className="empty stack">
    <View className="strong">{words}</View>
    {more && <View className="small">{more}</View>}
    {action}
  </View>
)

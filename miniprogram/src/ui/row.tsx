import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Press } from './press'

type Props = PropsWithChildren<{ onPress: () => void; label?: string; end?: ReactNode }>

/** One line of a list that leads somewhere, 56 px high at least. */
export const Row = ({ onPress, label, end, children }: Props) => (
  <Press className="row" role="link" onPress={onPress} label={label}>
    <View className="row-text">{children}</View>
    {end}
    <View className="row-more">›</View>
  </Press>
)

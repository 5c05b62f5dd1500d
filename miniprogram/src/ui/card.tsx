import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

type Props = PropsWithChildren<{ tone?: 'soon' | 'late' | 'good'; className?: string }>

/** A white card; with a tone it is tinted, and its words say the same. */
export const Card = ({ tone, className = '', children }: Props) => (
  <View className={`card ${tone ? `card-${tone} ` : ''}${className}`}>{children}</View>
)

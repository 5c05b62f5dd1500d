import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from './a11y'

/** A heading; level 1 is the page's bar, so cards begin at 2. */
export const Heading = ({
  level = 2,
  className = 'heading',
  children,
}: PropsWithChildren<{ level?: 1 | 2 | 3; className?: string }>) => (
  <View className={className} {...a11y({ role: 'heading', level })}>
    {children}
  </View>
)

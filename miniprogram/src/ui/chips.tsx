import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Press } from './press'

type Props<T extends string> = {
  /** What is being chosen, for those who cannot see. */
  label: string
  options: readonly { value: T; words: string }[]
  value: T | undefined
  onChoose: (value: T) => void
  /** 更多 and the like, after the last chip. */
  more?: ReactNode
}

/** One of a few, side by side. */
export const Chips = <T extends string>({ label, options, value, onChoose, more }: Props<T>) => (
  <View className="chips" {...a11y({ role: 'radiogroup', label })}>
    {options.map((option) => (
      <Press
        key={option.value}
        role="radio"
        className={option.value === value ? 'chip chip-on' : 'chip'}
        isChecked={option.value === value}
        onPress={() => onChoose(option.value)}
      >
        {option.words}
      </Press>
    ))}
    {more}
  </View>
)

import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Press } from './press'

type Props<T extends string> = {
  label: string
  options: readonly { value: T; words: string; more?: string }[]
  value: T | undefined
  onChoose: (value: T) => void
}

/** One of a few, one under the other: for sentences, and where each needs a word of explanation. */
export const Choice = <T extends string>({ label, options, value, onChoose }: Props<T>) => (
  <View {...a11y({ role: 'radiogroup', label })}>
    {options.map((option) => (
      <Press
        key={option.value}
        role="radio"
        className={option.value === value ? 'choice choice-on' : 'choice'}
        isChecked={option.value === value}
        onPress={() => onChoose(option.value)}
      >
        <View className="choice-dot" />
        <View>
          <View>{option.words}</View>
          {option.more && <View className="small">{option.more}</View>}
        </View>
      </Press>
    ))}
  </View>
)

import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'

/** Names and what stands behind each. */
export const Facts = ({ facts }: { facts: readonly { name: string; words: string }[] }) => (
  <View {...a11y({ role: 'list' })}>
    {facts.map(({ name, words }) => (
      <View key={name} className="fact" {...a11y({ role: 'listitem' })}>
        <View className="fact-name">{name}</View>
        <View className="words">{words}</View>
      </View>
    ))}
  </View>
)

import { View } from '@tarojs/components'

/** Short phrases on one line; a narrow screen breaks between them, never inside one. */
export const Phrases = ({ phrases, className = '' }: { phrases: readonly string[]; className?: string }) => (
  <View className={`phrases ${className}`}>
    {phrases.map((phrase) => (
      <View key={phrase}>{phrase}</View>
    ))}
  </View>
)

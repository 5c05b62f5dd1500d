import { View } from '@tarojs/components'
import { a11y } from './a11y'

/** What did not work, read aloud at once; nothing while all is well. */
export const Alert = ({ words }: { words: string | undefined }) =>
  words ? (
    <View className="late" {...a11y({ role: 'alert' })}>
      {words}
    </View>
  ) : null

import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Button } from './button'
import { Card } from './card'

type Props = { words: string; onRetry?: () => void; isBusy?: boolean }

/** What went wrong, in a sentence, and the way to try again where trying can help. */
export const Failed = ({ words, onRetry, isBusy = false }: Props) => (
  <Card tone="late" className="stack">
    <View {...a11y({ role: 'alert' })}>{words}</View>
    {onRetry && <Button words="再试一次" onPress={onRetry} isBusy={isBusy} />}
  </Card>
)

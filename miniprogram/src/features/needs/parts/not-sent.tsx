import { View } from '@tarojs/components'
import { ApiError } from '../../../api/api-error'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'

const EARLIER_ARRIVED = '前一次其实已经发到了。要补充，请在“我的事”里打开它接着说；要是另一件事，就当新的一件发。'

/** Why it did not go, that nothing is lost, and what to do. */
export const NotSent = ({ error, onNew }: { error: Error | undefined; onNew: () => void }) => {
  if (!error) return null
  const code = error instanceof ApiError ? error.code : 'internal'
  if (code !== 'key_reused') return <Failed words={fieldWords(error) ?? error.message} />
  return (
    <View className="lead">
      <Failed words={EARLIER_ARRIVED} />
      <View className="pair">
        <Button className="grow" words="去看我的事" onPress={() => open('mine', {})} />
        <Button className="grow" words="当新的一件发" onPress={onNew} />
      </View>
    </View>
  )
}

// The field at fault may be far from the button, off the screen: what is wrong with it is said here as well.
const fieldWords = (error: Error): string | undefined => {
  const fields = error instanceof ApiError ? Object.values(error.fields) : []
  return fields.length > 0 ? `${fields.join('')}您写的都还在。` : undefined
}

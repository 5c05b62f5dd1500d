import type { Amenity } from '@lianxin/shared/places/amenities'
import { amenityWords } from '@lianxin/shared/places/amenities'
import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Press } from '../../../ui/press'
import type { Saying } from '../use-say'

type Props = {
  amenity: Amenity
  /** Where the toilet is, and the like. */
  more: string | undefined
  /** What was said of it lately. */
  lately: readonly { words: string; isBad: boolean }[]
  saying: Saying | undefined
  onConfirm: () => void
  onReport: () => void
}

/** One amenity: what was said of it, and one tap to say that it works or not. */
export const AmenityRow = ({ amenity, more, lately, saying, onConfirm, onReport }: Props) => {
  const words = amenityWords[amenity]
  return (
    <View className="places-amenity">
      <View className="places-amenity-line">
        <View className="row-text">
          <View className="strong">
            {words}
            {more && <View className="places-more">（{more}）</View>}
          </View>
          {lately.map((one) => (
            <View key={one.words} className={one.isBad ? 'late' : 'small'}>
              {one.words}
            </View>
          ))}
        </View>
        <SayButton
          words="能用"
          label={`${words}能用`}
          isOn={saying?.move === 'confirm'}
          saying={saying}
          onPress={onConfirm}
        />
        <SayButton
          words="用不了"
          label={`${words}用不了`}
          isOn={saying?.move === 'report'}
          saying={saying}
          onPress={onReport}
        />
      </View>
      <SaidWords saying={saying} />
    </View>
  )
}

type ButtonProps = { words: string; label: string; isOn: boolean; saying: Saying | undefined; onPress: () => void }

/** One tap; what was tapped stays marked, unless it did not get through. */
export const SayButton = ({ words, label, isOn, saying, onPress }: ButtonProps) => {
  const isSaid = isOn && saying?.state !== 'failed'
  return (
    <Press
      className={isSaid ? 'chip chip-on' : 'chip'}
      label={isSaid ? `${label}（说过了）` : label}
      isBusy={saying?.state === 'sending'}
      onPress={onPress}
    >
      {isSaid ? `✓ ${words}` : words}
    </Press>
  )
}

/** What became of it. */
export const SaidWords = ({ saying }: { saying: Saying | undefined }) => {
  if (!saying) return null
  const isFailed = saying.state === 'failed'
  return (
    <View className={isFailed ? 'late' : 'good'} {...a11y({ role: isFailed ? 'alert' : 'status' })}>
      {saying.words}
    </View>
  )
}

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
        <SayButton words="能用" of={words} isOn={saying?.move === 'confirm'} saying={saying} onPress={onConfirm} />
        <SayButton words="用不了" of={words} isOn={saying?.move === 'report'} saying={saying} onPress={onReport} />
      </View>
      <SaidWords saying={saying} />
    </View>
  )
}

type ButtonProps = {
  words: string
  /** What it is said of, for those who hear the button alone. */
  of: string
  isOn: boolean
  isDisabled?: boolean
  saying: Saying | undefined
  onPress: () => void
}

/** One tap; what was tapped stays marked, unless it did not get through. */
export const SayButton = ({ words, of, isOn, isDisabled = false, saying, onPress }: ButtonProps) => {
  const isSaid = isOn && saying?.state !== 'failed'
  const shown = isSaid ? `✓ ${words}` : words
  return (
    <Press
      className={isSaid ? 'chip chip-on' : 'chip'}
      label={`${of}${shown}`}
      isBusy={saying?.state === 'sending'}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      {shown}
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

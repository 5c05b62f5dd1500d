import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { type Step, Steps } from '../../../ui/steps'
import { withPhotos } from '../../photos/parts/need-photos'
import { photosText } from '../../photos/words'
import { actSentence } from '../event-words'
import { asideSentence, isLate, nextSentence, stepsOf, toldSentences } from '../next-words'
import type { KeptMoveItem } from '../use-kept-moves'

type Props = { need: NeedView; now: string; waiting: readonly KeptMoveItem[] }

/** Who has it, what next, by when; then everything so far. `now` by the server's clock. */
export const Story = ({ need, now, waiting }: Props) => {
  const late = isLate(need, now)
  const steps = withPhotos(need, stepsOf(need, now))
  const aside = asideSentence(need, now)
  return (
    <Card className="stack">
      <View className="tight">
        <Heading className={late ? 'heading late' : 'heading'}>{nextSentence(need, now)}</Heading>
        {toldSentences(need).map((sentence) => (
          <View key={sentence} className="strong">
            {sentence}
          </View>
        ))}
        {late && <View>您可以在下面催一下，也可以打 12351。</View>}
        {aside && <View>{aside}</View>}
      </View>
      <Steps
        steps={[
          ...steps.filter(({ isNext }) => !isNext),
          ...waiting.map(unsent),
          ...steps.filter(({ isNext }) => isNext),
        ]}
      />
    </Card>
  )
}

const unsent = ({ input, photos }: KeptMoveItem): Step => ({
  key: input.key,
  ...actSentence(input.act),
  when: `还没发出去，已存在手机里，有网就发${photosText(photos)}`,
  isNext: true,
})

import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Steps } from '../../../ui/steps'
import { isLate, nextSentence, stepsOf } from '../words'

/** Who has it, what next, by when; then everything so far. `now` by the server's clock. */
export const Story = ({ need, now }: { need: NeedView; now: string }) => {
  const late = isLate(need, now)
  return (
    <Card className="stack">
      <View className="tight">
        <Heading className={late ? 'heading late' : 'heading'}>{nextSentence(need, now)}</Heading>
        {late && <View>您可以在下面留言催一下，也可以打 12351。</View>}
      </View>
      <Steps steps={stepsOf(need)} />
    </Card>
  )
}

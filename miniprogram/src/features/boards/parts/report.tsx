import type { CardView } from '@lianxin/shared/boards/schema'
import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { useReport } from '../use-report'

const thanks = {
  dead_number: '谢谢您说一声。工会的人会去核对电话，核对好以前，请先找上面这位。',
  damaged: '谢谢您说一声。工会的人会来看这块牌子。上面的电话照样能打。',
} as const

/** What a worker says of the board itself, in one tap, and what happens next. */
export const Report = ({ card }: { card: CardView }) => {
  const { mutate, data, variables, error, isPending } = useReport(card.code)
  if (data && variables)
    return (
      <Card tone="good" className="after">
        <View {...a11y({ role: 'status' })}>{thanks[variables]}</View>
      </Card>
    )
  return (
    <View>
      <View className="ways">
        <Button kind="plain" words="电话打不通" onPress={() => mutate('dead_number')} isBusy={isPending} />
        <Button kind="plain" words="牌子坏了" onPress={() => mutate('damaged')} isBusy={isPending} />
      </View>
      <Alert words={error?.message} />
    </View>
  )
}

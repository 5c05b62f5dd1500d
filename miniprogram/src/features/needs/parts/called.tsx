import { momentText } from '@lianxin/shared/dates'
import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import type { Mover } from '../hooks'

/** A call counts as the first word by the caller's own word alone; the one who was called may say it was none. */
export const Called = ({ need, mover, isWaiting }: { need: NeedView; mover: Mover; isWaiting: boolean }) => {
  const called = need.events.filter((event) => event.move === 'call' && event.reached).at(-1)
  if (!called || isWaiting || whyNot('deny', need, now())) return null
  return (
    <Card className="stack">
      <View>
        {called.by.name}记着给您打通过电话：{momentText(called.at)}
      </View>
      <Button
        words="没接到电话？"
        onPress={() => mover.mutate({ move: 'deny' })}
        isBusy={mover.isPending && mover.variables.move === 'deny'}
      />
    </Card>
  )
}

import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { now } from '../../../api/clock'
import { Card } from '../../../ui/card'
import { clockOf } from '../clock'
import type { Due } from '../words'

const toneClass = { late: 'late strong', soon: 'soon strong', later: '', waiting: '' } satisfies Record<
  Due['tone'],
  string
>

/** Who has it, what is owed, by when. */
export const HandlerClock = ({ need }: { need: NeedView }) => (
  <Card className="tight">
    {clockOf(need, now()).map(({ words, tone }, at) => (
      <View key={words} className={at === 0 ? 'strong' : toneClass[tone]}>
        {words}
      </View>
    ))}
  </Card>
)

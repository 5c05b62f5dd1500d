import type { Rung } from '@lianxin/shared/boards/schema'
import { numberOf, rungText } from '@lianxin/shared/boards/words'
import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'

/** 没打通？ The next ones to try, nearest first; the last is always 12351. */
export const Ladder = ({ rungs, onCall }: { rungs: readonly Rung[]; onCall: (rung: Rung, number: string) => void }) => (
  <Card>
    <Heading>换个人试试</Heading>
    {rungs.map((rung) => {
      const number = numberOf(rung)
      return (
        <View className="row" key={`${rung.kind} ${rung.name}`}>
          <View className="row-text">
            <View className="strong">{rung.name}</View>
            <View className="small">{rungText(rung)}</View>
            {number && <View className="small number">{number}</View>}
          </View>
          {number && <Button words="拨打" label={`拨打${rung.name}`} onPress={() => onCall(rung, number)} />}
        </View>
      )
    })}
  </Card>
)

import type { DayKinds } from '@lianxin/shared/places/hours'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { todayWords, unusualWords, weekWords } from '../hours-words'

type Props = { place: TilePlace; now: string; kinds: DayKinds }

/** Today, the week, and the days ahead that are otherwise. */
export const PlaceHours = ({ place, now, kinds }: Props) => {
  const unusual = unusualWords(place, now, kinds)
  return (
    <Card className="tight">
      <Heading>什么时候开门</Heading>
      <View className="strong">{todayWords(place, now, kinds)}</View>
      {weekWords(place)
        .split('；')
        .map((words) => (
          <View key={words}>{words}</View>
        ))}
      {unusual.map((words) => (
        <View key={words} className="soon">
          {words}
        </View>
      ))}
    </Card>
  )
}

import { accessWords, placeKindWords } from '@lianxin/shared/places/amenities'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { View } from '@tarojs/components'
import { goThere } from '../../../platform/go-there'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import type { Wanted } from '../filter'
import type { useSeenFrom } from '../use-seen-from'
import { openingWords, wayWords } from '../words'

type Props = {
  place: TilePlace
  seen: ReturnType<typeof useSeenFrom>
  wanted: Wanted
  now: string
  doubts: readonly string[]
}

/** What it is, who may come in, until when, and the way there. */
export const PlaceHead = ({ place, seen: { opening, way }, wanted, now, doubts }: Props) => {
  const { phone } = place
  return (
    <Card className="stack">
      <View className="tight">
        <View className="small">
          {place.street} · {placeKindWords[place.kind]}
        </View>
        <Heading className="name">{place.name}</Heading>
        {place.badge && <View className="places-badge places-badge-head">最美站点</View>}
        <View className={place.access === 'outdoor' ? 'good strong' : 'soon strong'}>{accessWords[place.access]}</View>
        <View className={opening.isOpen ? 'strong' : 'soon strong'}>{openingWords(opening, now)}</View>
        {doubts.map((words) => (
          <View key={words} className="late strong">
            {words}
          </View>
        ))}
        {way && <View>{wayWords(way, wanted.way)}（直线距离）</View>}
        <View>{place.address}</View>
        {place.host && <View className="small">{place.host}</View>}
        {place.note && <View>{place.note}</View>}
      </View>
      <View className="pair">
        <Button
          className="grow"
          kind="main"
          words="去这里"
          label={`去这里：${place.name}`}
          onPress={() => goThere(place)}
        />
        <Button
          className="grow"
          words="打电话"
          label={`给${place.name}打电话`}
          disabledReason={phone ? undefined : '没留电话'}
          onPress={() => phone && host.call(phone)}
        />
      </View>
      <View className="ways">
        <Button kind="plain" words="复制地址" onPress={() => host.copy(`${place.name}，${place.address}`)} />
      </View>
    </Card>
  )
}

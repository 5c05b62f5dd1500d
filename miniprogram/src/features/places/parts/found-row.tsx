import { accessWords } from '@lianxin/shared/places/amenities'
import type { Way } from '@lianxin/shared/places/distance'
import type { PlaceLive } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Press } from '../../../ui/press'
import type { Nearby } from '../nearest'
import { amenitiesWords, confirmedWords, doubtWords, lastConfirmed, openingWords, wayWords } from '../words'

type Props = { nearby: Nearby; live: PlaceLive | undefined; way: Way; now: string }

/** One place in the list: how far, who may come in and until when, what there is, and whether anybody said so lately. */
export const FoundRow = ({ nearby, live, way, now }: Props) => {
  const { place, opening } = nearby
  const confirmed = live && lastConfirmed(live)
  const doubts = live?.removed ? ['这里已经撤了'] : doubtWords(place.doubts, live)
  return (
    <Press className="row places-row" role="link" onPress={() => open('place', { id: place.id })}>
      <View className="row-text">
        <View className="strong">
          {place.name}
          {place.badge && <View className="places-badge">最美站点</View>}
        </View>
        <View className="number">{wayWords(nearby, way)}</View>
        <View>
          <View className={place.access === 'outdoor' ? 'places-in good' : 'places-in soon'}>
            {accessWords[place.access]}
          </View>
          {' · '}
          <View className={opening.isOpen ? 'places-in strong' : 'places-in soon strong'}>
            {openingWords(opening, now)}
          </View>
        </View>
        <View className="small">{amenitiesWords(place)}</View>
        {confirmed && <View className="small">{confirmedWords(confirmed, now)}</View>}
        {doubts.map((words) => (
          <View key={words} className="late">
            {words}
          </View>
        ))}
      </View>
      <View className="row-more">›</View>
    </Press>
  )
}

import type { Amenity } from '@lianxin/shared/places/amenities'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import type { PlaceLive } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import type { useSay } from '../use-say'
import { confirmedWords, toiletText } from '../words'
import { AmenityRow } from './amenity-row'

type Props = { place: TilePlace; live: PlaceLive | undefined; say: ReturnType<typeof useSay>; now: string }

/** What there is, each with who said so last, and one tap to say how it is today. */
export const PlaceAmenities = ({ place, live, say, now }: Props) => (
  <Card>
    <Heading>里面有什么</Heading>
    <View className="small">用过了点一下，后来的人就知道。</View>
    {place.amenities.map((amenity) => (
      <AmenityRow
        key={amenity}
        amenity={amenity}
        more={amenity === 'toilet' ? toiletText(place.toilet) : undefined}
        lately={latelyOf(amenity, live, now)}
        saying={say.said[amenity]}
        onConfirm={() => say.confirm(amenity)}
        onReport={() => say.report(amenity)}
      />
    ))}
    {!place.amenities.includes('toilet') && (
      <View className="places-amenity">如厕：{place.toilet.where === 'none' ? '没有厕所' : '现在用不了'}</View>
    )}
  </Card>
)

const latelyOf = (amenity: Amenity, live: PlaceLive | undefined, now: string) => {
  const confirmed = live?.confirmed[amenity]
  const fault = live?.faults.find(({ subject }) => subject === amenity)
  return [
    ...(confirmed ? [{ words: confirmedWords(confirmed, now), isBad: false }] : []),
    ...(fault ? [{ words: `${fault.people}人说用不了`, isBad: true }] : []),
  ]
}

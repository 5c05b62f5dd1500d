import { amenityWords, beyond, eight, placeKinds, placeKindWords } from '@lianxin/shared/places/amenities'
import { View } from '@tarojs/components'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Heading } from '../../../ui/heading'
import { Sheet } from '../../../ui/sheet'
import { toggled, type Wanted, want, wantUsual } from '../filter'
import { Wish } from './wish'

const WAYS = [
  { value: 'ride', words: '骑车' },
  { value: 'walk', words: '走路' },
] as const

/** All wishes: the eight and beyond, kinds, and how one gets there. */
export const MoreWishes = ({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) => (
  <Sheet title="要找什么样的" onClose={onClose}>
    <View className="stack">
      <Heading level={3}>要有什么</Heading>
      <View className="chips">
        {[...eight, ...beyond].map((one) => (
          <Wish
            key={one}
            words={amenityWords[one]}
            isOn={wanted.amenities.includes(one)}
            onPress={() => want({ amenities: toggled(wanted.amenities, one) })}
          />
        ))}
      </View>
      <Heading level={3}>哪一种</Heading>
      <View className="chips">
        {placeKinds.map((one) => (
          <Wish
            key={one}
            words={placeKindWords[one]}
            isOn={wanted.kinds.includes(one)}
            onPress={() => want({ kinds: toggled(wanted.kinds, one) })}
          />
        ))}
      </View>
      <Heading level={3}>怎么去</Heading>
      <Chips label="怎么去" options={WAYS} value={wanted.way} onChoose={(way) => want({ way })} />
      <Wish
        words="只供本单位职工的也看"
        isOn={wanted.withInside}
        onPress={() => want({ withInside: !wanted.withInside })}
      />
      <View className="pair">
        <Button className="grow" words="都不选" onPress={wantUsual} />
        <Button className="grow" kind="main" words="看结果" onPress={onClose} />
      </View>
    </View>
  </Sheet>
)

import { View } from '@tarojs/components'
import { goBack, open } from '../../../links'
import { Chips } from '../../../ui/chips'

const VIEWS = [
  { value: 'list', words: '列表' },
  { value: 'map', words: '地图' },
] as const

/** List or map, at the thumb. */
export const Views = ({ view }: { view: 'list' | 'map' }) => (
  <View className="places-views">
    <Chips
      label="怎么看"
      options={VIEWS}
      value={view}
      onChoose={(next) => next !== view && (next === 'map' ? open('placeMap', {}) : goBack('places', {}))}
    />
  </View>
)

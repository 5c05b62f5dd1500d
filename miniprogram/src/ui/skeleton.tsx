import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { Card } from './card'

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f']

/** The shape of what is coming, while it is coming. */
export const Skeleton = ({ cards = 1 }: { cards?: number }) => (
  <View {...a11y({ role: 'status', label: '正在打开', isBusy: true })}>
    {PLACES.slice(0, cards).map((place) => (
      <Card key={place}>
        <View className="bone bone-short" />
        <View className="bone" />
        <View className="bone bone-tall" />
      </Card>
    ))}
  </View>
)

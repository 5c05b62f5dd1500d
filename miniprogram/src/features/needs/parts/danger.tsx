import { View } from '@tarojs/components'
import { host } from '../../../platform/host'
import { Card } from '../../../ui/card'
import { Press } from '../../../ui/press'

const numbers = [
  { number: '120', what: '急救' },
  { number: '119', what: '火警' },
  { number: '110', what: '报警' },
  { number: '12356', what: '心理' },
] as const

/** Danger to life does not wait for a form (domain.md, Categories). */
export const Danger = () => (
  <Card tone="late" className="danger">
    <View className="strong">有人受伤或有危险？先打电话</View>
    <View className="danger-numbers">
      {numbers.map(({ number, what }) => (
        <Press
          key={number}
          className="danger-number number"
          label={`打 ${number} ${what}`}
          onPress={() => host.call(number)}
        >
          <View className="strong late">{number}</View>
          <View className="small">{what}</View>
        </Press>
      ))}
    </View>
  </Card>
)

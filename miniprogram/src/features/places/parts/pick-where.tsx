import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Heading } from '../../../ui/heading'
import { Press } from '../../../ui/press'
import { Sheet } from '../../../ui/sheet'
import type { Snapshot } from '../snapshot'
import { streetsOf } from '../streets'
import type { usePosition } from '../use-position'

type Props = {
  position: ReturnType<typeof usePosition>
  snapshot: Snapshot | undefined
  onClose: () => void
}

/** Where to look from, when it is not where the phone is: a street, a district, a point on the map. */
export const PickWhere = ({ position: { ask, pick, allow, trouble }, snapshot, onClose }: Props) => {
  const streets = streetsOf([...(snapshot?.tiles.values() ?? [])].flat())
  const then = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <Sheet title="从哪儿找" onClose={onClose}>
      <View className="stack">
        <Button kind="main" words="用我现在的位置" onPress={then(ask)} />
        <View className="small">位置只在手机里用，不上传。</View>
        {trouble === 'denied' && allow && <Button words="去打开位置权限" onPress={then(allow)} />}
        <Button words="在地图上点一个位置" onPress={then(() => open('placeMap', {}))} />
        {streets.length > 0 && <Heading level={3}>选一条街道</Heading>}
        <View className="chips">
          {streets.map(({ key, words, point }) => (
            <Press key={key} className="chip" onPress={then(() => pick(point, words))}>
              {words}
            </Press>
          ))}
        </View>
        {streets.length === 0 && <View className="small">街道要联网一次才有，有网后再来选。</View>}
      </View>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { isUnsent } from '../../../api/queue'
import { useQueue } from '../../../api/use-queue'
import { open } from '../../../links'
import { useIsOfficer } from '../../../session/hooks'
import { Card } from '../../../ui/card'
import { Row } from '../../../ui/row'

/** The ways onward from a board. */
export const MyLinks = () => {
  const isOfficer = useIsOfficer()
  const hasUnsent = useQueue().some(
    (item) => item.name !== 'stampCall' && (item.refused !== undefined || isUnsent(item)),
  )
  return (
    <Card className="links">
      <Row onPress={() => open('mine', {})} end={hasUnsent && <View className="soon strong">有没发出去的</View>}>
        <View>我的事</View>
      </Row>
      <Row onPress={() => open('places', {})}>
        <View>找歇脚点（暖心驿站）</View>
      </Row>
      {isOfficer && (
        <Row onPress={() => open('inbox', {})}>
          <View>我的待办</View>
        </Row>
      )}
    </Card>
  )
}

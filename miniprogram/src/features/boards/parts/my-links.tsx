import { View } from '@tarojs/components'
import { open } from '../../../links'
import { useIsOfficer } from '../../../session/hooks'
import { Card } from '../../../ui/card'
import { Row } from '../../../ui/row'

/** The ways onward from a board. */
export const MyLinks = () => {
  const isOfficer = useIsOfficer()
  return (
    <Card className="links">
      <Row onPress={() => open('mine', {})}>
        <View>我的事</View>
      </Row>
      {isOfficer && (
        <Row onPress={() => open('inbox', {})}>
          <View>我的待办</View>
        </Row>
      )}
    </Card>
  )
}

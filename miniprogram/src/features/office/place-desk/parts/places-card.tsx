import { UNVERIFIED_DAYS } from '@lianxin/shared/places/rules'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Row } from '../../../../ui/row'
import { useReported } from '../hooks'

/** 服务阵地 among what the office must see first; the longer lists are counted where they are read anyway. */
export const PlacesCard = () => {
  const reported = useReported()
  return (
    <Card>
      <Heading>服务阵地</Heading>
      <Row onPress={() => open('placeDesk', { show: 'reported' })}>
        <View className="count">
          <View>有人反映</View>
          {reported && (
            <View className={reported.count === 0 ? 'good' : `strong ${reported.isLate ? 'late' : 'soon'}`}>
              {countText(reported)}
            </View>
          )}
        </View>
      </Row>
      <Row onPress={() => open('placeDesk', { show: 'unverified' })}>{`${UNVERIFIED_DAYS}天没核对`}</Row>
      <Row onPress={() => open('coverage', {})}>覆盖空白</Row>
    </Card>
  )
}

const countText = ({ count, isMore, isLate }: { count: number; isMore: boolean; isLate: boolean }): string => {
  if (count === 0) return '没有'
  return `${count} 个${isMore ? '以上' : ''}${isLate ? '，有过期的' : ''}`
}

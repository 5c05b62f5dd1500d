import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Row } from '../../../../ui/row'
import { useGatheredCount } from '../use-gathered-count'

/** From the day gathering begins: how many of mine will enter the list. A line to follow, no alarm. */
export const InboxGathering = () => {
  const count = useGatheredCount()
  if (!count) return null
  return (
    <Card className="links">
      <Row onPress={() => open('gatherMine', {})}>
        <View>{inboxWords(count)}</View>
      </Row>
    </Card>
  )
}

/** `季度梳理：您手上有3件会进清单` */
const inboxWords = ({ enters, isMore }: { enters: number; isMore: boolean }): string =>
  `季度梳理：您手上有${enters}件${isMore ? '以上' : ''}会进清单`

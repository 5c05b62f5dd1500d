import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Card } from '../../../ui/card'
import { Row } from '../../../ui/row'
import { useGatheredCount } from '../hooks'
import { inboxWords } from '../words'

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

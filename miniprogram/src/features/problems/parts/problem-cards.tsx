import type { Problem } from '@lianxin/shared/problems/schema'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Card } from '../../../ui/card'
import { Row } from '../../../ui/row'
import { cardWords } from '../words'
import { Phrases } from './phrases'

/** The list on a phone. */
export const ProblemCards = ({ problems }: { problems: readonly Problem[] }) => (
  <Card className="desk-cards">
    {problems.map((problem, at) => (
      <Row key={problem.needId} onPress={() => open('problem', { quarter: problem.quarter, needId: problem.needId })}>
        <View className="strong">{`${at + 1}. ${problem.title}`}</View>
        <Phrases className="small" phrases={cardWords(problem)} />
      </Row>
    ))}
  </Card>
)

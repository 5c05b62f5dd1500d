import type { Day } from '@lianxin/shared/calendar'
import type { ListStatus } from '@lianxin/shared/problems/problem-state'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Row } from '../../../../ui/row'
import { isRowLate } from '../filters'
import { cardWords } from '../words'
import { Phrases } from './phrases'

type Props = { problems: readonly ProblemRow[]; today: Day; list: ListStatus; numberOf?: (needId: string) => number }

/** The list on a phone. */
export const ProblemCards = ({ problems, today, list, numberOf }: Props) => (
  <Card className="desk-cards">
    {problems.map((row) => (
      <Row key={row.needId} onPress={() => open('problem', { quarter: row.quarter, needId: row.needId })}>
        <View className="strong">{numberOf ? `${numberOf(row.needId)}. ${row.title}` : row.title}</View>
        <Phrases className={isRowLate(row, today) ? 'small late' : 'small'} phrases={cardWords(row, today, list)} />
      </Row>
    ))}
  </Card>
)

import type { Day } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Row } from '../../../../ui/row'
import { isRowLate } from '../filters'
import { taskDue, taskHead } from '../task-words'
import { Phrases } from './phrases'

/** Lines of 问题办理: by when, what, who leads, how many wait for it. */
export const TaskRows = ({ problems, today }: { problems: readonly ProblemRow[]; today: Day }) => (
  <>
    <Heading className="heading task-head">{taskHead(problems, today)}</Heading>
    <Card>
      {problems.map((row) => (
        <Row
          key={`${row.quarter}${row.needId}`}
          onPress={() => open('problem', { quarter: row.quarter, needId: row.needId })}
        >
          <View className={isRowLate(row, today) ? 'strong late' : 'strong'}>{taskDue(row, today)}</View>
          <View>{row.title}</View>
          <Phrases
            className="small"
            phrases={[
              `涉及 ${row.people} 人`,
              ...(row.lead ? [`${row.lead}牵头`] : []),
              ...(row.owner ? [`${row.owner}负责`] : []),
              row.area,
              quarterText(row.quarter),
            ]}
          />
        </Row>
      ))}
    </Card>
  </>
)

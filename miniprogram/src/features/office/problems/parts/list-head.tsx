import { momentText, quarterText } from '@lianxin/shared/dates'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { closedText, countsOf, listStatusText } from '../words'
import { ListActs } from './list-acts'
import { Phrases } from './phrases'

type Props = { quarter: string; head: ProblemListView | undefined }

/** Which quarter, how many of each kind, where the list stands, and what may be done with it as a whole. */
export const ListHead = ({ quarter, head }: Props) => (
  <View className="list-head">
    <View className="tight">
      <Heading>{`${quarterText(quarter)}问题清单`}</Heading>
      {head && <Phrases phrases={countsOf(head)} />}
      {head && <Phrases className="small" phrases={[closedText(head), ...standsOf(head)]} />}
    </View>
    {head && <ListActs head={head} />}
    {head && <Meetings head={head} />}
  </View>
)

const standsOf = ({ status, events, unworded }: ProblemListView): string[] => {
  const submitted = events.find(({ move }) => move === 'submit')
  if (status !== 'gathered') {
    return [listStatusText[status], ...(submitted ? [`${submitted.by.name} ${momentText(submitted.at)} 提交`] : [])]
  }
  return [listStatusText.gathered, unworded > 0 ? `还有 ${unworded} 个问题没写清楚` : '都写清楚了，可以提交']
}

const Meetings = ({ head: { events } }: { head: ProblemListView }) => {
  const meetings = events.flatMap((event) => (event.move === 'study' ? [event] : []))
  if (meetings.length === 0) return null
  return (
    <Card className="list-meetings stack">
      {meetings.map(({ n, day, attended, decided }) => (
        <View key={n} className="tight">
          <View className="strong">{`${dayOfMeeting(day)} 集体研判`}</View>
          <View className="small words">{`参加：${attended}`}</View>
          <View className="words">{decided}</View>
        </View>
      ))}
    </Card>
  )
}

const dayOfMeeting = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

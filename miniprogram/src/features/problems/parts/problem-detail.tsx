import type { Output } from '@lianxin/shared/contract'
import { momentText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Heading } from '../../../ui/heading'
import { Skeleton } from '../../../ui/skeleton'
import { Steps } from '../../../ui/steps'
import { storyOf } from '../../handling/story'
import { CALL_ASKED } from '../../handling/words'
import { useProblem } from '../hooks'
import { factsOf } from '../words'

type Told = Output<'readProblem'>

/** One problem: what it is, who tried what, and how it came to this. */
export const ProblemDetail = ({ quarter, needId }: { quarter: string; needId: string }) => {
  const query = useProblem(quarter, needId)
  if (query.isError) {
    return <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
  }
  return query.data ? <Detail {...query.data} /> : <Skeleton cards={2} />
}

const Detail = ({ problem, evidence, need }: Told) => (
  <View>
    <Card className="stack">
      <Heading>{problem.title}</Heading>
      <View {...a11y({ role: 'list' })}>
        {factsOf(problem).map(({ name, words }) => (
          <View key={name} className="fact" {...a11y({ role: 'listitem' })}>
            <View className="fact-name">{name}</View>
            <View>{words}</View>
          </View>
        ))}
      </View>
    </Card>
    <EvidenceCard evidence={evidence} />
    <Card className="stack">
      <Heading>诉求和经过</Heading>
      <View className="small">原话只供办理，不进清单，不打印。</View>
      <View className="step-said">{need.telling.words || CALL_ASKED}</View>
      <Steps steps={storyOf(need)} />
    </Card>
  </View>
)

const EvidenceCard = ({ evidence }: Pick<Told, 'evidence'>) => (
  <Card className="stack">
    <Heading>各级办理佐证</Heading>
    {evidence.length === 0 && <View>没有佐证：到期没有办结，也没有人说明试过什么。</View>}
    {evidence.map(({ at, by, tried, why }) => (
      <View key={at} className="tight">
        <View className="strong">{by}</View>
        <View className="small">{momentText(at)}</View>
        <View className="words">{`试过什么：${tried}`}</View>
        <View className="words">{`为什么不行：${why}`}</View>
      </View>
    ))}
  </Card>
)

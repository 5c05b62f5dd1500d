import { dayOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { isLate } from '@lianxin/shared/problems/problem-state'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { open } from '../../../../links'
import { Age } from '../../../../ui/age'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { Skeleton } from '../../../../ui/skeleton'
import { Steps } from '../../../../ui/steps'
import type { Acting } from '../acts'
import { factsOf, nowText } from '../detail-words'
import { useProblem } from '../hooks'
import { stepOf } from '../story'
import { useMoveProblem } from '../use-move-problem'
import { ActSheet } from './act-sheet'
import { Facts } from './facts'
import { JoinedCard } from './joined-card'
import { MoveFailed } from './move-failed'
import { NeedsCard } from './needs-card'
import { PlanCard } from './plan-card'
import { ResultCard } from './result-card'
import { WordingCard } from './wording-card'
import { WorkBar } from './work-bar'

/** One problem: what it is, who has it, what may be done, who tried what, and how it came to this. */
export const ProblemDetail = ({ quarter, needId }: { quarter: string; needId: string }) => {
  const query = useProblem(quarter, needId)
  if (query.isError && !query.data) {
    return <Failed words={query.error.message} onRetry={() => void query.refetch()} isBusy={query.isFetching} />
  }
  if (!query.data) return <Skeleton cards={2} />
  return (
    <>
      <Age at={query.dataUpdatedAt} now={Date.now()} isOffline={query.isError} />
      <Detail key={needId} view={query.data} />
    </>
  )
}

const Detail = ({ view }: { view: ProblemView }) => {
  const [acting, setActing] = useState<Acting>()
  const moving = useMoveProblem(view)
  const act = (next: Acting | undefined) => {
    moving.reset()
    setActing(next)
  }
  const today = dayOf(now())
  return (
    <View>
      <Card className="stack">
        <Heading>{view.title}</Heading>
        <View className={isLate(view, today) ? 'late strong' : 'strong'}>{nowText(view, today)}</View>
        <Elsewhere view={view} />
        {!acting && <MoveFailed failure={moving.error} changed={moving.changed} />}
        {view.status === 'assigned' && <WorkBar view={view} onAct={act} />}
      </Card>
      <ResultCard view={view} />
      {/* What comes next stands first: words beside their evidence until the list is submitted, then the plan. */}
      {view.list === 'gathered' ? (
        <>
          <WordingCard view={view} onAct={act} />
          <JoinedCard view={view} moving={moving} />
          <NeedsCard view={view} />
          <PlanCard view={view} moving={moving} onAct={act} />
        </>
      ) : (
        <>
          <PlanCard view={view} moving={moving} onAct={act} />
          <WordingCard view={view} onAct={act} />
          <JoinedCard view={view} moving={moving} />
          <NeedsCard view={view} />
        </>
      )}
      {view.status !== 'assigned' && <WorkBar view={view} isCard onAct={act} />}
      <Card className="stack">
        <Heading>基本情况</Heading>
        <Facts facts={factsOf(view)} />
      </Card>
      <Card className="stack">
        <Heading>经过</Heading>
        <Steps steps={view.events.map(stepOf)} />
      </Card>
      {acting && <ActSheet view={view} acting={acting} moving={moving} onClose={() => act(undefined)} />}
    </View>
  )
}

/** Where it goes on, when it does not go on here. */
const Elsewhere = ({ view: { quarter, into, to, needId } }: { view: ProblemView }) => {
  if (into) return <Button words="去那一条" onPress={() => open('problem', { quarter, needId: into })} />
  return to ? (
    <Button words={`去${quarterText(to)}的清单`} onPress={() => open('problem', { quarter: to, needId })} />
  ) : null
}

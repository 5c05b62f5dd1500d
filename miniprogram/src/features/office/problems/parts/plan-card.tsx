import { dayOf } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { useMe } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { toast } from '../../../../ui/toast'
import { type Acting, actWords } from '../acts'
import { isMine, isOver, reasonOf, refusalOf } from '../judged'
import type { Mover } from '../use-move-problem'
import { dueText } from '../words'
import { Facts } from './facts'

type Props = { view: ProblemView; moving: Mover; onAct: (acting: Acting) => void }

/** The plan with its line of the responsibility list, and who decides on it. */
export const PlanCard = ({ view, moving, onAct }: Props) => {
  const me = useMe()?.id ?? ''
  const today = dayOf(now())
  const { plan, status } = view
  const isShown = (move: 'plan' | 'approve') => isMine(move, view) && !isOver(refusalOf(move, view, me))
  // A plan that holds waits for nobody.
  const isAsked = isShown('approve') && status !== 'assigned'
  if (!plan && !isShown('plan') && !isAsked) return null
  return (
    <Card className="stack">
      <Heading>{status === 'planned' ? '解决方案（等审定）' : '解决方案和责任清单'}</Heading>
      {plan ? <Facts facts={planFacts(plan, status, today)} /> : <View>还没有定方案。</View>}
      {status === 'listed' && <Declined view={view} />}
      {isShown('plan') && (
        <Button
          kind={status === 'listed' && view.list === 'studied' ? 'main' : 'quiet'}
          words={plan ? '改方案' : actWords.plan.button}
          disabledReason={reasonOf('plan', view, me, today)}
          onPress={() => onAct('plan')}
        />
      )}
      {isAsked && (
        <View className="pair">
          <Button
            className="grow"
            kind={status === 'planned' ? 'main' : 'quiet'}
            words="同意方案"
            isBusy={moving.isPending && moving.variables.move === 'approve'}
            disabledReason={reasonOf('approve', view, me, today)}
            onPress={() => moving.mutate({ move: 'approve' }, { onSuccess: () => toast('同意了，牵头部室开始办') })}
          />
          {status === 'planned' && (
            <Button className="grow" words={actWords.decline.button} onPress={() => onAct('decline')} />
          )}
        </View>
      )}
    </Card>
  )
}

const Declined = ({ view: { events, plan } }: { view: ProblemView }) => {
  const last = events.filter(({ move }) => move === 'decline' || move === 'plan').at(-1)
  if (!plan || last?.move !== 'decline') return null
  return (
    <Card tone="soon" className="tight">
      <View className="strong">{`${last.by.name}退回了方案`}</View>
      <View className="words">{last.words}</View>
    </Card>
  )
}

const planFacts = (plan: NonNullable<ProblemView['plan']>, status: ProblemView['status'], today: string) => [
  { name: '解决措施', words: plan.measures },
  { name: '责任领导', words: plan.leader?.name ?? '不设' },
  { name: '牵头', words: plan.lead.name },
  { name: '配合', words: plan.helpers.map(({ name }) => name).join('、') || '没有' },
  { name: '责任人', words: plan.owner.name },
  {
    name: '完成时限',
    words: status === 'assigned' && plan.due < today ? dueText({ status, due: plan.due }, today) : dayText(plan.due),
  },
]

import { shortDayText } from '@lianxin/shared/dates'
import type { ProblemState } from '@lianxin/shared/problems/problem-state'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'

/** As what somebody is told of a problem. */
export type ToldAs = 'owner' | 'lead' | 'helper' | 'leader' | 'office'

/** The sentence one person reads of an event. It never names the matter: phones are read over shoulders. */
export const problemWords = (event: ProblemEvent, state: ProblemState, as: ToldAs): string => {
  const { name } = event.by
  switch (event.move) {
    case 'plan':
      return `${name}给清单里的一个问题定了方案，请您审定。`
    case 'approve':
      return approved(state, as)
    case 'decline':
      return `${name}退回了您定的方案，请看看原因。`
    case 'instruct':
      return `${name}对清单里的一个问题作了批示，请看一看。`
    case 'supervise':
      return as === 'office' || as === 'leader'
        ? `${name}督办了清单里的一个问题。`
        : `${name}督办您负责的一个问题，请尽快办，把进展写上。`
    case 'conclude':
      return `清单里的一个问题有了结果，由${state.plan?.lead.name ?? name}办结，正在告诉职工。`
    default:
      return '清单里的一个问题有新情况。'
  }
}

const approved = ({ plan }: ProblemState, as: ToldAs): string => {
  if (!plan) return '方案审定了。'
  const by = shortDayText(plan.due)
  switch (as) {
    case 'owner':
      return `您是清单里一个问题的责任人，请在${by}前办结。`
    case 'lead':
      return `${plan.lead.name}牵头办清单里的一个问题，责任人${plan.owner.name}，请在${by}前办结。`
    case 'helper':
      return `请配合${plan.lead.name}办清单里的一个问题，${by}前办结。`
    case 'leader':
      return `您是清单里一个问题的责任领导，${plan.lead.name}牵头，${by}前办结。`
    case 'office':
      return '您定的方案审定了，已经交给牵头部室。'
  }
}

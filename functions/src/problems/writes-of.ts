import { dayOf } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import type { ProblemState } from '@lianxin/shared/problems/problem-state'
import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import { type Trace, traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { newJob } from '../jobs/new-job'
import { type Grouped, merge, split } from './group'
import { planOf } from './plan-of'
import { refuseUnits } from './printed-words'
import type { SeeDeps, Seen } from './see-problem'
import type { Change, ProblemStore, Together } from './store'
import { titleOf } from './store-row'

export type MakingDeps = Pick<SeeDeps, 'needs'> &
  Parameters<typeof planOf>[0] & { problems: Pick<ProblemStore, 'get'>; clock: Clock }
export type Making = { actor: Actor; seen: Seen; said: Pick<ProblemEvent, 'n' | 'at' | 'by' | 'key'> }
/** What is written for one move: all of it or nothing. */
export type Step = { changes: Change[]; together?: Together }

/** The writes of an allowed move. @throws Refusal when what it carries cannot be */
export const writesOf = async (deps: MakingDeps, making: Making, act: ProblemAct): Promise<Step> => {
  const { seen, said } = making
  const { problem, state, district } = seen
  const only = (event: ProblemEvent, together: Together = {}): Step => ({
    changes: [{ problem, events: [event] }],
    together,
  })
  switch (act.move) {
    case 'word':
      return only({ ...said, ...act }, { gathered: true })
    case 'merge':
      return grouped(deps, making, await merge(deps, { problem, state, said }, act.others))
    case 'split':
      return grouped(deps, making, await split(deps, { problem, state, said }, act.other))
    case 'plan':
      return only({ ...said, move: 'plan', plan: await planOf(deps, district, act, dayOf(said.at)) })
    case 'approve':
      return only({ ...said, ...act }, { trace: traced(making, approved(state)) })
    case 'conclude':
      return only(
        { ...said, ...act },
        { job: concludeJob(problem, said.at), trace: traced(making, `办结：${act.words}`) },
      )
    default:
      return only({ ...said, ...act })
  }
}

// With other needs behind it, words that were fit to print may name a unit that asked to be left alone.
const grouped = async (deps: MakingDeps, { seen }: Making, { changes, needs }: Grouped): Promise<Step> => {
  const { title, tried, unsolved } = seen.state.wording ?? {}
  await refuseUnits(deps.needs, { title, tried, unsolved }, needs)
  return { changes, together: { gathered: true } }
}

const traced = ({ actor, seen, said }: Making, words: string): Trace => {
  const { problem, state } = seen
  const on = { kind: 'problem' as const, id: problem.needId, name: titleOf(problem, state.wording) }
  return traceOf(actor, said.at, { district: problem.district, on, words })
}

const approved = ({ plan }: ProblemState): string =>
  plan ? `审定方案：${plan.lead.name}牵头，责任人${plan.owner.name}，${shortDayText(plan.due)}前完成` : '审定方案'

/** The job that gives a problem's result to everyone behind it: one for each problem. */
export const concludeJobId = ({
  district,
  quarter,
  needId,
}: Pick<Problem, 'district' | 'quarter' | 'needId'>): string => hashedId(`conclude ${district} ${quarter} ${needId}`)

const concludeJob = (problem: Problem, at: string) => {
  const { district, quarter, needId } = problem
  return newJob(concludeJobId(problem), district, at, { kind: 'conclude', quarter, needId })
}

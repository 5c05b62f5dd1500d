import { dayOf, type Instant, previousQuarter, type Quarter, quarterOf } from '@lianxin/shared/calendar'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { WorkingDeps } from '../../jobs/with-jobs'
import { moveProblemList } from '../../problems/move-list'
import { moveProblem } from '../../problems/move-problem'
import type { Days } from './days'
import { demoId } from './ids'
import { type Work, workBefore, workLast } from './list-work'
import { DISTRICT } from './officers'
import { needOf } from './tale'

/** What the office, its leader and its departments did with the last two lists, through the ordinary use cases. */
export const listSteps = (deps: WorkingDeps, days: Days, start: Instant): { at: Instant; run(): Promise<void> }[] => {
  const last = previousQuarter(quarterOf(dayOf(start)))
  const steps = (quarter: Quarter, work: readonly Work[]) =>
    work.map((one, n) => ({ at: one.at, run: () => run(deps, quarter, one, demoId(`list ${quarter} ${n}`)) }))
  return [...steps(previousQuarter(last), workBefore(days)), ...steps(last, workLast(days))]
}

const run = async (deps: WorkingDeps, quarter: Quarter, work: Work, key: string): Promise<void> => {
  if ('list' in work) {
    const head = await deps.problems.head(DISTRICT, quarter)
    if (!head) return
    await moveProblemList(deps)(work.who, { quarter, key, version: head.list.events.length, act: work.list })
    return
  }
  const needId = needOf(work.tale)
  const problem = await deps.problems.get(DISTRICT, quarter, needId)
  if (!problem) return
  await moveProblem(deps)(work.who, { quarter, needId, key, version: problemState(problem).version, act: work.act })
}

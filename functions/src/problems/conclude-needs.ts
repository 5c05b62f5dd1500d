import { isOpen } from '@lianxin/shared/needs/rules'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem } from '@lianxin/shared/problems/schema'
import * as z from 'zod'
import { type Clock, later } from '../clock'
import type { Slicer } from '../jobs/run-job'
import type { NeedStore } from '../needs/store'
import { SYSTEM } from '../system-actor'
import type { ProblemStore } from './store'

type Deps = { problems: ProblemStore; needs: NeedStore; clock: Clock }

/** Needs of one slice. */
const SLICE = 20
const Cursor = z.coerce.number().int()

/**
 * Gives the result of a problem to every need behind it that is still open, whose filer then judges it as any answer;
 * when each has it, the problem is finished. What has ended meanwhile had its result.
 */
export const concludeNeeds =
  (deps: Deps): Slicer<'conclude'> =>
  async ({ district, cursor }, { quarter, needId }) => {
    const problem = await deps.problems.get(district, quarter, needId)
    const state = problem && problemState(problem)
    if (!problem || !state?.conclusion) throw new Error(`problem ${needId} has no conclusion`)
    const total = state.needs.length
    const from = Cursor.parse(cursor ?? 0)
    const some = state.needs.slice(from, from + SLICE)
    const { at: _at, ...carried } = state.conclusion
    const result = { by: { ...SYSTEM, name: state.plan?.lead.name ?? '' }, carried }
    for (const id of some) await conclude(deps, problem, result, id)
    const done = from + some.length
    if (done < total) return { done, total, cursor: String(done) }
    await finish(deps, problem)
    return { done, total }
  }

type Result = { by: NeedEvent['by']; carried: Omit<NonNullable<ProblemState['conclusion']>, 'at'> }

const conclude = async (deps: Deps, problem: Problem, result: Result, id: string): Promise<void> => {
  const key = `conclude#${problem.quarter}#${problem.needId}`
  let need = await deps.needs.get(id)
  // Reopened since, it has had this result.
  while (need && isOpen(stateOf(need).status) && !need.events.some((event) => event.key === key)) {
    const state = stateOf(need)
    const said = { n: state.version + 1, at: later(deps.clock.now(), state.changedAt), by: result.by, key }
    const event = { ...said, move: 'conclude' as const, quarter: problem.quarter, problem: problem.needId }
    const outcome = await deps.needs.append(need, [{ ...event, ...result.carried }])
    if (outcome === 'done') return
    need = outcome
  }
}

const finish = async ({ problems, clock }: Deps, from: Problem): Promise<void> => {
  let problem = from
  for (;;) {
    const state = problemState(problem)
    if (state.status !== 'concluded') return
    const said = { n: state.version + 1, at: later(clock.now(), state.changedAt), by: SYSTEM, key: '' }
    const outcome = await problems.append(problem, [{ ...said, move: 'finish' }])
    if (outcome === 'done') return
    problem = outcome
  }
}

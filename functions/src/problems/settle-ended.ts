import type { Quarter } from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem } from '@lianxin/shared/problems/schema'
import { type Clock, later } from '../clock'
import type { NeedStore } from '../needs/store'
import { SYSTEM } from '../system-actor'
import type { ProblemStore } from './store'

type Deps = { problems: Pick<ProblemStore, 'get' | 'append'>; needs: Pick<NeedStore, 'get'>; clock: Clock }

/**
 * A need on a list that has ended since may have been the last one open behind its problem: then that is marked 已办结 by
 * itself. What has a plan goes on, for people to decide: it may matter beyond those who asked.
 */
export const settleEnded =
  (deps: Deps) =>
  async (need: Need): Promise<void> => {
    const state = stateOf(need)
    const quarter = state.listed.at(-1)?.quarter
    if (quarter === undefined || !hasEnded(state)) return
    for (;;) {
      const problem = await leading(deps, need, quarter)
      if (!problem || !(await isOver(deps, problem))) return
      const { version, changedAt } = problemState(problem)
      const said = { n: version + 1, at: later(deps.clock.now(), changedAt), by: SYSTEM, key: '' }
      if ((await deps.problems.append(problem, [{ ...said, move: 'settle' }])) === 'done') return
    }
  }

const hasEnded = ({ status }: Pick<NeedState, 'status'>): boolean => status === 'closed' || status === 'withdrawn'

/** The problem a need is behind, whichever it has joined. */
const leading = async ({ problems }: Deps, { district, id }: Need, quarter: Quarter): Promise<Problem | undefined> => {
  let problem = await problems.get(district, quarter, id)
  for (let into = problem && problemState(problem).into; into !== undefined; ) {
    problem = await problems.get(district, quarter, into)
    into = problem && problemState(problem).into
  }
  return problem
}

const isOver = async ({ needs }: Deps, problem: Problem): Promise<boolean> => {
  const { status, needs: behind } = problemState(problem)
  if (status !== 'listed') return false
  for (const id of behind) {
    const need = await needs.get(id)
    if (need && !hasEnded(stateOf(need))) return false
  }
  return true
}

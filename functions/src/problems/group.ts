import { Refusal } from '@lianxin/shared/errors'
import { NEEDS_MAX } from '@lianxin/shared/problems/limits'
import { type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import type { Change, ProblemStore } from './store'

type Deps = { problems: Pick<ProblemStore, 'get'> }
type Said = Pick<ProblemEvent, 'n' | 'at' | 'by' | 'key'>
type Leading = { problem: Problem; state: ProblemState; said: Said }
export type Grouped = { changes: Change[]; needs: string[] }

/**
 * Takes other problems of the list into one, with all that had joined them.
 * @throws Refusal `problem_other` when one of them cannot join, `problem_full`
 */
export const merge = async (
  { problems }: Deps,
  { problem, state, said }: Leading,
  others: readonly string[],
): Promise<Grouped> => {
  const { district, quarter, needId } = problem
  if (new Set([needId, ...others]).size <= others.length) throw new Refusal('problem_other')
  const found = await Promise.all(others.map((other) => problems.get(district, quarter, other)))
  const joining = found.map((other) => {
    const at = other && problemState(other)
    if (!other || at?.status !== 'listed') throw new Refusal('problem_other')
    return { other, at }
  })
  const needs = [...state.needs, ...joining.flatMap(({ at }) => at.needs)]
  if (needs.length > NEEDS_MAX) throw new Refusal('problem_full')
  const events = joining.map(({ other, at }, nth): ProblemEvent => {
    return { ...said, n: said.n + nth, move: 'merge', other: other.needId, needs: at.needs }
  })
  const joined = joining.map(({ other, at }): Change => {
    return { problem: other, events: [{ ...said, n: at.version + 1, move: 'joined', into: needId }] }
  })
  return { changes: [{ problem, events }, ...joined], needs }
}

/** Gives one that had joined its needs back. @throws Refusal `problem_other` when it has not joined this one */
export const split = async (
  { problems }: Deps,
  { problem, state, said }: Leading,
  id: string,
): Promise<Grouped & { other: Problem }> => {
  const other = await problems.get(problem.district, problem.quarter, id)
  const at = other && problemState(other)
  if (!other || at?.into !== problem.needId || !state.joined.includes(id)) throw new Refusal('problem_other')
  const needs = state.needs.filter((one) => !at.needs.includes(one))
  return {
    changes: [
      { problem, events: [{ ...said, move: 'split', other: id, needs: at.needs }] },
      { problem: other, events: [{ ...said, n: at.version + 1, move: 'parted' }] },
    ],
    needs,
    other,
  }
}

import { instantAt } from '@lianxin/shared/calendar'
import { type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import { Problem, type ProblemEvent } from '@lianxin/shared/problems/schema'
import * as z from 'zod'
import { keys, listKeys, outShard, problemAt, shardOf } from '../dynamo/keys'
import { rowOf, storedRow } from './store-row'

const StoredProblem = z.looseObject({ pk: z.string(), sk: z.string(), heldBy: z.string() })
const Told = z.object({ told: z.number().int().default(0) })

/** A problem as the close puts it; there is nothing to tell of it yet. */
export const problemItem = (problem: Problem) => {
  const state = problemState(problem)
  const { area, category, why, holder, raisedAt, enteredAt, carriedOver, events } = problem
  return {
    ...keys.problem(problem.district, problem.quarter, problem.needId),
    ...placesOf(problem, state),
    version: state.version,
    area,
    category,
    why,
    // `holder` is a key of the inbox index.
    heldBy: holder,
    raisedAt,
    enteredAt,
    carriedOver,
    events,
  }
}

/** Reads a stored problem. @throws ZodError when the table holds something else. */
export const readProblem = (item: unknown): Problem => {
  const stored = StoredProblem.parse(item)
  return Problem.parse({ ...stored, ...problemAt(stored), holder: stored.heldBy })
}

/** How much of its history has been told. */
export const toldOf = (item: unknown): number => Told.parse(item).told

/** Where a list stands in order: what is beyond reach first, then what has waited longest. */
const lineOf = ({ why, raisedAt, needId }: Problem): string => `${why === 'beyond_reach' ? 0 : 1}#${raisedAt}#${needId}`

/** The index keys of a problem in a state; an absent one means: not in that index. */
export const placesOf = (problem: Problem, state: ProblemState) => {
  const { district, quarter } = problem
  const isListed = state.status !== 'joined'
  const task = state.status === 'assigned' ? state.plan : undefined
  return {
    row: storedRow(rowOf(problem, state)),
    list: isListed ? listKeys.problems(district, quarter) : undefined,
    line: isListed ? lineOf(problem) : undefined,
    holder: task && listKeys.tasks(district, task.lead.id),
    nextAt: task && instantAt(task.due, '23:59'),
  }
}

const told: readonly ProblemEvent['move'][] = ['plan', 'approve', 'decline', 'instruct', 'supervise', 'conclude']

/**
 * The outbox keys events need; none when nobody is told of them: set to nothing they would take an item out that still
 * waits to be told.
 */
export const outOf = ({ needId }: Problem, events: readonly ProblemEvent[]): { out?: string; outAt?: string } => {
  const last = events.findLast(({ move }) => told.includes(move))
  return last ? { out: outShard(shardOf(needId)), outAt: last.at } : {}
}

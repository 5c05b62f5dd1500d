import type { Quarter } from '@lianxin/shared/calendar'
import type { Actor } from '@lianxin/shared/people/schema'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem } from '@lianxin/shared/problems/schema'
import type { ProblemLine } from '@lianxin/shared/problems/views'
import { officeOf } from './offices'
import type { ProblemStore } from './store'
import { rowOf } from './store-row'

type Page = { quarter: Quarter; after?: string | undefined }

/** One page of a list with everything its print carries. @throws Refusal `forbidden`, `bad_request` for a forged cursor. */
export const printProblems =
  ({ problems }: { problems: ProblemStore }) =>
  async (actor: Actor, { quarter, after }: Page): Promise<{ lines: ProblemLine[]; after?: string }> => {
    const { problems: page, ...more } = await problems.listWhole(officeOf(actor), quarter, after)
    return { lines: page.map(lineOf), ...more }
  }

const lineOf = (problem: Problem): ProblemLine => {
  const state = problemState(problem)
  const { wording, plan, conclusion, settled, status } = state
  const last = conclusion ?? state.progress.at(-1)
  return {
    ...rowOf(problem, state),
    tried: wording?.tried,
    unsolved: wording?.unsolved,
    plan: status === 'listed' ? undefined : plan,
    progress: last && { at: last.at, words: last.words },
    conclusion: conclusion?.result,
    settled,
  }
}

import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { type Asked, type SeeDeps, seeProblem, viewOf } from './see-problem'

/**
 * A problem with what everyone on the path of each need behind it tried (mechanism 1.11).
 * @throws Refusal `not_found`, also when it exists but is none of the actor's business.
 */
export const readProblem =
  (deps: SeeDeps) =>
  async (actor: Actor, asked: Asked): Promise<ProblemView> => {
    const seen = await seeProblem(deps)(actor, asked)
    if (!seen) throw new Refusal('not_found')
    return viewOf(deps)(actor, seen)
  }

import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import { isVersionless } from '@lianxin/shared/problems/rules'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { runSoon, type SoonDeps } from '../jobs/run-soon'
import { isDone } from './is-done'
import { type Asked, type SeeDeps, type Seen, seeProblem, viewOf } from './see-problem'
import { stepOf } from './step-of'
import { concludeJobId, type MakingDeps } from './writes-of'

type Deps = MakingDeps & SeeDeps & SoonDeps
type Moving = Asked & { key: string; version: number; act: ProblemAct }

/** How often a move is tried again when something that does not concern it was written at the same moment. */
const RETRIES = 3

/**
 * Makes one move: read, rule, one conditional write. The same key again gives the same view and changes nothing.
 * @throws Refusal `not_found`, `stale_version` with the current view, `key_reused`, or the rule's own reason.
 */
export const moveProblem =
  (deps: Deps) =>
  async (actor: Actor, moving: Moving): Promise<ProblemView> => {
    let seen = await seeProblem(deps)(actor, moving)
    for (let tries = 0; seen && !isDone(seen.problem.events, moving); tries += 1) {
      if (tries > RETRIES || isOvertaken(seen, moving, actor)) throw await stale(deps, actor, seen)
      const { changes, together } = await stepOf(deps, actor, seen, moving)
      await deps.problems.change(changes, together)
      seen = await seeProblem(deps)(actor, moving)
    }
    if (seen?.state.status === 'concluded') seen = await tellSoon(deps, actor, moving, seen)
    if (!seen) throw new Refusal('not_found')
    return viewOf(deps)(actor, seen)
  }

/** Most results reach everybody behind the problem within this request. */
const tellSoon = async (deps: Deps, actor: Actor, asked: Asked, seen: Seen): Promise<Seen | undefined> => {
  const job = await deps.jobs.get(concludeJobId(seen.problem))
  if (!job || job.state === 'done') return seen
  await runSoon(deps, job)
  return seeProblem(deps)(actor, asked)
}

// What the system notes by itself overtakes nobody; nor does whoever noted something just before they decide.
const isOvertaken = ({ problem: { events } }: Seen, { version, act }: Moving, { id }: Actor): boolean => {
  if (isVersionless(act.move)) return false
  const isHarmless = ({ by, move }: ProblemEvent) => by.as === 'system' || (by.id === id && isVersionless(move))
  return version > events.length || events.some((event) => event.n > version && !isHarmless(event))
}

const stale = async (deps: Deps, actor: Actor, seen: Seen): Promise<Refusal> =>
  new Refusal('stale_version', { current: await viewOf(deps)(actor, seen) })

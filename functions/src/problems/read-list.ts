import type { Quarter } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import { officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Problem, ProblemList } from '@lianxin/shared/problems/schema'
import { type ShowDeps, showNeed } from '../needs/show-need'
import type { NeedStore } from '../needs/store'
import type { ProblemStore } from './store'

type Deps = { problems: ProblemStore }
type Evidence = { at: string; by: string; tried: string; why: string }

/** The closed quarters of the actor's district, newest first. @throws Refusal `forbidden`. */
export const listProblemLists =
  ({ problems }: Deps) =>
  async (actor: Actor): Promise<{ lists: ProblemList[] }> => ({ lists: await problems.summaries(officeOf(actor)) })

/** One page of a quarter's list. @throws Refusal `forbidden`, `bad_request` for a forged cursor. */
export const listProblems =
  ({ problems }: Deps) =>
  async (actor: Actor, { quarter, after }: { quarter: Quarter; after?: string | undefined }) =>
    problems.list(officeOf(actor), quarter, after)

/** A problem with what everyone on its path tried (mechanism 1.11). @throws Refusal `forbidden`, `not_found`. */
export const readProblem =
  (deps: Deps & ShowDeps & { needs: NeedStore }) =>
  async (
    actor: Actor,
    { quarter, needId }: { quarter: Quarter; needId: string },
  ): Promise<{ problem: Problem; evidence: Evidence[]; need: NeedView }> => {
    const problem = await deps.problems.get(officeOf(actor), quarter, needId)
    const need = problem && (await deps.needs.get(needId))
    const view = need && (await showNeed(deps)(actor, need))
    if (!problem || !need || !view) throw new Refusal('not_found')
    return { problem, evidence: evidenceOf(need), need: view }
  }

// A person works for one district's office; the first is theirs.
const officeOf = (actor: Actor): string => {
  const [district] = officeDistricts(actor)
  if (district === undefined) throw new Refusal('forbidden')
  return district
}

/** Who tried what: each `cannot` speaks for whoever held the need just before it. */
const evidenceOf = (need: Need): Evidence[] => {
  const evidence: Evidence[] = []
  let state: NeedState = stateOf({ events: need.events.slice(0, 1) })
  for (const event of need.events.slice(1)) {
    if (event.move === 'cannot') {
      const { at, tried, why, by } = event
      const { kind, name } = state.holder
      evidence.push({ at, tried, why, by: kind === 'body' ? `${name} ${by.name}` : by.name })
    }
    state = after(state, event)
  }
  return evidence
}

import type { Quarter } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { problemParts } from '@lianxin/shared/problems/parts'
import { listStatus, type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import type { ProblemPart } from '@lianxin/shared/problems/rules'
import type { Problem } from '@lianxin/shared/problems/schema'
import type { ProblemView } from '@lianxin/shared/problems/views'
import type { NeedStore } from '../needs/store'
import type { DistrictStore } from '../organisation/store'
import { needBehind, needsOf } from './needs-behind'
import type { ProblemStore } from './store'
import type { Head } from './store-heads'
import { titleOf } from './store-row'

export type SeeDeps = {
  problems: ProblemStore
  needs: Pick<NeedStore, 'get'>
  districts: Pick<DistrictStore, 'get'>
}
export type Asked = { quarter: Quarter; needId: string }

/** A problem as somebody meets it, who is something to it. */
export type Seen = {
  problem: Problem
  state: ProblemState
  district: District
  parts: ProblemPart[]
  /** Its list's head; absent while the close still runs. */
  head: Head | undefined
}

/** The problem, or undefined when it does not exist for this actor. */
export const seeProblem =
  ({ problems, districts }: Pick<SeeDeps, 'problems' | 'districts'>) =>
  async (actor: Actor, { quarter, needId }: Asked): Promise<Seen | undefined> => {
    for (const id of new Set(actor.duties.map((duty) => duty.district))) {
      const [problem, head, district] = await Promise.all([
        problems.get(id, quarter, needId),
        problems.head(id, quarter),
        districts.get(id),
      ])
      if (!problem || !district) continue
      const state = problemState(problem)
      const parts = problemParts(actor, district, problem, state)
      if (parts.length > 0) return { problem, state, district, parts, head }
    }
    return undefined
  }

/** A problem with the needs behind it, as one person may see it: a leader decides on the office's words. */
export const viewOf =
  ({ needs }: Pick<SeeDeps, 'needs'>) =>
  async (actor: Actor, { problem, state, parts, head }: Seen): Promise<ProblemView> => {
    const { events, ...facts } = problem
    const withWords = parts.some((part) => part !== 'leader')
    const behind = (await needsOf(needs, state.needs)).map((need) => needBehind(need, withWords))
    const { version, status, wording, plan, plannedBy, conclusion, settled, from, to, into, joined } = state
    return {
      ...facts,
      ...{ version, status, wording, plan, plannedBy, conclusion, settled, from, to, into, joined, parts },
      list: listStatus(head?.list.events ?? []),
      title: titleOf(problem, wording),
      needs: behind,
      open: behind.filter((one) => isOpen(one.status)).length,
      // A key is the proof of whoever made the move.
      events: events.map((event) => (event.by.id === actor.id ? event : { ...event, key: '' })),
    }
  }

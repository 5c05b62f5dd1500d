import { dayOf, type Quarter } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ListAct, ProblemListView } from '@lianxin/shared/problems/endpoints'
import { whyNotList } from '@lianxin/shared/problems/list-rules'
import { listParts } from '@lianxin/shared/problems/parts'
import { listStatus, problemState } from '@lianxin/shared/problems/problem-state'
import { isLive } from '@lianxin/shared/problems/rules'
import type { ListEvent, ProblemList } from '@lianxin/shared/problems/schema'
import { type Trace, traceOf } from '../audit/store'
import { type Clock, later } from '../clock'
import { isDone } from './is-done'
import { officeOf } from './offices'
import { showList } from './read-list'
import type { ProblemStore } from './store'
import type { Head } from './store-heads'
import { isWorded } from './store-row'

type Deps = { problems: ProblemStore; clock: Clock }
type Moving = { quarter: Quarter; key: string; version: number; act: ListAct }

/** How often it is tried again when somebody wrote a problem's words at the same moment. */
const RETRIES = 3

/**
 * Submits a list, or notes a meeting that studied it. The same key again gives the same view and changes nothing.
 * @throws Refusal `forbidden`, `not_found`, `stale_version` with the current view, `key_reused`, `not_worded`, or the
 * rule's own reason.
 */
export const moveProblemList =
  (deps: Deps) =>
  async (actor: Actor, moving: Moving): Promise<ProblemListView> => {
    const district = officeOf(actor)
    let head = await deps.problems.head(district, moving.quarter)
    for (let tries = 0; head && !isDone(head.list.events, moving); tries += 1) {
      const isOvertaken = moving.version !== head.list.events.length
      if (tries > RETRIES || isOvertaken)
        throw new Refusal('stale_version', { current: await showList(deps.problems, actor, head) })
      const event = await nextEvent(deps, actor, head, moving)
      await deps.problems.moveHead(head, event, traced(actor, head.list, event))
      head = await deps.problems.head(district, moving.quarter)
    }
    if (!head) throw new Refusal('not_found')
    return showList(deps.problems, actor, head)
  }

const nextEvent = async (deps: Deps, actor: Actor, { list }: Head, { key, act }: Moving): Promise<ListEvent> => {
  const status = listStatus(list.events)
  const judged = { parts: listParts(actor, list.district), status, unworded: 0 }
  const reason = whyNotList(act.move, judged)
  if (reason) throw new Refusal(reason)
  const at = later(deps.clock.now(), list.events.at(-1)?.at ?? list.closedAt)
  if (act.move === 'study' && act.day > dayOf(at))
    throw new Refusal('bad_request', { fields: { 'act.day': '开会的日子不能晚于今天。' } })
  // Counted only for whoever may submit: it reads the whole list.
  const unworded = act.move === 'submit' ? await countUnworded(deps, list) : 0
  const late = whyNotList(act.move, { ...judged, unworded })
  if (late) throw new Refusal(late)
  return { n: list.events.length + 1, at, by: { id: actor.id, name: actor.name ?? '', as: 'office' }, key, ...act }
}

/** Consistent, unlike the index: nothing is submitted without words. */
const countUnworded = async ({ problems }: Deps, { district, quarter }: ProblemList): Promise<number> => {
  let count = 0
  let after: string | undefined
  do {
    const page = await problems.all(district, quarter, after)
    const states = page.problems.map(problemState)
    count += states.filter(({ status, wording }) => isLive(status) && !isWorded(wording)).length
    after = page.after
  } while (after)
  return count
}

const traced = (actor: Actor, { district, quarter }: ProblemList, event: ListEvent): Trace | undefined => {
  if (event.move !== 'submit') return undefined
  const on = { kind: 'list' as const, id: quarter, name: `${quarterText(quarter)}的问题清单` }
  return traceOf(actor, event.at, { district, on, words: '提交了清单' })
}

import type { Quarter } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import { listParts } from '@lianxin/shared/problems/parts'
import { listStatus } from '@lianxin/shared/problems/problem-state'
import { isLive } from '@lianxin/shared/problems/rules'
import type { ProblemList } from '@lianxin/shared/problems/schema'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { officeOf } from './offices'
import type { ProblemStore } from './store'
import { everyRow } from './store-every-row'
import type { Head } from './store-heads'

type Deps = { problems: ProblemStore }
type Page = { quarter: Quarter; after?: string | undefined }

/** The closed quarters of the actor's district, newest first. @throws Refusal `forbidden`. */
export const listProblemLists =
  ({ problems }: Deps) =>
  async (actor: Actor): Promise<{ lists: ProblemList[] }> => ({ lists: await problems.summaries(officeOf(actor)) })

/** One page of a quarter's list. @throws Refusal `forbidden`, `bad_request` for a forged cursor. */
export const listProblems =
  ({ problems }: Deps) =>
  async (actor: Actor, { quarter, after }: Page): Promise<{ problems: ProblemRow[]; after?: string }> => {
    const { rows, ...more } = await problems.listRows(officeOf(actor), quarter, after)
    return { problems: rows, ...more }
  }

/** Where one list stands. @throws Refusal `forbidden`, `not_found` until it has been closed. */
export const readProblemList =
  ({ problems }: Deps) =>
  async (actor: Actor, { quarter }: { quarter: Quarter }): Promise<ProblemListView> => {
    const district = officeOf(actor)
    const head = await problems.head(district, quarter)
    if (!head) throw new Refusal('not_found')
    return showList(problems, actor, head)
  }

/** A list's head as somebody of its office sees it. */
export const showList = async (
  problems: Pick<ProblemStore, 'listRows'>,
  actor: Actor,
  { list }: Head,
): Promise<ProblemListView> => {
  const status = listStatus(list.events)
  return {
    ...list,
    events: list.events.map((event) => (event.by.id === actor.id ? event : { ...event, key: '' })),
    version: list.events.length,
    status,
    parts: listParts(actor, list.district),
    // Nothing can be submitted without words, and words are not taken back.
    unworded: status === 'gathered' ? await countUnworded(problems, list) : 0,
  }
}

const countUnworded = async (
  problems: Pick<ProblemStore, 'listRows'>,
  { district, quarter }: Pick<ProblemList, 'district' | 'quarter'>,
): Promise<number> => {
  let count = 0
  for await (const { worded, status } of everyRow(problems, district, quarter))
    if (!worded && isLive(status)) count += 1
  return count
}

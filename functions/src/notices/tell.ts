import type { NeedEvent } from '@lianxin/shared/needs/schema'
import { after, type NeedState, stateOf } from '@lianxin/shared/needs/state'
import { toldOf } from '@lianxin/shared/notices/rules'
import type { Clock } from '../clock'
import type { QueryCoder } from '../needs/query-code'
import type { NeedStore } from '../needs/store'
import type { QueryCodeStore } from '../needs/store-query-codes'
import type { NoticeStore } from './store'
import { noticeWords } from './words'

type Deps = {
  needs: NeedStore
  notices: NoticeStore
  queryCodes: QueryCodeStore
  queryCodeOf: QueryCoder
  clock: Clock
}

/**
 * Tells everyone concerned what happened to a need since it was last told (ADR 2). Safe to run at any time, twice or
 * at once: notices are put if absent, and the mark is set only if nothing more happened meanwhile.
 */
export const tellNeed =
  (deps: Deps) =>
  async (id: string): Promise<void> => {
    const found = await deps.needs.getTold(id)
    if (!found) return
    const { need, told } = found
    const puts: Promise<void>[] = []
    let state = stateOf({ events: need.events.slice(0, 1) })
    for (const event of need.events) {
      if (event.n > 1) state = after(state, event)
      if (event.n > told) puts.push(...tellEvent(deps, need, event, state))
    }
    await Promise.all(puts)
    await deps.needs.markTold(id, state.version)
  }

const tellEvent = (
  { notices, queryCodes, queryCodeOf, clock }: Deps,
  need: { id: string; filer: string },
  event: NeedEvent,
  state: NeedState,
): Promise<void>[] => [
  // Written here and not at filing, so that filing stays one write.
  ...(event.move === 'raise' ? [queryCodes.put(queryCodeOf(need.id), need.id)] : []),
  ...toldOf(need, event, state).map(({ person, as }) =>
    notices.put(
      person,
      { needId: need.id, n: event.n, at: event.at, words: noticeWords(event, state, as), as },
      clock.now(),
    ),
  ),
]

/**
 * Tells whatever is still untold, one need after another, so that catching up never pushes aside the people filing.
 * Correctness rests on this; the stream only makes it quick.
 * @throws AggregateError after a whole pass when some needs could not be told; the next pass tries them again.
 */
export const sweep = (deps: Deps) => async (): Promise<{ told: number }> => {
  const errors: unknown[] = []
  let told = 0
  for (const shard of deps.needs.shards) {
    for (const id of await deps.needs.untold(shard)) {
      try {
        await tellNeed(deps)(id)
        told += 1
      } catch (error) {
        errors.push(error)
      }
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'some needs could not be told')
  return { told }
}

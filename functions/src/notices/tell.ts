import { messageKindOf } from '@lianxin/shared/messages/kinds'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need, NeedEvent, TextCheck } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import { toldOf } from '@lianxin/shared/notices/rules'
import { ledgerLine, quarterCounted } from '@lianxin/shared/office/ledger'
import type { Clock } from '../clock'
import type { Measure } from '../metrics'
import type { QueryCoder } from '../needs/query-code'
import type { NeedStore } from '../needs/store'
import type { QueryCodeStore } from '../needs/store-query-codes'
import type { LedgerStore } from '../office/store-ledger'
import { noteDues } from '../privacy/note-dues'
import { firstAgain, isKept } from '../safety/check-later'
import type { CheckStore } from '../safety/store-checks'
import { measureTold } from './measure-told'
import type { NoticeStore } from './store'
import { noticeWords } from './words'

type Deps = {
  needs: NeedStore
  notices: NoticeStore
  ledger: Pick<LedgerStore, 'put'>
  queryCodes: QueryCodeStore
  queryCodeOf: QueryCoder
  /** Keeps what WeChat did not simply let pass, for a person or for another try. */
  checks?: Pick<CheckStore, 'put'> | undefined
  /** The need with successors in the places of those who have left: whoever is told of it is there. */
  replaceGone(need: Need): Promise<Need>
  /** Marks the problem it is behind as 已办结 when nobody behind that waits any more. */
  settleEnded(need: Need): Promise<void>
  clock: Clock
  /** Absent where nobody counts. */
  measure?: Measure | undefined
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
    const { told } = found
    const need = await deps.replaceGone(found.need)
    const puts = countEvents(deps, need, told)
    let state = stateOf({ events: need.events.slice(0, 1) })
    for (const event of need.events) {
      if (event.n > 1) state = after(state, event)
      if (event.n > told) puts.push(...tellEvent(deps, need, event, state))
    }
    if (state.version > told) puts.push(...noteDues(deps, need, told))
    await Promise.all(puts)
    // Before the mark: whatever dies between the two is done by the next pass.
    if (need.events.some(({ n, move }) => n > told && ending.includes(move))) await deps.settleEnded(need)
    const marked = await deps.needs.markTold(id, state.version)
    if (marked && deps.measure) measureTold(deps.measure, need, told, deps.clock.now())
  }

const ending: readonly NeedEvent['move'][] = ['judge', 'lapse', 'withdraw']

/** Brings the ledger up to date with what has not been told, a line for each quarter it counts in. */
const countEvents = ({ ledger }: Deps, need: Need, told: number): Promise<void>[] => {
  const quarters = need.events.flatMap((event) => (event.n > told ? (quarterCounted(event) ?? []) : []))
  return [...new Set(quarters)].map((quarter) => ledger.put(need.district, quarter, ledgerLine(need, quarter)))
}

const tellEvent = (
  { notices, queryCodes, queryCodeOf, checks, clock }: Deps,
  need: Need,
  event: NeedEvent,
  state: NeedState,
): Promise<void>[] => [
  // Written here and not at filing, so that filing stays one write.
  ...(event.move === 'raise' ? [queryCodes.put(queryCodeOf(need.id), need.id)] : []),
  ...('check' in event && isKept(event.check) && checks
    ? [checks.put(need.district, checkIn(need, event, event.check), firstAgain(event.at))]
    : []),
  ...toldOf(need, event, state).map(({ person, as }) =>
    notices.put(
      person,
      {
        subject: need.id,
        n: event.n,
        at: event.at,
        words: noticeWords(event, state, as),
        opens: { page: 'need', as },
      },
      clock.now(),
      messageKindOf(event, as),
    ),
  ),
]

const checkIn = ({ id: needId }: Need, { n, at }: NeedEvent, state: TextCheck) => ({ needId, n, state, at })

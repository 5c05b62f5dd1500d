import { dayOf, previousQuarter, type Quarter, quarterEnd, quarterOf } from '../calendar'
import { isOpen } from '../needs/rules'
import type { Need, NeedEvent } from '../needs/schema'
import { stateOf } from '../needs/state'
import type { LedgerLine } from './report'

/** What changes a line of the ledger; an answer that lapsed is outside every rate. */
const counting: readonly NeedEvent['move'][] = ['raise', 'answer', 'conclude', 'judge', 'reopen', 'withdraw']
const settling: readonly NeedEvent['move'][] = ['answer', 'conclude', 'withdraw']

/** The quarter whose line an event changes, if any: a list's own, whenever its close ran. */
export const quarterCounted = (event: NeedEvent): Quarter | undefined => {
  if (event.move === 'list') return event.quarter
  return counting.includes(event.move) ? quarterOf(dayOf(event.at)) : undefined
}

/** A need's line in the ledger of a quarter in which it was there, by its history up to the quarter's end alone. */
export const ledgerLine = (need: Need, quarter: Quarter): LedgerLine => {
  const [start, end] = [quarterEnd(previousQuarter(quarter)), quarterEnd(quarter)]
  const inside = need.events.filter(({ at }) => at >= start && at < end)
  const lists = need.events.flatMap((event) => (event.move === 'list' ? event.quarter : []))
  const judged = judgedIn(inside)
  const listed = lists.includes(quarter)
  return {
    needId: need.id,
    version: need.events.findLast((event) => quarterCounted(event) === quarter)?.n ?? 1,
    area: need.area,
    category: need.telling.category,
    received: inside.some(({ move }) => move === 'raise'),
    settled: inside.some(({ move }) => settling.includes(move)) && !isOpen(stateOf(need, end).status),
    ...(judged ? { judged } : {}),
    listed,
    carried: listed && lists.some((earlier) => earlier < quarter),
  }
}

/** The worker's last word. */
const judgedIn = (events: readonly NeedEvent[]): LedgerLine['judged'] => {
  const said = events.flatMap((event) => (event.move === 'judge' || event.move === 'reopen' ? event : [])).at(-1)
  return said?.move === 'judge' ? said.satisfaction : said && 'reopened'
}

import { dayOf, type Instant, previousQuarter, type Quarter, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { KEEP_ROW_MS } from '@lianxin/shared/problems/rules'
import { inLanes } from '../in-lanes'
import type { NeedStore } from '../needs/store'
import type { DistrictStore } from '../organisation/store'
import { carryOver } from './carry-over'
import { type Closing, closeRow } from './close-need'
import type { Pace } from './pace'
import type { ProblemStore } from './store'
import { type ListCounts, tally } from './tally'
import { tellOffice } from './tell-office'

type Deps = Parameters<typeof tellOffice>[0] & {
  needs: NeedStore
  problems: ProblemStore
  districts: Pick<DistrictStore, 'ids' | 'get'>
  pace: Pace
}

/** Districts whose lists are finished at the same time. */
const AT_ONCE = 8

/**
 * Closes the quarter before `at`: every need decided as of 24:00, whatever happened to it since (ADR 4). Killed half
 * way, or run again, it gives the same list: each problem is put if absent, then its need is marked by version; then
 * what is unfinished on the list before goes on in this one. A list's head comes last: with it the office finds all.
 * @param at the scheduled instant of this run
 */
export const closeQuarter =
  (deps: Deps) =>
  async ({ at }: { at: Instant }): Promise<{ quarter: Quarter; lists: ListCounts[] }> => {
    const quarter = previousQuarter(quarterOf(dayOf(at)))
    const districts = await deps.districts.ids()
    const { needs, problems, pace } = deps
    const closing: Closing = { needs, problems, pace, quarter, end: quarterEnd(quarter), at, counts: tally(districts) }
    for (const shard of needs.shards) await closeShard(closing, shard)
    await inLanes(districts, AT_ONCE, carryOver(closing))
    const lists = closing.counts.lists(quarter, at)
    await inLanes(lists, AT_ONCE, (list) => summarise(closing, list))
    await inLanes(lists, AT_ONCE, ({ district }) => tellOffice(deps)(district, quarter))
    return { quarter, lists }
  }

const closeShard = async (closing: Closing, shard: number): Promise<void> => {
  // A need that somebody acts on gets another place in the index, and may come up again further down.
  const seen = new Set<string>()
  let after: string | undefined
  do {
    const page = await closing.needs.openRows(shard, after)
    for (const row of page.rows.filter(({ id }) => !seen.has(id))) {
      seen.add(row.id)
      await closeRow(closing, row)
    }
    after = page.after
  } while (after)
}

/**
 * Within 48 h every need of the quarter is still in the index, so the count is whole and the summary may be written
 * over; later some have left, and the summary stands as it was.
 */
const summarise = async ({ problems, quarter, end, at }: Closing, list: ListCounts): Promise<void> => {
  const found = await problems.head(list.district, quarter)
  const whole = Date.parse(at) - Date.parse(end) < KEEP_ROW_MS
  if (found && !whole) return
  await problems.putSummary({ ...list, closedAt: found?.list.closedAt ?? list.closedAt })
}

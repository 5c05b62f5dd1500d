import { dayOf, type Instant, previousQuarter, type Quarter, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { KEEP_ROW_MS } from '@lianxin/shared/problems/rules'
import type { Problem, ProblemList } from '@lianxin/shared/problems/schema'
import type { ListEvent, NeedStore } from '../needs/store'
import type { DistrictStore } from '../organisation/store'
import { isListed, verdictOfNeed, verdictOfRow } from './as-of-end'
import type { Pace } from './pace'
import type { ProblemStore } from './store'
import { tally } from './tally'
import { tellOffice } from './tell-office'

type Deps = Parameters<typeof tellOffice>[0] & {
  needs: NeedStore
  problems: ProblemStore
  districts: Pick<DistrictStore, 'ids' | 'get'>
  pace: Pace
}
type Closing = Deps & { quarter: Quarter; end: Instant; at: Instant; counts: ReturnType<typeof tally> }

/**
 * Closes the quarter before `at`: every need decided as of 24:00, whatever happened to it since (ADR 4). Killed half
 * way, or run again, it gives the same list: each problem is put if absent, then its need is marked by version.
 * @param at the scheduled instant of this run
 */
export const closeQuarter =
  (deps: Deps) =>
  async ({ at }: { at: Instant }): Promise<{ quarter: Quarter; lists: ProblemList[] }> => {
    const quarter = previousQuarter(quarterOf(dayOf(at)))
    const closing = { ...deps, quarter, end: quarterEnd(quarter), at, counts: tally(await deps.districts.ids()) }
    for (const shard of deps.needs.shards) await closeShard(closing, shard)
    const lists = closing.counts.lists(quarter, at)
    await Promise.all(lists.map((list) => summarise(closing, list)))
    await Promise.all(lists.map(({ district }) => tellOffice(deps)(district, quarter)))
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

const closeRow = async (closing: Closing, row: NeedRow): Promise<void> => {
  const { quarter, end, needs, counts, pace } = closing
  if (row.listed?.quarter === quarter) counts.add(row.district, row.listed.why)
  else if (row.raisedAt < end)
    await (row.changedAt < end ? closeUnchanged(closing, row) : closeChanged(closing, row.id))
  if (!mayRelease(closing, row)) return
  await pace()
  await needs.release(row.id, row.version)
}

const closeUnchanged = async (closing: Closing, row: NeedRow): Promise<void> => {
  const verdict = verdictOfRow(row, closing.quarter)
  if (verdict.kind === 'stays') closing.counts.add(row.district, 'stays')
  if (verdict.kind !== 'enters') return
  await closing.pace()
  await closing.problems.put(verdict.problem)
  if (await closing.needs.markListed(row, listEvent(closing, verdict.problem, row)))
    return closing.counts.add(row.district, verdict.problem.why)
  // It changed since the index showed it; whether it was on time to matter only the history can say.
  await closeChanged(closing, row.id, verdict.problem)
}

const closeChanged = async (closing: Closing, id: string, put?: Problem): Promise<void> => {
  await closing.pace()
  let need = await closing.needs.get(id)
  while (need) {
    const verdict = verdictOfNeed(need, closing.quarter)
    if (verdict.kind === 'stays') closing.counts.add(need.district, 'stays')
    if (verdict.kind !== 'enters') return put && closing.problems.remove(put)
    await closing.problems.put(verdict.problem)
    const outcome = await mark(closing, need, verdict.problem)
    if (outcome === 'done') return closing.counts.add(need.district, verdict.problem.why)
    need = outcome
  }
}

const mark = async (closing: Closing, need: Need, problem: Problem): Promise<'done' | Need> =>
  isListed(need, closing.quarter) ? 'done' : closing.needs.append(need, [listEvent(closing, problem, stateOf(need))])

const listEvent = (
  { quarter, at }: Closing,
  { why }: Problem,
  { version, changedAt }: Pick<NeedRow, 'version' | 'changedAt'>,
): ListEvent => ({
  n: version + 1,
  at: at > changedAt ? at : changedAt,
  by: { id: 'system', name: '', as: 'system' },
  key: `list#${quarter}`,
  move: 'list',
  quarter,
  why,
})

/** Ended needs leave the index once no run of any close can need them: 48 h after the end, or kept for one before. */
const mayRelease = ({ end, at }: Closing, row: NeedRow): boolean => {
  if (isOpen(row.status) || row.status === 'answered') return false
  return row.changedAt < end || Date.parse(at) - Date.parse(end) >= KEEP_ROW_MS
}

/**
 * Within 48 h every need of the quarter is still in the index, so the count is whole and the summary may be written
 * over; later some have left, and the summary stands as it was.
 */
const summarise = async ({ problems, quarter, end, at }: Closing, list: ProblemList): Promise<void> => {
  const found = (await problems.summaries(list.district)).find((one) => one.quarter === quarter)
  const whole = Date.parse(at) - Date.parse(end) < KEEP_ROW_MS
  if (found && !whole) return
  await problems.putSummary({ ...list, closedAt: found?.closedAt ?? list.closedAt })
}

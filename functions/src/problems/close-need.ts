import type { Instant, Quarter } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { KEEP_ROW_MS } from '@lianxin/shared/problems/rules'
import type { Problem } from '@lianxin/shared/problems/schema'
import { later } from '../clock'
import type { ListEvent, NeedStore } from '../needs/store'
import { SYSTEM } from '../system-actor'
import { isListed, verdictOfNeed, verdictOfRow } from './as-of-end'
import type { Pace } from './pace'
import type { ProblemStore } from './store'
import type { tally } from './tally'

/** One run of a quarter's close. */
export type Closing = {
  needs: NeedStore
  problems: ProblemStore
  pace: Pace
  quarter: Quarter
  /** 24:00 of the quarter's last day, and the scheduled instant of this run. */
  end: Instant
  at: Instant
  counts: ReturnType<typeof tally>
}

/** Decides about one need of the open index, from its row alone unless it changed after 24:00. */
export const closeRow = async (closing: Closing, row: NeedRow): Promise<void> => {
  const { quarter, end, needs, counts, pace } = closing
  const { listed } = row
  if (listed?.quarter === quarter) counts.entered(row.district, listed.why, listed.times > 1)
  else if (row.raisedAt < end) await (row.changedAt < end ? closeUnchanged(closing, row) : closeNeed(closing, row.id))
  if (!mayRelease(closing, row)) return
  await pace()
  await needs.release(row.id, row.version)
}

const closeUnchanged = async (closing: Closing, row: NeedRow): Promise<void> => {
  const verdict = verdictOfRow(row, closing.quarter)
  if (verdict.kind === 'stays') closing.counts.stayed(row.district, verdict.why)
  if (verdict.kind !== 'enters') return
  await closing.pace()
  await closing.problems.put(verdict.problem)
  if (await closing.needs.markListed(row, listEvent(closing, verdict.problem, row)))
    return count(closing, verdict.problem)
  // It changed since the index showed it; whether it was on time to matter only the history can say.
  await closeNeed(closing, row.id, verdict.problem)
}

/** Decides about one need by its history; `put` is the line put on the word of an index that may have lagged behind. */
export const closeNeed = async (closing: Closing, id: string, put?: Problem): Promise<void> => {
  await closing.pace()
  let need = await closing.needs.get(id)
  while (need) {
    const verdict = verdictOfNeed(need, closing.quarter)
    if (verdict.kind === 'stays') closing.counts.stayed(need.district, verdict.why)
    if (verdict.kind !== 'enters') return put && closing.problems.remove(put)
    await closing.problems.put(verdict.problem)
    const outcome = await mark(closing, need, verdict.problem)
    if (outcome === 'done') return count(closing, verdict.problem)
    need = outcome
  }
}

const count = ({ counts }: Closing, { district, why, carriedOver }: Problem): void =>
  counts.entered(district, why, carriedOver > 0)

const mark = async (closing: Closing, need: Need, problem: Problem): Promise<'done' | Need> =>
  isListed(need, closing.quarter) ? 'done' : closing.needs.append(need, [listEvent(closing, problem, stateOf(need))])

const listEvent = (
  { quarter, at }: Closing,
  { why }: Problem,
  { version, changedAt }: Pick<NeedRow, 'version' | 'changedAt'>,
): ListEvent => ({
  n: version + 1,
  at: later(at, changedAt),
  by: SYSTEM,
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

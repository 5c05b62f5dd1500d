import type { NeedRow } from '@lianxin/shared/needs/views'
import * as z from 'zod'
import type { Slice, Slicer } from '../jobs/run-job'
import type { RosterStore } from '../organisation/store-roster'
import { type ReplaceDeps, replaceGone } from './replace-gone'
import type { NeedStore } from './store'

type Deps = ReplaceDeps & { needs: NeedStore; roster: RosterStore }

/** Needs looked at together; those who file keep their share of the table. */
const AT_ONCE = 8

/** Where the next slice begins: a part of the open index and a place in it. */
const Cursor = z.tuple([z.number().int(), z.string().optional()])

/**
 * Gives the open needs of whoever has left to their successors, a page of the open index at a time: every need of the
 * district is looked at, since a contact and whoever passed one on are in its history alone. What is filed or passed to
 * somebody who left while this runs, the teller gives on.
 */
export const handOver =
  (deps: Deps): Slicer<'handover'> =>
  async (job) => {
    const { needs } = deps
    if (job.cursor === undefined) return { done: 0, total: await countIn(needs, job.district), cursor: cursorAt(0) }
    const [shard, after] = Cursor.parse(JSON.parse(job.cursor))
    const page = await needs.openRows(shard, after)
    const rows = page.rows.filter(({ district }) => district === job.district)
    await lookAt({ ...deps, roster: remembered(deps.roster) }, rows)
    const done = job.done + rows.length
    const next = page.after === undefined ? nextShard(needs, shard) : cursorAt(shard, page.after)
    // A need somebody acts on gets another place in the index and may come up twice.
    return { done, total: next === undefined ? done : Math.max(job.total, done), cursor: next } satisfies Slice
  }

const cursorAt = (shard: number, after?: string): string =>
  JSON.stringify(after === undefined ? [shard] : [shard, after])

const nextShard = ({ shards }: NeedStore, shard: number): string | undefined => {
  const next = shards.find((one) => one > shard)
  return next === undefined ? undefined : cursorAt(next)
}

const countIn = async (needs: NeedStore, district: string): Promise<number> => {
  let found = 0
  for (const shard of needs.shards) {
    let after: string | undefined
    do {
      const page = await needs.openRows(shard, after)
      found += page.rows.filter((row) => row.district === district).length
      after = page.after
    } while (after)
  }
  return found
}

const lookAt = async (deps: Deps, rows: readonly NeedRow[]): Promise<void> => {
  const replace = replaceGone(deps)
  const queue = [...rows]
  const work = async () => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const need = await deps.needs.get(row.id)
      if (need) await replace(need)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** One page asks for the same few officers again and again. */
const remembered = (roster: RosterStore): RosterStore => {
  const known = new Map<string, ReturnType<RosterStore['get']>>()
  const get: RosterStore['get'] = (district, id) => {
    const found = known.get(id) ?? roster.get(district, id)
    known.set(id, found)
    return found
  }
  return { ...roster, get }
}

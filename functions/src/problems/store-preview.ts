import type { NeedRow } from '@lianxin/shared/needs/views'
import * as z from 'zod'
import { readCursor, writeCursor } from '../dynamo/cursor'
import type { NeedLists, Page } from '../needs/store-lists'

/** A page goes on until it has so many rows or has read so much of the index, which holds every district's needs. */
const ENOUGH = 100
const MOST_READS = 8

/** Where the next page begins: a part of the open index and a place in it. */
const Place = z.tuple([z.number().int(), z.string().max(400).optional()])
type Place = z.infer<typeof Place>

/** What lies in the open index of one district's needs, a page at a time, in no order. @throws Refusal `bad_request`. */
export const openOf = async (
  needs: Pick<NeedLists, 'shards' | 'openRows'>,
  district: string,
  after: string | undefined,
): Promise<Page> => {
  const rows: NeedRow[] = []
  let place: Place | undefined = after === undefined ? [0] : readCursor(Place, after)
  for (let reads = 0; place && reads < MOST_READS && rows.length < ENOUGH; reads += 1) {
    const [shard, from]: Place = place
    const page = await needs.openRows(shard, from)
    rows.push(...page.rows.filter((row) => row.district === district))
    place = page.after === undefined ? nextShard(needs.shards, shard) : [shard, page.after]
  }
  return { rows, ...(place ? { after: writeCursor(place) } : {}) }
}

const nextShard = (shards: readonly number[], shard: number): Place | undefined => {
  const next = shards.find((one) => one > shard)
  return next === undefined ? undefined : [next]
}

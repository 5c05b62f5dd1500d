import { dayOf, type Instant, previousQuarter, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { isOpen } from '@lianxin/shared/needs/rules'
import { type Need, type NeedEvent, Need as NeedSchema } from '@lianxin/shared/needs/schema'
import type { NeedState } from '@lianxin/shared/needs/state'
import { NeedRow } from '@lianxin/shared/needs/views'
import { KEEP_ROW_MS } from '@lianxin/shared/problems/rules'
import * as z from 'zod'
import { keys, needIdOf, openShard, outShard, shardOf } from '../dynamo/keys'
import { rowOf } from './store-row'

// A row is stored five times and an item is paid by the kilobyte: short names, and nothing its key already says.
const StoredRow = z.object({
  d: NeedRow.shape.district,
  a: NeedRow.shape.area,
  c: NeedRow.shape.category,
  e: NeedRow.shape.excerpt,
  w: NeedRow.shape.caller,
  s: NeedRow.shape.status,
  h: NeedRow.shape.holder,
  r: z.number(),
  t: z.number(),
  n: z.number().optional(),
  x: z.number(),
  g: z.literal(1).optional(),
  v: NeedRow.shape.version,
  l: NeedRow.shape.listed,
})
type StoredRow = z.infer<typeof StoredRow>

const Place = z.object({ pk: z.string(), row: StoredRow })

const instant = (ms: number): Instant => new Date(ms).toISOString()

/** The stored form of a row. */
export const storedRow = (row: NeedRow): StoredRow => ({
  d: row.district,
  a: row.area,
  c: row.category,
  e: row.excerpt,
  w: row.caller,
  s: row.status,
  h: row.holder,
  r: Date.parse(row.raisedAt),
  t: Date.parse(row.changedAt),
  n: row.nextAt === undefined ? undefined : Date.parse(row.nextAt),
  x: Date.parse(row.resultDue),
  g: row.gate ? 1 : undefined,
  v: row.version,
  l: row.listed,
})

/** Reads one line of an index. @throws ZodError when the table holds something else. */
export const readRow = (item: unknown): NeedRow => {
  const { pk, row } = Place.parse(item)
  return {
    id: needIdOf(pk),
    district: row.d,
    area: row.a,
    category: row.c,
    excerpt: row.e,
    caller: row.w,
    status: row.s,
    holder: row.h,
    raisedAt: instant(row.r),
    changedAt: instant(row.t),
    ...(row.n === undefined ? {} : { nextAt: instant(row.n) }),
    resultDue: instant(row.x),
    gate: row.g === 1,
    version: row.v,
    ...(row.l ? { listed: row.l } : {}),
  }
}

/** Events as stored; as they are. */
export const storedEvents = (events: readonly NeedEvent[]): readonly unknown[] => events

/** Reads a stored need. @throws ZodError when the table holds something else. */
export const readNeed = (item: Record<string, unknown>): Need =>
  NeedSchema.parse({ ...item, id: needIdOf(z.string().parse(item.pk)) })

/** The index keys of a need in a state; an absent one means: not in that index. */
export const placesOf = (need: Need, state: NeedState) => {
  const row = rowOf(need, state)
  const shard = shardOf(need.id)
  const stays = row.nextAt !== undefined || keptForClose(state)
  return {
    row: storedRow(row),
    holder: isOpen(state.status) ? state.holder.id : undefined,
    open: stays ? openShard(shard) : undefined,
    nextAt: stays ? (row.nextAt ?? state.changedAt) : undefined,
    out: outShard(shard),
    outAt: state.changedAt,
  }
}

/** A need that ends within 48 h after a quarter it lived in keeps its row, or the close could not see it (ADR 4). */
const keptForClose = ({ raisedAt, changedAt }: NeedState): boolean => {
  const end = quarterEnd(previousQuarter(quarterOf(dayOf(changedAt))))
  return raisedAt < end && Date.parse(changedAt) - Date.parse(end) < KEEP_ROW_MS
}

/** A freshly filed need as stored. */
export const needItem = (need: Need, state: NeedState) => {
  const { id, ...body } = need
  return { ...keys.need(id), ...body, version: state.version, raisedAt: state.raisedAt, ...placesOf(need, state) }
}

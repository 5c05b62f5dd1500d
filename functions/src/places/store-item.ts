import type { Instant } from '@lianxin/shared/calendar'
import { accesses, placeKinds } from '@lianxin/shared/places/amenities'
import { Place, PlaceId } from '@lianxin/shared/places/schema'
import type { PlaceRow } from '@lianxin/shared/places/views'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys, listKeys, outShard, placeIdOf, shardOf } from '../dynamo/keys'
import { seenUpdate } from '../dynamo/update'

// A row lies in the item and in two indexes: short names, and nothing that is usually so.
const StoredRow = z.object({
  k: z.enum(placeKinds),
  n: z.string(),
  a: z.string(),
  s: z.string(),
  /** Access, when it is not for everybody. */
  i: z.enum(accesses).optional(),
  v: z.string().optional(),
  b: z.literal(1).optional(),
  h: z.number().optional(),
  d: z.string().optional(),
  c: z.number().optional(),
  l: z.literal(1).optional(),
  r: z.string().optional(),
})

/** What a list of the office prints of a place. */
export const rowOf = ({ id, kind, name, address, street, access, verifiedOn, ...place }: Place): PlaceRow => {
  const due = dueOf(place)
  return {
    ...{ id, kind, name, address, street, access, badge: place.badge === true },
    ...{ hosts: place.hosts.length, cases: place.cases.length },
    isLate: place.cases.some(({ lateOn }) => lateOn !== undefined),
    ...(verifiedOn ? { verifiedOn } : {}),
    ...(due ? { due } : {}),
    ...(place.removed ? { removedOn: place.removed.on } : {}),
  }
}

const dueOf = ({ cases }: Pick<Place, 'cases'>) => cases.map(({ due }) => due).sort()[0]

const storedRow = (row: PlaceRow): z.infer<typeof StoredRow> => ({
  k: row.kind,
  n: row.name,
  a: row.address,
  s: row.street,
  i: row.access === 'outdoor' ? undefined : row.access,
  v: row.verifiedOn,
  b: row.badge ? 1 : undefined,
  h: row.hosts || undefined,
  d: row.due,
  c: row.cases || undefined,
  l: row.isLate ? 1 : undefined,
  r: row.removedOn,
})

const Line = z.object({ pk: z.string(), row: StoredRow })

/** Reads one line of an index. @throws ZodError when the table holds something else. */
export const readRow = (item: unknown): PlaceRow => {
  const { pk, row } = Line.parse(item)
  return {
    ...{ id: PlaceId.parse(placeIdOf(pk)), kind: row.k, name: row.n, address: row.a, street: row.s },
    ...{ access: row.i ?? 'outdoor', badge: row.b === 1, hosts: row.h ?? 0, cases: row.c ?? 0, isLate: row.l === 1 },
    ...(row.v ? { verifiedOn: row.v } : {}),
    ...(row.d ? { due: row.d } : {}),
    ...(row.r ? { removedOn: row.r } : {}),
  }
}

/** The day a place lies under in its district's list when nobody has confirmed anything of it: before every day. */
const NEVER = '0000-00-00'

/** Where a place lies in the office's lists. Never in the index `open`, which the quarter's close walks. */
const linesOf = (place: Place) => {
  const { id, district, verifiedOn = NEVER, removed } = place
  const due = dueOf(place)
  return {
    holder: removed ? listKeys.removedPlaces(district) : listKeys.places(district),
    nextAt: removed ? removed.on : verifiedOn,
    list: due && listKeys.reported(district),
    line: due && `${due}#${id}`,
    row: storedRow(rowOf(place)),
  }
}

/** A place that was not there, for a put. With `outAt` it lies in the outbox until it is told. */
export const newPlacePut = ({ name: TableName }: Pick<Table, 'name'>, place: Place, outAt?: Instant | undefined) => ({
  TableName,
  Item: { ...keys.place(place.id), ...place, ...linesOf(place), ...outOf(place, outAt) },
  ConditionExpression: 'attribute_not_exists(pk)',
})

/** The update that makes a stored place this one, in version v over v-1; what of it is untold stays in the outbox. */
export const placeUpdate = (table: Pick<Table, 'name'>, place: Place, outAt?: Instant | undefined) => {
  const { id: _id, district: _district, ...shape } = Place.shape
  const written = new Map<string, unknown>(Object.entries(place))
  const content = Object.keys(shape).map((one) => [one, written.get(one)])
  const set = { ...Object.fromEntries(content), ...linesOf(place), ...outOf(place, outAt) }
  return seenUpdate(table, { key: keys.place(place.id), seen: place.version - 1, set })
}

const outOf = ({ id }: Place, outAt: Instant | undefined) => (outAt ? { out: outShard(shardOf(id)), outAt } : {})

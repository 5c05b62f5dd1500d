import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Unit } from '@lianxin/shared/organisation/units'
import * as z from 'zod'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { getMany } from '../dynamo/get-many'
import { keys, listKeys } from '../dynamo/keys'
import { countAll, onList } from '../dynamo/lists'
import { type Writes, writtenTogether } from '../dynamo/transaction'

export type UnassignedUnit = Pick<Unit, 'id' | 'name' | 'street' | 'community' | 'headcount'>

/** The registry of units (联系点). */
export type UnitStore = {
  /** Those of these that are registered; consistent. @throws Refusal `busy` */
  getMany(district: string, ids: readonly string[]): Promise<Map<string, Unit>>
  /** Puts version v over v-1 without a line in the trail, for jobs whose start left one; false when overtaken. */
  put(unit: Unit): Promise<boolean>
  /** The same with its line in the trail, in one transaction. */
  save(unit: Unit, trace: Trace): Promise<boolean>
  /** By number, a page at a time. */
  list(district: string, after?: string | undefined): Promise<{ units: Unit[]; after?: string }>
  /** How many there are. */
  count(district: string): Promise<number>
  /** Active ones nobody answers for, by number, a page at a time. */
  unassigned(district: string, after?: string | undefined): Promise<{ units: UnassignedUnit[]; after?: string }>
}

export const unitStore = (table: Table): UnitStore => ({
  getMany: async (district, ids) => {
    const wanted = ids.map((id) => keys.unit(district, id))
    const units = (await getMany(table, wanted)).map((item) => Unit.parse(item))
    return new Map(units.map((unit) => [unit.id, unit]))
  },
  put: (unit) => written(table.documents.send(new PutCommand(unitPut(table, unit)))),
  save: (unit, trace) => writtenTogether(table, savingWrites(table, unit, trace)),
  list: (district, after) => list(table, district, after),
  count: (district) => countAll(table, unitsOf(district)),
  unassigned: (district, after) => unassigned(table, district, after),
})

const savingWrites = (table: Table, unit: Unit, trace: Trace): Writes => [
  { Put: unitPut(table, unit) },
  auditPut(table, trace, `${unit.id}#${unit.version}`),
]

const unitPut = ({ name }: Table, unit: Unit) => ({
  TableName: name,
  Item: { ...keys.unit(unit.district, unit.id), ...unit, ...placesOf(unit) },
  ...(unit.version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': unit.version - 1 },
      }),
})

/** What a list of the office shows of a unit without reading it. */
const StoredRow = z.object({
  n: Unit.shape.name,
  s: Unit.shape.street,
  c: Unit.shape.community,
  h: Unit.shape.headcount,
})

const placesOf = ({ district, id, name, street, community, headcount, status, assignment }: Unit) => {
  const row = { n: name, s: street, c: community, h: headcount }
  if (status !== 'active') return { list: listKeys.movedOut(district), line: id, row }
  return assignment ? {} : { list: listKeys.unassigned(district), line: id, row }
}

const PAGE = 200
const UnitId = z.string().max(40)

const unitsOf = (district: string) => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': keys.unit(district, '').pk },
})

const list = async ({ documents, name }: Table, district: string, after: string | undefined) => {
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      ...unitsOf(district),
      Limit: PAGE,
      ...(after ? { ExclusiveStartKey: keys.unit(district, readCursor(UnitId, after)) } : {}),
    }),
  )
  const units = (got.Items ?? []).map((item) => Unit.parse(item))
  const last = got.LastEvaluatedKey && units.at(-1)
  return { units, ...(last ? { after: writeCursor(last.id) } : {}) }
}

const Line = z.object({ sk: z.string(), row: StoredRow })

const unassigned = async ({ documents, name }: Table, district: string, after: string | undefined) => {
  const value = listKeys.unassigned(district)
  const place = (id: string) => ({ ...keys.unit(district, id), list: value, line: id })
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      ...onList(value),
      Limit: PAGE,
      ...(after ? { ExclusiveStartKey: place(readCursor(UnitId, after)) } : {}),
    }),
  )
  const units = (got.Items ?? []).map((item): UnassignedUnit => {
    const { sk, row } = Line.parse(item)
    return { id: sk, name: row.n, street: row.s, community: row.c, headcount: row.h }
  })
  const last = got.LastEvaluatedKey && units.at(-1)
  return { units, ...(last ? { after: writeCursor(last.id) } : {}) }
}

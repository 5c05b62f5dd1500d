import { gunzipSync, gzipSync } from 'node:zlib'
import { BatchWriteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { BadCell } from '@lianxin/shared/organisation/endpoints-import'
import * as z from 'zod'
import type { Table } from '../../dynamo/client'
import { keys } from '../../dynamo/keys'
import { writtenTogether } from '../../dynamo/transaction'
import { PlannedRow } from './plan'
import { sheetUpdate } from './store-sheet-update'

/** What is kept of a part for the report: one mark and one key for each line. */
export const PartSummary = z.object({
  n: z.number().int(),
  hash: z.string(),
  marks: z.string(),
  keys: z.array(z.string()),
  bad: z.array(BadCell),
})
export type PartSummary = z.infer<typeof PartSummary>

/** The rows of sheets, in parts. */
export type PartStore = {
  /** Consistent. */
  part(id: string, n: number): Promise<PartSummary | undefined>
  /** Puts a part and so undoes the check, both or neither; false once the import is applied. */
  putPart(id: string, part: PartSummary, rows: readonly PlannedRow[]): Promise<boolean>
  /** All that have been sent; consistent. */
  parts(id: string): Promise<PartSummary[]>
  /** What a part would change; undefined once it is done and gone. */
  rows(id: string, n: number): Promise<PlannedRow[] | undefined>
  removeParts(id: string): Promise<void>
}

export const partStore = (table: Table): PartStore => {
  const { documents, name: TableName } = table
  return {
    part: async (id, n) => {
      const Key = keys.importPart(id, n)
      const got = await documents.send(new GetCommand({ TableName, Key, ...summary, ConsistentRead: true }))
      return got.Item && PartSummary.parse(got.Item)
    },
    putPart: (id, part, rows) =>
      writtenTogether(table, [
        { Put: { TableName, Item: { ...keys.importPart(id, part.n), ...part, rows: packed(rows) } } },
        sheetUpdate(table, id, 'SET #version = #version + :one, #state = :open', '#state <> :applied', {
          ':one': 1,
          ':open': 'open',
          ':applied': 'applied',
        }),
      ]),
    parts: (id) => parts(table, id),
    rows: async (id, n) => {
      const Key = keys.importPart(id, n)
      const got = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      return got.Item && unpacked(z.instanceof(Uint8Array).parse(got.Item.rows))
    },
    removeParts: (id) => removeParts(table, id),
  }
}

const packed = (rows: readonly PlannedRow[]): Uint8Array => gzipSync(JSON.stringify(rows))
const unpacked = (rows: Uint8Array): PlannedRow[] =>
  z.array(PlannedRow).parse(JSON.parse(gunzipSync(rows).toString('utf8')))

const summary = {
  ProjectionExpression: '#n, #hash, #marks, #keys, #bad',
  ExpressionAttributeNames: { '#n': 'n', '#hash': 'hash', '#marks': 'marks', '#keys': 'keys', '#bad': 'bad' },
}

const parts = async ({ documents, name }: Table, id: string): Promise<PartSummary[]> => {
  const found: PartSummary[] = []
  let from: Record<string, unknown> | undefined
  do {
    const got = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :part)',
        ExpressionAttributeValues: { ':pk': keys.importing(id).pk, ':part': 'part#' },
        ...summary,
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    found.push(...(got.Items ?? []).map((item) => PartSummary.parse(item)))
    from = got.LastEvaluatedKey
  } while (from)
  return found
}

/** What one BatchWriteItem may delete. */
const BATCH = 25

const removeParts = async (table: Table, id: string): Promise<void> => {
  const all = (await parts(table, id)).map(({ n }) => ({ DeleteRequest: { Key: keys.importPart(id, n) } }))
  for (let from = 0; from < all.length; from += BATCH) {
    const RequestItems = { [table.name]: all.slice(from, from + BATCH) }
    const { UnprocessedItems = {} } = await table.documents.send(new BatchWriteCommand({ RequestItems }))
    // Whoever runs this job again finds what is left.
    if (Object.keys(UnprocessedItems).length > 0) throw new Error(`import ${id} has parts left`)
  }
}

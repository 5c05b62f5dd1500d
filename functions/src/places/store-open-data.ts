import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'

/** Whether a district's places are open data; version 0 when nobody has decided yet. */
const OpenData = z.object({ isOpen: z.boolean(), licence: z.string(), version: z.number() })
export type OpenData = z.infer<typeof OpenData>

export type OpenDataStore = {
  /** Consistent. */
  get(district: string): Promise<OpenData>
  /** Puts version v over v-1, with its line in the trail; false when somebody else did so meanwhile. */
  put(district: string, next: OpenData, trace: Trace): Promise<boolean>
}

const LICENCE = 'CC BY 4.0'

export const openDataStore = (table: Table): OpenDataStore => ({
  get: async (district) => {
    const { documents, name: TableName } = table
    const got = await documents.send(new GetCommand({ TableName, Key: keys.openData(district), ConsistentRead: true }))
    return got.Item ? OpenData.parse(got.Item) : { isOpen: false, licence: LICENCE, version: 0 }
  },
  put: (district, next, trace) =>
    writtenTogether(table, [
      {
        Put: {
          TableName: table.name,
          Item: { ...keys.openData(district), ...next },
          ConditionExpression: 'attribute_not_exists(pk) OR version = :before',
          ExpressionAttributeValues: { ':before': next.version - 1 },
        },
      },
      auditPut(table, trace, `open-data#${next.version}`),
    ]),
})

import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/src/dynamo/client'
import type { Item } from './contents'

/** The most a BatchWriteItem takes. */
const BATCH = 25

/** Puts items into a table as they were taken out of another. */
export const restore = async ({ documents, name }: Pick<Table, 'documents' | 'name'>, items: readonly Item[]) => {
  for (let from = 0; from < items.length; from += BATCH) {
    const requests = items.slice(from, from + BATCH).map((Item) => ({ PutRequest: { Item } }))
    const { UnprocessedItems } = await documents.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }))
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the engine left items out')
  }
}

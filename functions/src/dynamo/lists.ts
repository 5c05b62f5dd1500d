import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from './client'

/** What a Query asks of the index `lists` for everything on one of them; its names are taken, since `list` is reserved. */
export const onList = (list: string) => ({
  IndexName: 'lists',
  KeyConditionExpression: '#list = :list',
  ExpressionAttributeNames: { '#list': 'list' },
  ExpressionAttributeValues: { ':list': list },
})

/** How many items a Query finds on all its pages. */
export const countAll = async (
  { documents, name }: Table,
  asked: Omit<QueryCommandInput, 'TableName' | 'Select' | 'ExclusiveStartKey'>,
): Promise<number> => {
  let found = 0
  let from: Record<string, unknown> | undefined
  do {
    const page = { TableName: name, Select: 'COUNT', ...asked, ...(from ? { ExclusiveStartKey: from } : {}) } as const
    const got = await documents.send(new QueryCommand(page))
    found += got.Count ?? 0
    from = got.LastEvaluatedKey
  } while (from)
  return found
}

import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/src/dynamo/client'

export type Item = Record<string, unknown> & { pk: string; sk: string }

/** Everything in a table, or in one of its indexes, in the order of its keys. */
export const contentsOf = async ({ documents, name }: Table, index?: string): Promise<Item[]> => {
  const items: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const got = await documents.send(
      new ScanCommand({
        TableName: name,
        ...(index ? { IndexName: index } : { ConsistentRead: true }),
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    for (const item of got.Items ?? []) items.push({ ...item, pk: String(item.pk), sk: String(item.sk) })
    from = got.LastEvaluatedKey
  } while (from)
  return items.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** An item's key as one text. */
export const placeOf = ({ pk, sk }: Item): string => `${pk} ${sk}`

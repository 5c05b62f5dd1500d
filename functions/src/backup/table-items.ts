import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Item } from './kinds'

/** The table as the backup sees it: items as they are stored, parsed by nobody. */
export type RawTable = { client: DynamoDBClient; name: string }

/**
 * Every item of the table. The one Scan there is: identities and closed needs are on no list, and a list of Queries
 * would forget the kind somebody adds next year (ADR 17). No function of the cloud may do it.
 */
export async function* itemsOf({ client, name }: RawTable): AsyncGenerator<Item> {
  let from: Item | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(from ? { ExclusiveStartKey: from } : {}) }),
    )
    yield* page.Items ?? []
    from = page.LastEvaluatedKey
  } while (from)
}

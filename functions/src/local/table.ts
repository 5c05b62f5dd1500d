import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb'
import { tableInput } from '../dynamo/table'

/**
 * Creates the table unless it is there.
 * @throws Error when the one that is there has other indexes: an index's keys can never be altered.
 */
export const ensureTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(tableInput(name)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    if (indexKeys(Table) !== indexKeys(tableInput(name)))
      throw new Error(
        'The local data were written by an earlier version: delete the data directory (.data, or DATA_DIR) and start again.',
      )
  }
}

type Index = { IndexName?: string | undefined; KeySchema?: KeySchemaElement[] | undefined }
type Indexed = { GlobalSecondaryIndexes?: Index[] | undefined }

/** `open(open,wakeAt) …`, in one order. */
const indexKeys = ({ GlobalSecondaryIndexes: indexes = [] }: Indexed = {}): string =>
  indexes
    .map(({ IndexName, KeySchema = [] }) => `${IndexName}(${KeySchema.map((key) => key.AttributeName).join()})`)
    .sort()
    .join(' ')

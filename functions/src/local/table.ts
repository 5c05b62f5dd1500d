import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { tableInput } from '../dynamo/table'

/** Creates the table unless it is there. */
export const ensureTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(tableInput(name)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}

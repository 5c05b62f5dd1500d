import { randomUUID } from 'node:crypto'
import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import type { OnCapacity } from '../../functions/src/dynamo/capacity'
import { openClient, openTable, type Table } from '../../functions/src/dynamo/client'
import { tableInput } from '../../functions/src/dynamo/table'

const region = 'local'

const endpointOf = (): string => {
  const endpoint = process.env.TEST_DYNAMODB_ENDPOINT ?? process.env.DYNAMODB_ENDPOINT
  if (!endpoint) throw new Error('no engine: run through jest, or set DYNAMODB_ENDPOINT')
  return endpoint
}

/**
 * An empty table of its own on the real engine; `drop` removes it and ends the connections. Without a stream tens of
 * thousands of writes stay quick: the embedded engine walks the records of a stream at every write.
 */
export const freshTable = async (
  onCapacity?: OnCapacity,
  withStream = false,
): Promise<Table & { drop(): Promise<void> }> => {
  const endpoint = endpointOf()
  const name = `t-${randomUUID()}`
  const admin = openClient({ region, endpoint })
  const { StreamSpecification, ...plain } = tableInput(name)
  await admin.send(new CreateTableCommand(withStream ? { ...plain, StreamSpecification } : plain))
  const table = openTable({ name, region, endpoint, onCapacity })
  const drop = async () => {
    await admin.send(new DeleteTableCommand({ TableName: name }))
    admin.destroy()
    table.documents.destroy()
  }
  return { ...table, drop }
}

import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb'
import { openClient } from '../../../functions/src/dynamo/client'
import { tableInput } from '../../../functions/src/dynamo/table'
import { ensureTable } from '../../../functions/src/local/table'

const client = openClient({ region: 'local', endpoint: process.env.TEST_DYNAMODB_ENDPOINT })
const made: string[] = []
afterAll(async () => {
  for (const TableName of made) await client.send(new DeleteTableCommand({ TableName }))
  client.destroy()
})

test('a table is made once and found the next time', async () => {
  made.push('now')
  await ensureTable(client, 'now')
  await ensureTable(client, 'now')
})

test('data of an earlier version, with other indexes, are refused in one sentence that says what to do', async () => {
  made.push('earlier')
  const input = tableInput('earlier')
  const [, ...indexes] = input.GlobalSecondaryIndexes ?? []
  const used = new Set([
    'pk',
    'sk',
    ...indexes.flatMap(({ KeySchema = [] }) => KeySchema.map((key) => key.AttributeName)),
  ])
  const AttributeDefinitions = input.AttributeDefinitions?.filter(({ AttributeName }) => used.has(AttributeName))
  await client.send(new CreateTableCommand({ ...input, AttributeDefinitions, GlobalSecondaryIndexes: indexes }))
  await expect(ensureTable(client, 'earlier')).rejects.toThrow(/delete the data directory .* and start again\.$/)
})

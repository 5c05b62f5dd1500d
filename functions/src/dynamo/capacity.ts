import type { ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** One call's cost: capacity units over the table and all its indexes. */
export type Cost = { command: string; units: number }
export type OnCapacity = (cost: Cost) => void

const counted = new Set(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'TransactWriteItems'])

/** Asks every call for its consumed capacity and passes it on; a test or bench hook, absent in production. */
export const countCapacity = (client: DynamoDBClient, onCapacity: OnCapacity): void => {
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const command = context.commandName?.replace(/Command$/, '') ?? ''
      if (!counted.has(command)) return next(args)
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } })
      onCapacity({ command, units: unitsOf(result.output) })
      return result
    },
    { step: 'initialize', name: 'countCapacity' },
  )
}

const unitsOf = (output: object): number => {
  const consumed: ConsumedCapacity | ConsumedCapacity[] | undefined =
    'ConsumedCapacity' in output && typeof output.ConsumedCapacity === 'object' && output.ConsumedCapacity !== null
      ? output.ConsumedCapacity
      : undefined
  return [consumed ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0)
}

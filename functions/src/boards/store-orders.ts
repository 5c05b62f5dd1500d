import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { BoardCode, Id } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'

/** What one order of boards made: who sent it, a hash of what it asked for, and the codes in its order. */
export const Order = z.object({ key: Id, by: Id, asked: z.string(), codes: z.array(BoardCode) })
export type Order = z.infer<typeof Order>

export type OrderStore = {
  /** Consistent. */
  get(key: string): Promise<Order | undefined>
  /** The put of an order that was not there, for the transaction that makes its boards. */
  put(order: Order): { Put: { TableName: string; Item: Record<string, unknown>; ConditionExpression: string } }
}

export const orderStore = ({ documents, name }: Table): OrderStore => ({
  get: async (key) => {
    const got = await documents.send(new GetCommand({ TableName: name, Key: keys.order(key), ConsistentRead: true }))
    return got.Item && Order.parse(got.Item)
  },
  put: (order) => ({
    Put: {
      TableName: name,
      Item: { ...keys.order(order.key), ...order },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }),
})

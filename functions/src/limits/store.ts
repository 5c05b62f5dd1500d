import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'

/** Counts of an hour, shared by every instance of the server; `what` names the act and who does it. */
export type LimitStore = {
  /** Adds one and gives the count. */
  count(what: string, now: Instant): Promise<number>
  /** The count so far; a consistent read, so that a fast guesser meets their own guesses. */
  read(what: string, now: Instant): Promise<number>
}

const Counter = z.object({ hits: z.number().int() })
const DAY_S = 24 * 3600

export const limitStore = ({ documents, name }: Table): LimitStore => {
  const keyOf = (what: string, now: Instant) => keys.limit(what, now.slice(0, 13))
  return {
    count: async (what, now) => {
      const { Attributes } = await documents.send(
        new UpdateCommand({
          TableName: name,
          Key: keyOf(what, now),
          // `expires` only tidies up (TTL deletes when it likes); the hour is in the key.
          UpdateExpression: 'ADD hits :one SET expires = :expires',
          ExpressionAttributeValues: { ':one': 1, ':expires': Math.floor(Date.parse(now) / 1000) + DAY_S },
          ReturnValues: 'ALL_NEW',
        }),
      )
      return Counter.parse(Attributes).hits
    },
    read: async (what, now) => {
      const key = keyOf(what, now)
      const { Item } = await documents.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))
      return Item ? Counter.parse(Item).hits : 0
    },
  }
}

import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

const Seen = z.object({ openid: z.string(), seenAt: InstantText })
/** Who somebody is at WeChat and when they last signed in there; it never leaves the server. */
export type Seen = z.infer<typeof Seen>

export type OpenidStore = {
  get(person: string): Promise<Seen | undefined>
  /** They signed in with WeChat now; written once an hour at most. */
  see(person: string, seen: Seen): Promise<void>
}

const HOUR_MS = 3600_000

export const openidStore = ({ documents, name }: Table): OpenidStore => {
  const get = async (person: string) => {
    const { Item } = await documents.send(new GetCommand({ TableName: name, Key: keys.openid(person) }))
    return Item && Seen.parse(Item)
  }
  return {
    get,
    see: async (person, seen) => {
      const known = await get(person)
      if (known?.openid === seen.openid && Date.parse(seen.seenAt) - Date.parse(known.seenAt) < HOUR_MS) return
      await written(documents.send(new PutCommand(putOf(name, person, seen))))
    },
  }
}

const putOf = (name: string, person: string, seen: Seen): PutCommand['input'] => ({
  TableName: name,
  Item: { ...keys.openid(person), ...seen },
  // Two phones of one person at once: the later stands.
  ConditionExpression: 'attribute_not_exists(pk) OR seenAt <= :at',
  ExpressionAttributeValues: { ':at': seen.seenAt satisfies Instant },
})

import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { Table } from '../../dynamo/client'
import { keys } from '../../dynamo/keys'

/** Which pushes have been dealt with: WeChat sends one again when our reply is late. */
export type PushStore = {
  isDone(hash: string): Promise<boolean>
  /** Only after it was dealt with: what dies before that comes again. */
  done(hash: string, now: Instant): Promise<void>
}

const KEPT_S = 24 * 3600

export const pushStore = ({ documents, name }: Table): PushStore => ({
  isDone: async (hash) =>
    (await documents.send(new GetCommand({ TableName: name, Key: keys.push(hash), ConsistentRead: true }))).Item !==
    undefined,
  done: async (hash, now) => {
    const Item = { ...keys.push(hash), expires: Math.floor(Date.parse(now) / 1000) + KEPT_S }
    await documents.send(new PutCommand({ TableName: name, Item }))
  },
})

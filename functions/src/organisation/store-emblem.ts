import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'

/** A district's own emblem: a clean picture and its type. */
export type Emblem = { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array }

const Stored = z.object({ type: z.enum(['image/png', 'image/jpeg']), bytes: z.instanceof(Uint8Array) })

/** What a change does to the emblem, for the transaction of the change. */
export const emblemWrite = ({ name: TableName }: Pick<Table, 'name'>, district: string, emblem: Emblem | 'none') =>
  emblem === 'none'
    ? { Delete: { TableName, Key: keys.emblem(district) } }
    : { Put: { TableName, Item: { ...keys.emblem(district), ...emblem } } }

/** Consistent. */
export const readEmblem = async ({ documents, name }: Table, district: string): Promise<Emblem | undefined> => {
  const got = await documents.send(
    new GetCommand({ TableName: name, Key: keys.emblem(district), ConsistentRead: true }),
  )
  return got.Item && Stored.parse(got.Item)
}

import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { type Place, PlaceId } from '@lianxin/shared/places/schema'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import { type Writes, writtenTogether } from '../dynamo/transaction'

/** An invitation to host a place, and who took it up. */
const Hosting = z.object({ place: PlaceId, until: InstantText, usedBy: Id.optional() })
export type Hosting = z.infer<typeof Hosting>

/** Invitations by the hash of their token. */
export type HostingStore = {
  /** Consistent. */
  get(hash: string): Promise<Hosting | undefined>
  /** Puts one, with its line in the trail when an officer gives it. */
  issue(hash: string, hosting: Hosting, trace: Trace | undefined): Promise<void>
}

// Long enough after its end that whoever opens it late still reads why; then TTL takes it away.
const KEPT_S = 30 * 24 * 3600

export const hostingStore = (table: Table): HostingStore => {
  const { documents, name: TableName } = table
  return {
    get: async (hash) => {
      const got = await documents.send(new GetCommand({ TableName, Key: keys.hosting(hash), ConsistentRead: true }))
      return got.Item && Hosting.parse(got.Item)
    },
    issue: async (hash, hosting, trace) => {
      const expires = Math.floor(Date.parse(hosting.until) / 1000) + KEPT_S
      const Item = { ...keys.hosting(hash), ...hosting, expires }
      const put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }
      // A token is never made twice: one that is there is this very put, sent again by the network.
      if (trace) await writtenTogether(table, [{ Put: put }, auditPut(table, trace, `${hosting.place}#${hash}`)])
      else await written(documents.send(new PutCommand(put)))
    },
  }
}

type Kept = Pick<Place, 'id' | 'district'>

/** Who becomes a host of a place, by which invitation. */
export type Joining = { person: string; hash: string }

/** The writes by which somebody joins: the invitation is used up, and the place stands among theirs. */
export const joinWrites = ({ name: TableName }: Table, place: string, { person, hash }: Joining): Writes => [
  {
    Update: {
      TableName,
      Key: keys.hosting(hash),
      UpdateExpression: 'SET usedBy = :person',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedBy)',
      ExpressionAttributeValues: { ':person': person },
    },
  },
  { Put: { TableName, Item: keys.hosted(person, place) } },
]

/** The writes by which a place stands no more among somebody's, and nobody is to call them on its account. */
export const leaveWrites = ({ name: TableName }: Table, { id, district }: Kept, person: string): Writes => [
  { Delete: { TableName, Key: keys.hosted(person, id) } },
  { Delete: { TableName, Key: keys.unreached(district, person, id) } },
]

import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'
import type { DeskRight } from './store'

/** Numbers that may be tried before a ticket ends. */
export const TRIES = 3

/** A desk that asks to be signed in. */
const DeskTicket = z.object({
  /** The identity of its device, and the hash of that device's secret. */
  device: z.string(),
  secretHash: z.string(),
  number: z.string(),
  until: InstantText,
  tries: z.number().int(),
  confirmed: z.object({ person: z.string(), until: InstantText }).optional(),
})
export type DeskTicket = z.infer<typeof DeskTicket>

/** Tickets by the hash of what the desk's QR code says. */
export type DeskStore = {
  open(hash: string, ticket: DeskTicket): Promise<void>
  /** Consistent. */
  get(hash: string): Promise<DeskTicket | undefined>
  /** Counts a try before its number is looked at, so that of many at once three count; undefined when none is left. */
  attempt(hash: string, now: Instant): Promise<DeskTicket | undefined>
  /** Lets the desk's device work in that name, with its trace. False when the ticket was confirmed meanwhile. */
  confirm(hash: string, device: string, right: DeskRight, trace: Trace): Promise<boolean>
}

const KEPT_S = 24 * 3600

export const deskStore = (table: Table): DeskStore => {
  const { documents, name } = table
  return {
    open: async (hash, ticket) => {
      const expires = Math.floor(Date.parse(ticket.until) / 1000) + KEPT_S
      const Item = { ...keys.desk(hash), ...ticket, expires }
      await documents.send(new PutCommand({ TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' }))
    },
    get: async (hash) => {
      const { Item } = await documents.send(
        new GetCommand({ TableName: name, Key: keys.desk(hash), ConsistentRead: true }),
      )
      return Item && DeskTicket.parse(Item)
    },
    attempt: (hash, now) => attempt(table, hash, now),
    confirm: (hash, device, right, trace) => confirm(table, { hash, device, right, trace }),
  }
}

const attempt = async ({ documents, name }: Table, hash: string, now: Instant): Promise<DeskTicket | undefined> => {
  let counted: unknown
  await written(
    documents
      .send(
        new UpdateCommand({
          TableName: name,
          Key: keys.desk(hash),
          UpdateExpression: 'ADD tries :one',
          ConditionExpression:
            'attribute_exists(pk) AND attribute_not_exists(confirmed) AND tries < :most AND #until > :now',
          ExpressionAttributeNames: { '#until': 'until' },
          ExpressionAttributeValues: { ':one': 1, ':most': TRIES, ':now': now },
          ReturnValues: 'ALL_NEW',
        }),
      )
      .then(({ Attributes }) => {
        counted = Attributes
      }),
  )
  return counted === undefined ? undefined : DeskTicket.parse(counted)
}

type Confirming = { hash: string; device: string; right: DeskRight; trace: Trace }

const confirm = (table: Table, { hash, device, right, trace }: Confirming): Promise<boolean> => {
  const { person, until } = right
  const TableName = table.name
  return writtenTogether(table, [
    {
      Update: {
        TableName,
        Key: keys.desk(hash),
        UpdateExpression: 'SET confirmed = :confirmed',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(confirmed)',
        ExpressionAttributeValues: { ':confirmed': { person, until } },
      },
    },
    {
      Update: {
        TableName,
        Key: keys.identity(device),
        UpdateExpression: 'SET desk = :right',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':right': right },
      },
    },
    auditPut(table, trace, hash.slice(0, 16)),
  ])
}

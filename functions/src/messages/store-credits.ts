import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

/** Our count of what a person allowed: WeChat's own is not to be read, and wins when they differ. */
export type CreditStore = {
  /** One tap on 允许 is one message of each of these templates. */
  add(person: string, templates: readonly string[]): Promise<void>
  /** They switched this template off. */
  none(person: string, template: string): Promise<void>
  /** How many of each are left. */
  left(person: string): Promise<Record<string, number>>
}

/** Officers no message can reach, by district. */
export type UnreachedStore = {
  note(district: string, officer: Unreached): Promise<void>
  forget(district: string, person: string): Promise<void>
  all(district: string): Promise<Unreached[]>
}

const Credit = z.object({ sk: z.string(), credits: z.number().int() })
const Unreached = z.object({ id: z.string(), name: z.string(), since: z.string() })
export type Unreached = { id: string; name: string; since: Instant }

export const creditStore = ({ documents, name }: Table): CreditStore => ({
  add: async (person, templates) => {
    for (const template of templates)
      await documents.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.credits(person, template),
          UpdateExpression: 'ADD credits :one',
          ExpressionAttributeValues: { ':one': 1 },
        }),
      )
  },
  none: async (person, template) => {
    await written(
      documents.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.credits(person, template),
          UpdateExpression: 'SET credits = :none',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':none': 0 },
        }),
      ),
    )
  },
  left: async (person) => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.credits(person, '').pk },
      }),
    )
    const all = Items.map((item) => Credit.parse(item))
    return Object.fromEntries(all.map(({ sk, credits }) => [sk, credits]))
  },
})

export const unreachedStore = ({ documents, name }: Table): UnreachedStore => ({
  note: async (district, { id, name: called, since }) => {
    await documents.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.unreached(district, id),
        // Since the first message that could not be sent.
        UpdateExpression: 'SET id = :id, #name = :name, since = if_not_exists(since, :since)',
        ExpressionAttributeNames: { '#name': 'name' },
        ExpressionAttributeValues: { ':id': id, ':name': called, ':since': since },
      }),
    )
  },
  forget: async (district, person) => {
    // Nothing is read of so many who were never noted.
    const Key = keys.unreached(district, person)
    const { Item } = await documents.send(new GetCommand({ TableName: name, Key }))
    if (Item) await documents.send(new DeleteCommand({ TableName: name, Key }))
  },
  all: async (district) => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.unreached(district, '').pk },
      }),
    )
    return Items.map((item) => Unreached.parse(item))
  },
})

import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
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

const Credit = z.object({ sk: z.string(), credits: z.number().int() })

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

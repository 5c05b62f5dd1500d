import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { Id } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

/** Finds needs by their query code. */
export type QueryCodeStore = {
  put(code: string, needId: string): Promise<void>
  find(code: string): Promise<string | undefined>
}

const Item = z.object({ needId: Id })

export const queryCodeStore = ({ documents, name }: Table): QueryCodeStore => ({
  put: async (code, needId) => {
    const Item = { ...keys.queryCode(code), needId }
    await written(
      documents.send(new PutCommand({ TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
    )
  },
  find: async (code) => {
    const got = await documents.send(new GetCommand({ TableName: name, Key: keys.queryCode(code) }))
    return got.Item ? Item.parse(got.Item).needId : undefined
  },
})

import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Card } from '@lianxin/shared/boards/schema'
import type { Day } from '@lianxin/shared/calendar'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

export type BoardStore = {
  /** Eventually consistent: a card of at most 4 KB costs half a read unit. */
  get(code: string): Promise<Card | undefined>
  /** Writes a card when it is new or follows the stored version; false otherwise. */
  put(card: Card): Promise<boolean>
  /** Notes the day of a scan, once a day; another scan of the same day may have done it. */
  markScanned(code: string, day: Day): Promise<void>
}

export const boardStore = ({ documents, name }: Table): BoardStore => ({
  get: async (code) => {
    const { Item } = await documents.send(new GetCommand({ TableName: name, Key: keys.board(code) }))
    return Item && Card.parse(Item)
  },
  put: (card) =>
    written(
      documents.send(
        new PutCommand({
          TableName: name,
          Item: { ...keys.board(card.code), ...card },
          ConditionExpression: 'attribute_not_exists(pk) OR version = :before',
          ExpressionAttributeValues: { ':before': card.version - 1 },
        }),
      ),
    ),
  markScanned: async (code, day) => {
    await written(
      documents.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.board(code),
          UpdateExpression: 'SET scannedOn = :day',
          ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(scannedOn) OR scannedOn < :day)',
          ExpressionAttributeValues: { ':day': day },
        }),
      ),
    )
  },
})

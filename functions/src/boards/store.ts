import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Card, type SignRow } from '@lianxin/shared/boards/schema'
import type { Day, Instant } from '@lianxin/shared/calendar'
import { BoardCode } from '@lianxin/shared/text'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { getMany } from '../dynamo/get-many'
import { keys } from '../dynamo/keys'
import { onList } from '../dynamo/lists'
import { type Writes, writtenTogether } from '../dynamo/transaction'
import { updateSeen } from '../dynamo/update'
import { cardUpdate, itemOf, lineOf, readSign } from './store-item'

/** One person's act on boards: all of it is written or nothing. */
export type BoardChange = {
  made?: readonly Card[]
  /** Each in version v over v-1. */
  changed?: readonly Card[]
  trace: Trace
  /** Tells the act from others of the same instant, the same when it is tried again. */
  unique: string
  /** Since when somebody is to be told of it. */
  outAt?: Instant | undefined
  alongside?: Writes
}

export type BoardStore = {
  /** Eventually consistent: a card of at most 4 KB costs half a read unit. */
  get(code: string): Promise<Card | undefined>
  /** Consistent, at most 100, in no order; codes without a board are left out. */
  current(codes: readonly string[]): Promise<Card[]>
  /** Writes a card when it is new or follows the stored version; false otherwise. */
  put(card: Card): Promise<boolean>
  /** Puts those that are not there yet, each by itself. */
  complete(cards: readonly Card[]): Promise<void>
  /** Notes the day of a scan, once a day; another scan of the same day may have done it. */
  markScanned(card: Pick<Card, 'code' | 'sign'>, day: Day): Promise<void>
  /** What follows from the organisation, in version v over v-1; false when somebody changed the card meanwhile. */
  refresh(card: Card): Promise<boolean>
  /** False when any of the boards was changed or made meanwhile. */
  change(change: BoardChange): Promise<boolean>
  /** The boards of a district by code, `most` at a time; a board made in the last second may be missing. @throws Refusal `bad_request` for a cursor not ours */
  list(district: string, most: number, after?: string | undefined): Promise<{ signs: SignRow[]; after?: string }>
  count(district: string): Promise<number>
  /** Whoever is concerned has been told; false when the card changed meanwhile, which the next pass looks at. */
  markTold(card: Card): Promise<boolean>
}

export const boardStore = (table: Table): BoardStore => {
  const { documents, name } = table
  return {
    get: async (code) => {
      const { Item } = await documents.send(new GetCommand({ TableName: name, Key: keys.board(code) }))
      return Item && Card.parse(Item)
    },
    current: async (codes) => (await getMany(table, codes.map(keys.board))).map((item) => Card.parse(item)),
    put: (card) => written(documents.send(new PutCommand(cardPut(table, card)))),
    complete: async (cards) => {
      await Promise.all(cards.map((card) => written(documents.send(new PutCommand(newCard(table, card))))))
    },
    markScanned: async (card, day) => {
      await written(documents.send(new UpdateCommand(scanUpdate(table, card, day))))
    },
    refresh: (card) => written(documents.send(new UpdateCommand(cardUpdate(table, card)))),
    change: (change) => writtenTogether(table, writesOf(table, change)),
    list: (district, most, after) => list(table, district, most, after),
    count: (district) => count(table, district),
    markTold: ({ code, version }) =>
      written(updateSeen(table, { key: keys.board(code), seen: version, set: { out: undefined, outAt: undefined } })),
  }
}

const cardPut = ({ name }: Pick<Table, 'name'>, card: Card) => ({
  TableName: name,
  Item: itemOf(card),
  ConditionExpression: 'attribute_not_exists(pk) OR version = :before',
  ExpressionAttributeValues: { ':before': card.version - 1 },
})

const scanUpdate = ({ name }: Pick<Table, 'name'>, { code, sign }: Pick<Card, 'code' | 'sign'>, day: Day) => ({
  TableName: name,
  Key: keys.board(code),
  UpdateExpression: sign ? 'SET scannedOn = :day, #row.d = :day' : 'SET scannedOn = :day',
  ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(scannedOn) OR scannedOn < :day)',
  ...(sign ? { ExpressionAttributeNames: { '#row': 'row' } } : {}),
  ExpressionAttributeValues: { ':day': day },
})

const newCard = ({ name }: Pick<Table, 'name'>, card: Card) => ({
  TableName: name,
  Item: itemOf(card),
  ConditionExpression: 'attribute_not_exists(pk)',
})

const writesOf = (
  table: Table,
  { made = [], changed = [], trace, unique, outAt, alongside = [] }: BoardChange,
): Writes => [
  ...made.map((card) => ({ Put: newCard(table, card) })),
  ...changed.map((card) => ({ Update: cardUpdate(table, card, outAt) })),
  auditPut(table, trace, unique),
  ...alongside,
]

const list = async ({ documents, name }: Table, district: string, most: number, after: string | undefined) => {
  const from = after === undefined ? undefined : readCursor(BoardCode, after)
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      ...onList(lineOf(district, '').list),
      Limit: most,
      ...(from ? { ExclusiveStartKey: { ...keys.board(from), ...lineOf(district, from) } } : {}),
    }),
  )
  const signs = (got.Items ?? []).map(readSign)
  const last = got.LastEvaluatedKey && signs.at(-1)
  return { signs, ...(last ? { after: writeCursor(last.code) } : {}) }
}

const count = async ({ documents, name }: Table, district: string): Promise<number> => {
  const got = await documents.send(
    // One page of 1 MB counts some 3,000 boards; a larger district's bar grows on its way.
    new QueryCommand({
      TableName: name,
      ...onList(lineOf(district, '').list),
      Select: 'COUNT',
    }),
  )
  return got.Count ?? 0
}

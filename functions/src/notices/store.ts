import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Notice } from '@lianxin/shared/notices/schema'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys } from '../dynamo/keys'

/** A notice's id sorts by time: instant, need, event. */
export const NoticeId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-HJKMNP-TV-Z]{26}#\d{3}$/, '编号不对。')

export type NoticePage = { notices: (Notice & { id: string })[]; readUpTo: string; after?: string }

export type NoticeStore = {
  /** Puts it if it was never put: (person, time, need, event) is one notice, however often it is told. */
  put(person: string, notice: Notice): Promise<void>
  /** Newest first, with the person's mark; the first page is one Query. */
  list(person: string, after?: string | undefined): Promise<NoticePage>
  /** Moves the mark up, never down; gives how many are newer than it now. */
  markRead(person: string, upTo: string): Promise<number>
  countNewer(person: string, than: string): Promise<number>
}

const PAGE = 50
const Sk = z.object({ sk: z.string() })
const Marker = z.object({ upTo: z.string() })

export const noticeStore = (table: Table): NoticeStore => ({
  put: async (person, notice) => {
    await written(
      table.documents.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...keys.notice(person, noticeId(notice)), ...notice },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    )
  },
  list: (person, after) => list(table, person, after),
  markRead: async (person, upTo) => {
    const moved = await written(
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.readMarker(person),
          UpdateExpression: 'SET upTo = :upTo',
          ConditionExpression: 'attribute_not_exists(upTo) OR upTo < :upTo',
          ExpressionAttributeValues: { ':upTo': upTo },
        }),
      ),
    )
    return countNewer(table, person, moved ? upTo : await readUpTo(table, person))
  },
  countNewer: (person, than) => countNewer(table, person, than),
})

const noticeId = ({ at, needId, n }: Notice): string => `${at}#${needId}#${String(n).padStart(3, '0')}`

const list = async (table: Table, person: string, after: string | undefined): Promise<NoticePage> => {
  const from = after === undefined ? undefined : keys.notice(person, readCursor(NoticeId, after))
  const got = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.readMarker(person).pk },
      ScanIndexForward: false,
      Limit: PAGE,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }),
  )
  const items = got.Items ?? []
  const marker = items.find((item) => item.sk === keys.readMarker(person).sk)
  const notices = items.filter((item) => item !== marker).map((item) => ({ ...Notice.parse(item), id: idOf(item) }))
  const last = notices.at(-1)
  const mark = marker ? Marker.parse(marker).upTo : from ? await readUpTo(table, person) : ''
  return { notices, readUpTo: mark, ...(got.LastEvaluatedKey && last ? { after: writeCursor(last.id) } : {}) }
}

const idOf = (item: unknown): string => Sk.parse(item).sk.slice(keys.notice('', '').sk.length)

const readUpTo = async ({ documents, name }: Table, person: string): Promise<string> => {
  const got = await documents.send(
    new GetCommand({ TableName: name, Key: keys.readMarker(person), ConsistentRead: true }),
  )
  return got.Item ? Marker.parse(got.Item).upTo : ''
}

const countNewer = async ({ documents, name }: Table, person: string, than: string): Promise<number> => {
  const { pk, sk: marker } = keys.readMarker(person)
  // BETWEEN takes in both ends: the tilde sorts after the last read notice, and the marker is no notice.
  const beyond = than === '' ? '' : `${than}~`
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :than AND :marker',
      FilterExpression: 'attribute_not_exists(upTo)',
      ExpressionAttributeValues: { ':pk': pk, ':than': keys.notice(person, beyond).sk, ':marker': marker },
      Select: 'COUNT',
    }),
  )
  return got.Count ?? 0
}

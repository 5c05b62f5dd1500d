import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type Instant, plusDays } from '@lianxin/shared/calendar'
import type { MessageKind } from '@lianxin/shared/messages/kinds'
import { sendAt } from '@lianxin/shared/messages/when'
import { Notice } from '@lianxin/shared/notices/schema'
import { expiresAt } from '@lianxin/shared/privacy/retention'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys, outShard, shardOf } from '../dynamo/keys'
import { isNew, type Kept, type Mark, UNREAD } from './mark'

/** A notice's id sorts by time: instant, subject, event. */
export const NoticeId = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-HJKMNP-TV-Z]{26}#\d{3}$/, '编号不对。')

export type NoticePage = { notices: Kept[]; mark: Mark; after?: string }

export type NoticeStore = {
  /**
   * Puts it if it was never put: (person, time, subject, n) is one notice, however often it is told. One of a kind that
   * WeChat is to tell as well lies in the outbox until that has been tried.
   */
  put(person: string, notice: Notice, now: Instant, kind?: MessageKind): Promise<void>
  /** Newest first, with the person's mark; the first page is one Query. */
  list(person: string, after?: string | undefined): Promise<NoticePage>
  /** Moves the mark on, never back, neither its place nor its time; gives how many are new now. */
  markRead(person: string, mark: Mark): Promise<number>
  /** How many are new; those told more than two days late are left out, so that old notices are not read again. */
  countNew(person: string, mark: Mark): Promise<number>
}

const PAGE = 50
const Sk = z.object({ sk: z.string() })
const Marker = z.object({ upTo: z.string(), at: z.string().default('') })
const Told = z.object({ told: z.string().optional() })
const LATE_DAYS = 2

/** `withMessages`: WeChat has templates to send by; without them a notice is in the app alone. */
export const noticeStore = (table: Table, withMessages = false): NoticeStore => ({
  put: async (person, notice, told, kind) => {
    const message = withMessages ? messageOf(person, told, kind) : {}
    await written(
      table.documents.send(
        new PutCommand({
          TableName: table.name,
          Item: {
            ...keys.notice(person, noticeId(notice)),
            ...notice,
            told,
            expires: expiresAt('notices', notice.at),
            ...message,
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    )
  },
  list: (person, after) => list(table, person, after),
  markRead: (person, mark) => markRead(table, person, mark),
  countNew: (person, mark) => countNew(table, person, mark),
})

const messageOf = (person: string, told: Instant, kind: MessageKind | undefined) =>
  kind ? { kind, out: outShard(shardOf(person)), outAt: sendAt(kind, told) } : {}

const markRead = async (table: Table, person: string, { upTo, at }: Mark): Promise<number> => {
  const move = (UpdateExpression: string, ConditionExpression: string, values: Record<string, string>) =>
    written(
      table.documents.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.readMarker(person),
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ...values, ':at': at },
        }),
      ),
    )
  const further = 'attribute_not_exists(upTo) OR upTo <= :upTo'
  if (await move('SET upTo = :upTo, #at = :at', further, { ':upTo': upTo }))
    return countNew(table, person, { upTo, at })
  // Something told late lies below the place reached; only the time of this look takes it in.
  await move('SET #at = :at', 'attribute_not_exists(#at) OR #at < :at', {})
  return countNew(table, person, await readMark(table, person))
}

const noticeId = ({ at, subject, n }: Notice): string => `${at}#${subject}#${String(n).padStart(3, '0')}`

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
  const notices = items.filter((item) => item !== marker).map(readKept)
  const last = notices.at(-1)
  const mark = marker ? Marker.parse(marker) : from ? await readMark(table, person) : UNREAD
  return { notices, mark, ...(got.LastEvaluatedKey && last ? { after: writeCursor(last.id) } : {}) }
}

const readKept = (item: unknown): Kept => ({ ...Notice.parse(item), ...Told.parse(item), id: idOf(item) })

const idOf = (item: unknown): string => Sk.parse(item).sk.slice(keys.notice('', '').sk.length)

const readMark = async ({ documents, name }: Table, person: string): Promise<Mark> => {
  const got = await documents.send(
    new GetCommand({ TableName: name, Key: keys.readMarker(person), ConsistentRead: true }),
  )
  return got.Item ? Marker.parse(got.Item) : UNREAD
}

const countNew = async ({ documents, name }: Table, person: string, mark: Mark): Promise<number> => {
  const { pk, sk: marker } = keys.readMarker(person)
  const from = mark.upTo === '' ? '' : plusDays(mark.upTo.slice(0, 10), -LATE_DAYS)
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :marker',
      // BETWEEN takes in both ends, and the marker is no notice.
      FilterExpression: 'attribute_not_exists(upTo)',
      ExpressionAttributeValues: { ':pk': pk, ':from': keys.notice(person, from).sk, ':marker': marker },
      ProjectionExpression: 'sk, told',
    }),
  )
  return (got.Items ?? []).filter((item) => isNew({ ...Told.parse(item), id: idOf(item) }, mark)).length
}

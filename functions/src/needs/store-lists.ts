import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys, needIdOf, openShard, outShard, SHARDS } from '../dynamo/keys'
import { readRow } from './store-row'

export type Page = { rows: NeedRow[]; after?: string }

/** Every list a screen or a job walks: one Query of one sparse index for each page. */
export type NeedLists = {
  /** What one person filed, newest first. */
  listMine(filer: string, after?: string | undefined): Promise<Page>
  /** What lies in these 待办 (an officer's id, or `bodyInbox`), by what is due next; one Query for each holder that has more. */
  listInbox(holders: readonly string[], after?: string | undefined): Promise<Page>
  /** The open index and the outbox come in parts, walked one by one. */
  shards: readonly number[]
  /** One page of one shard of the open index, ended needs kept for the close included. */
  openRows(shard: number, after?: string | undefined): Promise<Page>
  /** Keys of items with something untold in one shard, oldest first, at most one page; with `now` what waits for later is left out. */
  untold(shard: number, now?: Instant): Promise<ItemKey[]>
  /** Ids of needs in one shard whose next timer has run out by `now`, longest ago first, at most one page. */
  due(shard: number, now: Instant): Promise<string[]>
}

const PAGE = 20
const OPEN_PAGE = 500

/** Where a page stops: the sort key and the need. The owner is never in it. */
const Place = z.tuple([InstantText, Id])
type Place = z.infer<typeof Place>
const Places = z.array(Place.or(z.enum(['start', 'end'])))
type Position = z.infer<typeof Places>[number]

type Index = { name: 'inbox' | 'open' | 'mine'; hash: string; range: string; value: string; newestFirst?: boolean }
type Found = { row: NeedRow; place: Place }

export const needLists = (table: Table): NeedLists => ({
  shards: SHARDS,
  listMine: (value, after) =>
    onePage(table, { name: 'mine', hash: 'filer', range: 'raisedAt', value, newestFirst: true }, PAGE, after),
  listInbox: (holders, after) => inboxPage(table, holders, after),
  openRows: (shard, after) =>
    onePage(table, { name: 'open', hash: 'open', range: 'wakeAt', value: openShard(shard) }, OPEN_PAGE, after),
  untold: (shard, now) =>
    keysOf(table, {
      index: 'outbox',
      hash: 'out',
      value: outShard(shard),
      ...(now === undefined ? {} : { until: ['outAt', now] as const }),
    }),
  due: async (shard, now) => {
    const found = await keysOf(table, { index: 'open', hash: 'open', value: openShard(shard), until: ['wakeAt', now] })
    return found.map(({ pk }) => needIdOf(pk))
  },
})

const onePage = async (table: Table, index: Index, limit: number, after: string | undefined): Promise<Page> => {
  const { found, more } = await query(table, index, limit, after ? readCursor(Place, after) : 'start')
  const last = found.at(-1)
  return { rows: found.map(({ row }) => row), ...(more && last ? { after: writeCursor(last.place) } : {}) }
}

/** Several holders' lists as one: each is read from its own place, since many needs are due at the same closing hour. */
const inboxPage = async (table: Table, holders: readonly string[], after: string | undefined): Promise<Page> => {
  const places: Position[] = after ? readCursor(Places.length(holders.length), after) : holders.map(() => 'start')
  const lists = await Promise.all(holders.map((value, n) => inboxOf(table, value, places[n] ?? 'end')))
  const all = lists.flatMap(({ found }, list) => found.map((one) => ({ ...one, list })))
  const page = all.sort((a, b) => order(a.place[0], b.place[0])).slice(0, PAGE)
  const next = lists.map(({ found, more }, list): Position => {
    const taken = page.filter((one) => one.list === list)
    if (taken.length === found.length && !more) return 'end'
    return taken.at(-1)?.place ?? places[list] ?? 'end'
  })
  const rows = page.map(({ row }) => row)
  return { rows, ...(next.some((place) => place !== 'end') ? { after: writeCursor(next) } : {}) }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inboxOf = (table: Table, value: string, from: Position) =>
  query(table, { name: 'inbox', hash: 'holder', range: 'nextAt', value }, PAGE, from)

const query = async ({ documents, name }: Table, index: Index, limit: number, from: Position) => {
  if (from === 'end') return { found: [], more: false }
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      IndexName: index.name,
      KeyConditionExpression: '#hash = :value',
      ExpressionAttributeNames: { '#hash': index.hash },
      ExpressionAttributeValues: { ':value': index.value },
      ScanIndexForward: index.newestFirst !== true,
      Limit: limit,
      ...(from === 'start' ? {} : { ExclusiveStartKey: startKey(index, from) }),
    }),
  )
  const found = (got.Items ?? []).map((item): Found => {
    const row = readRow(item)
    return { row, place: [InstantText.parse(item[index.range]), row.id] }
  })
  return { found, more: got.LastEvaluatedKey !== undefined }
}

const startKey = (index: Index, [at, id]: Place) => ({ ...keys.need(id), [index.hash]: index.value, [index.range]: at })

const Key = z.object({ pk: z.string(), sk: z.string() })
type ItemKey = z.infer<typeof Key>
type Keys = { index: string; hash: string; value: string; until?: readonly [range: string, to: Instant] }

const keysOf = async ({ documents, name }: Table, { index, hash, value, until }: Keys): Promise<ItemKey[]> => {
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      IndexName: index,
      KeyConditionExpression: until ? '#hash = :value AND #range <= :to' : '#hash = :value',
      ExpressionAttributeNames: { '#hash': hash, ...(until ? { '#range': until[0] } : {}) },
      ExpressionAttributeValues: { ':value': value, ...(until ? { ':to': until[1] } : {}) },
      ProjectionExpression: 'pk, sk',
    }),
  )
  return (got.Items ?? []).map((item) => Key.parse(item))
}

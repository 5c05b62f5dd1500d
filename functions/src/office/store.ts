import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { isRefusalCode, type RefusalCode } from '@lianxin/shared/errors'
import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys, openShard, outShard, SHARDS } from '../dynamo/keys'

/** How many wait, and since when the longest. */
export type Waiting = { count: number; oldest?: Instant }
const Pass = z.object({ at: InstantText, failed: z.number().int() })
/** One pass of the sweep: when it ran, and how many items it could not tell or wake. */
export type Pass = z.infer<typeof Pass>
export type Refused = { code: RefusalCode; hits: number }

/** What the office reads to know that nothing is stuck. */
export type HealthStore = {
  /** Items with something nobody has been told of; with `now` those that wait for a later time are left out. */
  untold(now?: Instant): Promise<Waiting>
  /** Needs whose next timer ran out by `now`. */
  timers(now: Instant): Promise<Waiting>
  /** Notes a pass of the sweep; an older one never stands over a newer. */
  swept(pass: Pass): Promise<void>
  lastPass(): Promise<Pass | undefined>
  /** Counts a refusal of the Shanghai day; gives up after half a second, since somebody waits for the reply. */
  countRefused(code: RefusalCode, now: Instant): Promise<void>
  /** The refusals of the Shanghai day, most frequent first. */
  refused(now: Instant): Promise<Refused[]>
}

const COUNT_TIMEOUT_MS = 500
const KEEP_S = 40 * 24 * 3600

export const healthStore = (table: Table): HealthStore => ({
  untold: (now) =>
    inAllShards((shard) =>
      waitingIn(table, {
        index: 'outbox',
        hash: 'out',
        range: 'outAt',
        shard: outShard(shard),
        ...(now === undefined ? {} : { until: now }),
      }),
    ),
  timers: (until) =>
    inAllShards((shard) =>
      waitingIn(table, { index: 'open', hash: 'open', range: 'wakeAt', shard: openShard(shard), until }),
    ),
  swept: (pass) => swept(table, pass),
  lastPass: async () => {
    const item = await read(table, keys.lastSweep())
    return item && Pass.parse(item)
  },
  countRefused: (code, now) => countRefused(table, code, now),
  refused: async (now) => {
    const { pk: _pk, sk: _sk, expires: _expires, ...hits } = (await read(table, keys.refused(dayOf(now)))) ?? {}
    const counted = Object.entries(hits).flatMap(([code, n]) =>
      isRefusalCode(code) && typeof n === 'number' ? [{ code, hits: n }] : [],
    )
    return counted.sort((a, b) => b.hits - a.hits || (a.code < b.code ? -1 : 1))
  },
})

const read = async ({ documents, name }: Table, Key: { pk: string; sk: string }) =>
  (await documents.send(new GetCommand({ TableName: name, Key }))).Item

const swept = async ({ documents, name }: Table, { at, failed }: Pass): Promise<void> => {
  await written(
    documents.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.lastSweep(),
        UpdateExpression: 'SET #at = :at, failed = :failed',
        ConditionExpression: 'attribute_not_exists(#at) OR #at <= :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': at, ':failed': failed },
      }),
    ),
  )
}

const countRefused = async ({ documents, name }: Table, code: RefusalCode, now: Instant): Promise<void> => {
  await documents.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.refused(dayOf(now)),
      // `expires` only tidies up; the day is in the key.
      UpdateExpression: 'ADD #code :one SET expires = :expires',
      ExpressionAttributeNames: { '#code': code },
      ExpressionAttributeValues: { ':one': 1, ':expires': Math.floor(Date.parse(now) / 1000) + KEEP_S },
    }),
    { abortSignal: AbortSignal.timeout(COUNT_TIMEOUT_MS) },
  )
}

const inAllShards = async (waitingIn: (shard: number) => Promise<Waiting>): Promise<Waiting> => {
  const all = await Promise.all(SHARDS.map(waitingIn))
  const [oldest] = all.flatMap((one) => one.oldest ?? []).sort()
  return { count: all.reduce((sum, one) => sum + one.count, 0), ...(oldest ? { oldest } : {}) }
}

type Line = { index: 'outbox' | 'open'; hash: string; range: string; shard: string; until?: Instant }

/** The oldest by one line; the count only when there is one, so that a look at an idle system costs next to nothing. */
const waitingIn = async (table: Table, line: Line): Promise<Waiting> => {
  const first = await query(table, line, { Limit: 1 })
  const oldest: unknown = first.Items?.[0]?.[line.range]
  if (oldest === undefined) return { count: 0 }
  let count = 0
  let from: Record<string, unknown> | undefined
  do {
    const page = await query(table, line, { Select: 'COUNT', ...(from ? { ExclusiveStartKey: from } : {}) })
    count += page.Count ?? 0
    from = page.LastEvaluatedKey
  } while (from)
  return { count, oldest: InstantText.parse(oldest) }
}

type Narrow = { Limit?: number; Select?: 'COUNT'; ExclusiveStartKey?: Record<string, unknown> }

const query = ({ documents, name }: Table, { index, hash, range, shard, until }: Line, narrow: Narrow) =>
  documents.send(
    new QueryCommand({
      TableName: name,
      IndexName: index,
      KeyConditionExpression: until === undefined ? '#hash = :shard' : '#hash = :shard AND #range <= :until',
      ExpressionAttributeNames: { '#hash': hash, ...(until === undefined ? {} : { '#range': range }) },
      ExpressionAttributeValues: { ':shard': shard, ...(until === undefined ? {} : { ':until': until }) },
      ...narrow,
    }),
  )

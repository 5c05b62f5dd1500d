import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { isOfficers, messageKinds } from '@lianxin/shared/messages/kinds'
import { Opens } from '@lianxin/shared/notices/schema'
import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys, noticesOf } from '../dynamo/keys'
import { type Writes, writtenTogether } from '../dynamo/transaction'

/** A notice that WeChat is to tell as well. `attempt` counts the times it was begun to be sent, `count` the notices it stands for. */
const Message = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.enum(messageKinds),
  at: InstantText,
  subject: z.string(),
  opens: Opens,
  out: z.string(),
  outAt: InstantText,
  attempt: z.number().int().default(0),
  count: z.number().int().default(1),
})
export type Message = z.infer<typeof Message> & { person: string }

/** How a message ended: `sent`, or why it never will be. */
type End = { code: string; at: Instant }
/** What its end does to our count of what the person allowed. */
type Credit = { template: string; change: 'back' | 'none' }

/** The notices of the outbox as messages; every step is one conditional write, so that a killed sender repeats at most one. */
export type MessageStore = {
  /** Consistent; undefined once it has ended. */
  find(pk: string, sk: string): Promise<Message | undefined>
  /** What else waits for the same officer and is due by `now`, never begun. */
  waiting(message: Message, now: Instant): Promise<Message[]>
  /** Lets one message stand for all of them; false when one of them changed meanwhile. */
  merge(first: Message, rest: readonly Message[]): Promise<boolean>
  /** Begins an attempt, until `until` nobody else does; the first takes a credit. False: there is none, or another began. */
  claim(message: Message, template: string, until: Instant): Promise<boolean>
  /** After a failure: not before `at`. */
  putOff(message: Message, at: Instant): Promise<void>
  /** It has ended; a credit WeChat did not use comes back, and none is left once WeChat says so. */
  end(message: Message, end: End, credit?: Credit): Promise<void>
}

const QUERY_MOST = 60
const MERGE_MOST = 20

export const messageStore = (table: Table): MessageStore => {
  const { documents, name } = table
  const send = (input: Omit<UpdateCommand['input'], 'TableName'>) =>
    written(documents.send(new UpdateCommand({ TableName: name, ...input })))
  return {
    find: async (pk, sk) => {
      const got = await documents.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }))
      return got.Item?.out ? read(got.Item) : undefined
    },
    waiting: async (message, now) => {
      const got = await documents.send(new QueryCommand({ TableName: name, ...newestOf(message.pk) }))
      const all = (got.Items ?? []).filter(({ out }) => out !== undefined).map(read)
      const due = all.filter(
        ({ sk, kind, attempt, outAt }) => sk !== message.sk && isOfficers(kind) && attempt === 0 && outAt <= now,
      )
      return due.slice(0, MERGE_MOST)
    },
    merge: (first, rest) => writtenTogether(table, mergeWrites(name, first, rest)),
    claim: (message, template, until) => {
      const claim = claimOf(message, until)
      if (message.attempt > 0) return send(claim)
      const credit = { TableName: name, ...creditChange(message, template, 'one') }
      return writtenTogether(table, [{ Update: { TableName: name, ...claim } }, { Update: credit }])
    },
    putOff: async (message, at) => {
      await send({ ...ours(message), UpdateExpression: 'SET outAt = :at', ...values(message, { ':at': at }) })
    },
    end: async (message, sent, credit) => {
      const UpdateExpression = 'SET sent = :sent REMOVE #out, outAt'
      const isOurs = await send({ ...ours(message), UpdateExpression, ...values(message, { ':sent': sent }) })
      if (isOurs && credit) await send(creditChange(message, credit.template, credit.change))
    },
  }
}

const read = (item: unknown): Message => {
  const message = Message.parse(item)
  return { ...message, person: noticesOf(message.pk) }
}

const newestOf = (pk: string) => ({
  KeyConditionExpression: 'pk = :pk AND sk < :mark',
  ExpressionAttributeValues: { ':pk': pk, ':mark': keys.readMarker('').sk },
  ScanIndexForward: false,
  Limit: QUERY_MOST,
})

/** Still in the outbox, and at the attempt that was read. */
const ours = ({ pk, sk, attempt }: Message) => ({
  Key: { pk, sk },
  ConditionExpression: `attribute_exists(#out) AND ${attempt === 0 ? 'attribute_not_exists(attempt)' : 'attempt = :seen'}`,
  ExpressionAttributeNames: { '#out': 'out' },
})

const values = ({ attempt }: Message, more: Record<string, unknown>) => ({
  ExpressionAttributeValues: { ...more, ...(attempt === 0 ? {} : { ':seen': attempt }) },
})

const claimOf = (message: Message, until: Instant) => ({
  ...ours(message),
  UpdateExpression: 'SET attempt = :next, outAt = :until',
  ...values(message, { ':next': message.attempt + 1, ':until': until }),
})

const creditChange = ({ person }: Message, template: string, change: 'one' | Credit['change']) => ({
  Key: keys.credits(person, template),
  UpdateExpression: change === 'none' ? 'SET credits = :by' : 'ADD credits :by',
  ConditionExpression: change === 'one' ? 'credits > :none' : 'attribute_exists(pk)',
  ExpressionAttributeValues: {
    ':by': change === 'none' ? 0 : change === 'back' ? 1 : -1,
    ...(change === 'one' ? { ':none': 0 } : {}),
  },
})

const mergeWrites = (TableName: string, first: Message, rest: readonly Message[]): Writes => [
  {
    Update: {
      TableName,
      ...ours(first),
      UpdateExpression: 'SET kind = :kind, #count = :count',
      ExpressionAttributeNames: { '#out': 'out', '#count': 'count' },
      ...values(first, { ':kind': 'digest', ':count': first.count + rest.reduce((sum, { count }) => sum + count, 0) }),
    },
  },
  ...rest.map((one) => ({
    Update: {
      TableName,
      ...ours(one),
      UpdateExpression: 'SET sent = :sent REMOVE #out, outAt',
      ...values(one, { ':sent': { code: 'digest', in: first.sk } }),
    },
  })),
]

import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { TextCheck } from '@lianxin/shared/needs/schema'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys, listKeys, outShard, shardOf } from '../dynamo/keys'
import { onList } from '../dynamo/lists'

/** A text of a need that WeChat did not simply let pass: for a person to look at, or to be asked about again. */
const Check = z.object({ needId: Id, n: z.number().int(), state: TextCheck, at: InstantText })
export type Check = z.infer<typeof Check>

export type CheckStore = {
  /** Puts it if it was never put; what is unchecked is asked about again by the sweep, first at `again`. */
  put(district: string, check: Check, again: Instant): Promise<void>
  /** How often it was asked about again; undefined once that has ended. Consistent. */
  waiting(needId: string, n: number): Promise<{ outAt: Instant; tries: number } | undefined>
  putOff(needId: string, n: number, at: Instant): Promise<void>
  /** It is known now, or never will be; nothing is left of it when it may pass. */
  settle(check: Check, may: 'pass' | 'stay'): Promise<void>
  /** Newest first, those of the last thirty days. */
  listed(district: string, now: Instant): Promise<Check[]>
}

const Waiting = z.object({ outAt: InstantText, tries: z.number().int().default(0) })
const Row = z.object({ row: Check })
const KEPT_S = 30 * 24 * 3600
const LISTED = 50

export const checkStore = ({ documents, name }: Table): CheckStore => {
  const keyOf = (needId: string, n: number) => ({ TableName: name, Key: keys.check(needId, n) })
  return {
    put: async (district, check, again) => {
      const { needId, n, state, at } = check
      const out = state === 'unchecked' ? { out: outShard(shardOf(needId)), outAt: again } : {}
      const list = { list: listKeys.checks(district), line: `${at}#${needId}#${n}`, row: check }
      const expires = Math.floor(Date.parse(at) / 1000) + KEPT_S
      const Item = { ...keys.check(needId, n), ...out, ...list, expires }
      const ConditionExpression = 'attribute_not_exists(pk)'
      await written(documents.send(new PutCommand({ TableName: name, Item, ConditionExpression })))
    },
    waiting: async (needId, n) => {
      const { Item } = await documents.send(new GetCommand({ ...keyOf(needId, n), ConsistentRead: true }))
      return Item?.out ? Waiting.parse(Item) : undefined
    },
    putOff: async (needId, n, at) => {
      const UpdateExpression = 'SET outAt = :at ADD tries :one'
      await written(
        documents.send(
          new UpdateCommand({
            ...keyOf(needId, n),
            UpdateExpression,
            ConditionExpression: 'attribute_exists(outAt)',
            ExpressionAttributeValues: { ':at': at, ':one': 1 },
          }),
        ),
      )
    },
    settle: async (check, may) => {
      const key = keyOf(check.needId, check.n)
      if (may === 'pass') await documents.send(new DeleteCommand(key))
      else await written(documents.send(new UpdateCommand({ ...key, ...settled(check) })))
    },
    listed: async (district, now) => {
      const since = new Date(Date.parse(now) - KEPT_S * 1000).toISOString()
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName: name,
          ...onList(listKeys.checks(district)),
          ScanIndexForward: false,
          Limit: LISTED,
        }),
      )
      return Items.map((item) => Row.parse(item).row).filter(({ at }) => at > since)
    },
  }
}

const settled = (check: Check) => ({
  UpdateExpression: 'SET #row = :row REMOVE #out, outAt',
  ConditionExpression: 'attribute_exists(#out)',
  ExpressionAttributeNames: { '#row': 'row', '#out': 'out' },
  ExpressionAttributeValues: { ':row': check },
})

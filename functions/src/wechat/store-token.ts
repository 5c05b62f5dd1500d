import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

/** The app's access token as all share it; `bad` once WeChat refused it before its time. */
const Held = z.object({
  token: z.string().optional(),
  until: InstantText.optional(),
  bad: z.boolean().optional(),
  version: z.number().int(),
})
export type Held = z.infer<typeof Held>

/** One item that every process reads, and only who holds its lease renews. */
export type TokenStore = {
  /** Consistent: a token that was replaced a moment ago is refused by WeChat. */
  read(): Promise<Held | undefined>
  /** Takes the right to renew what was seen; false while another has it, or has renewed it meanwhile. */
  lease(by: string, seen: number, span: { now: Instant; until: Instant }): Promise<boolean>
  /** Puts the new token and gives the lease back; false when another took it over. */
  save(by: string, got: { token: string; until: Instant }): Promise<boolean>
  /** Gives the lease back without one. */
  release(by: string): Promise<void>
  /** WeChat refused this token; nothing happens when it was replaced meanwhile. */
  refuse(token: string): Promise<void>
}

// Half of the plain names are reserved words.
const NAMES = { '#token': 'token', '#until': 'until', '#version': 'version', '#lease': 'lease', '#bad': 'bad' }

export const tokenStore = ({ documents, name }: Table, appId: string): TokenStore => {
  const Key = keys.wechatToken(appId)
  const update = (UpdateExpression: string, ConditionExpression: string, values: Record<string, unknown>) => {
    const text = UpdateExpression + ConditionExpression
    const used = Object.entries(NAMES).filter(([alias]) => text.includes(alias))
    return written(
      documents.send(
        new UpdateCommand({
          TableName: name,
          Key,
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeNames: Object.fromEntries(used),
          ExpressionAttributeValues: values,
        }),
      ),
    )
  }
  return {
    read: async () => {
      const { Item } = await documents.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }))
      return Item && Held.parse(Item)
    },
    lease: (by, seen, { now, until }) =>
      update(
        'SET #lease = :by, leaseUntil = :until, #version = if_not_exists(#version, :seen)',
        '(attribute_not_exists(#version) OR #version = :seen) AND (attribute_not_exists(#lease) OR leaseUntil < :now)',
        { ':by': by, ':until': until, ':now': now, ':seen': seen },
      ),
    save: (by, { token, until }) =>
      update('SET #token = :token, #until = :until REMOVE #lease, leaseUntil, #bad ADD #version :one', '#lease = :by', {
        ':by': by,
        ':token': token,
        ':until': until,
        ':one': 1,
      }),
    release: async (by) => {
      await update('REMOVE #lease, leaseUntil', '#lease = :by', { ':by': by })
    },
    refuse: async (token) => {
      await update('SET #bad = :yes ADD #version :one', '#token = :token AND attribute_not_exists(#bad)', {
        ':token': token,
        ':yes': true,
        ':one': 1,
      })
    },
  }
}

import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { Member } from '@lianxin/shared/organisation/roster'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'
import type { Writes } from '../dynamo/transaction'
import type { RosterStore } from '../organisation/store-roster'
import { revocationPut } from './store-revocations'

/** What was said when somebody was invited, and which WeChat identity took it up. */
const Invitation = z.object({
  officer: Id,
  district: z.string(),
  name: z.string(),
  title: z.string(),
  union: z.string(),
  until: InstantText,
  usedBy: z.string().optional(),
})
export type Invitation = z.infer<typeof Invitation>

/** The officer's line on the roster as it becomes, and what the trail says of it. */
type Entry = { member: Member; trace: Trace }
/** The WeChat identity that takes up an invitation. */
type Binding = {
  wechat: string
  at: Instant
  /** Whose it is so far; undefined when it was never here. */
  seen: string | undefined
  /** The identity that was bound to the officer before. */
  earlier: string | undefined
}

/** Invitations by the hash of their token; an officer's person names the one that counts. */
export type InvitationStore = {
  /** Consistent. */
  get(hash: string): Promise<Invitation | undefined>
  /** The one before ends with it. False when the officer's entry was changed meanwhile. */
  issue(hash: string, invitation: Invitation, entry: Entry): Promise<boolean>
  /** Uses it up and binds. False when it, the officer's entry or one of the identities was changed meanwhile. */
  accept(hash: string, invitation: Invitation, binding: Binding, entry: Entry): Promise<boolean>
}

export const invitationStore = (table: Table, roster: Pick<RosterStore, 'save'>): InvitationStore => ({
  get: async (hash) => {
    const Key = keys.invitation(hash)
    const got = await table.documents.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))
    return got.Item && Invitation.parse(got.Item)
  },
  issue: (hash, invitation, { member, trace }) =>
    roster.save({ members: [member], trace, alongside: issueWrites(table.name, hash, invitation) }),
  accept: (hash, invitation, binding, { member, trace }) =>
    roster.save({ members: [member], trace, alongside: acceptWrites(table.name, hash, invitation, binding) }),
})

// Long enough after its end that whoever opens it late still reads why; then TTL takes it away.
const KEPT_S = 30 * 24 * 3600

const issueWrites = (TableName: string, hash: string, invitation: Invitation): Writes => {
  const expires = Math.floor(Date.parse(invitation.until) / 1000) + KEPT_S
  const Item = { ...keys.invitation(hash), ...invitation, expires }
  return [
    { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    {
      Update: {
        TableName,
        Key: keys.person(invitation.officer),
        UpdateExpression: 'SET invitation = :hash',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':hash': hash },
      },
    },
  ]
}

const acceptWrites = (TableName: string, hash: string, { officer }: Invitation, binding: Binding): Writes => {
  const { wechat, at, seen, earlier } = binding
  return [
    {
      Update: {
        TableName,
        Key: keys.invitation(hash),
        UpdateExpression: 'SET usedBy = :wechat',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(usedBy)',
        ExpressionAttributeValues: { ':wechat': wechat },
      },
    },
    {
      Update: {
        TableName,
        Key: keys.person(officer),
        UpdateExpression: 'SET wechat = :wechat, boundAt = :at',
        ConditionExpression: `invitation = :hash AND ${earlier ? 'wechat = :earlier' : 'attribute_not_exists(wechat)'}`,
        ExpressionAttributeValues: {
          ':hash': hash,
          ':wechat': wechat,
          ':at': at,
          ...(earlier ? { ':earlier': earlier } : {}),
        },
      },
    },
    {
      Update: {
        TableName,
        Key: keys.identity(wechat),
        UpdateExpression: 'SET person = :officer',
        ConditionExpression: seen ? 'person = :seen' : 'attribute_not_exists(pk)',
        ExpressionAttributeValues: { ':officer': officer, ...(seen ? { ':seen': seen } : {}) },
      },
    },
    ...(earlier && earlier !== wechat ? [forget(TableName, earlier, officer)] : []),
    // Whoever was bound before, or found that phone, is signed in no longer.
    ...(earlier ? [revocationPut({ name: TableName }, at, [{ id: officer, boundAt: at }])] : []),
  ]
}

// At its next sign-in it begins anew, as anybody who was never here.
const forget = (TableName: string, earlier: string, officer: string) => ({
  Delete: {
    TableName,
    Key: keys.identity(earlier),
    ConditionExpression: 'attribute_not_exists(pk) OR person = :officer',
    ExpressionAttributeValues: { ':officer': officer },
  },
})

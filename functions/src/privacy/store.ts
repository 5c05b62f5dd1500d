import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant, WorkCalendar } from '@lianxin/shared/calendar'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { Table } from '../dynamo/client'
import { standing } from '../dynamo/conditional'
import { keys, outShard, shardOf } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'
import { updateSeen } from '../dynamo/update'
import { placesOf, readNeed, storedEvents } from '../needs/store-item'
import { revocationPut } from '../people/store-revocations'

export type PrivacyStore = {
  /** Puts other particulars and the event that says so; when the need changed since, gives it as it is now. */
  correct(need: Need, event: NeedEvent): Promise<'done' | Need>
  /** Does this person look after a place? */
  hosts(person: string): Promise<boolean>
  /** Is there nothing of this person any more, or soon? */
  isForgotten(person: string): Promise<boolean>
  /**
   * The identity is nobody's, its sessions end, and what is kept of the person is to be deleted; false when the identity
   * was not theirs any more.
   */
  forget(person: string, identity: string, at: Instant): Promise<boolean>
}

export const privacyStore = (table: Table, calendar: WorkCalendar): PrivacyStore => {
  const { documents, name: TableName } = table
  return {
    correct: async (need, event) => {
      const next = { ...need, events: [...need.events, event] }
      const state = stateOf(next)
      const set = { telling: need.telling, version: state.version, ...placesOf(next, state, calendar) }
      const append = { events: storedEvents([event]) }
      const found = await standing(updateSeen(table, { key: keys.need(need.id), seen: event.n - 1, set, append }))
      return found ? readNeed(found) : 'done'
    },
    hosts: async (person) => {
      const { Count = 0 } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.hosted(person, '').pk },
          ConsistentRead: true,
          Limit: 1,
        }),
      )
      return Count > 0
    },
    isForgotten: async (person) => {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: keys.forgetting(person), ConsistentRead: true }),
      )
      return Item !== undefined
    },
    forget: (person, identity, at) => {
      const Item = { ...keys.forgetting(person), at, out: outShard(shardOf(person)), outAt: at }
      return writtenTogether(table, [
        { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
        {
          Delete: {
            TableName,
            Key: keys.identity(identity),
            ConditionExpression: 'person = :person',
            ExpressionAttributeValues: { ':person': person },
          },
        },
        revocationPut(table, at, [{ id: person, boundAt: 'forgotten' }]),
      ])
    },
  }
}

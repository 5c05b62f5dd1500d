import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Day, WorkCalendar } from '@lianxin/shared/calendar'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'
import type { Ending } from '@lianxin/shared/privacy/retention'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { standing, written } from '../dynamo/conditional'
import { keys, outShard, shardOf } from '../dynamo/keys'
import { updateSeen } from '../dynamo/update'
import { needItem, placesOf, readNeed, storedEvents } from './store-item'
import { type NeedLists, needLists } from './store-lists'
import { listedRow, storedRow } from './store-row'

export type ListEvent = Extract<NeedEvent, { move: 'list' }>

/** What needs are kept in. Every write is one conditional write; none can overwrite another's. */
export type NeedStore = NeedLists & {
  /** Puts a need that was not there; else gives the one that is. */
  file(need: Need): Promise<'filed' | Need>
  /** Consistent. */
  get(id: string): Promise<Need | undefined>
  /** Consistent, with the number of events already told. */
  getTold(id: string): Promise<{ need: Need; told: number } | undefined>
  /** Adds events to the need as it was read; when it changed since, gives it as it is now. */
  append(need: Need, events: readonly NeedEvent[]): Promise<'done' | Need>
  /** Adds the close's event to the need of a row, read in the row alone; false when it changed since. */
  markListed(row: NeedRow, event: ListEvent): Promise<boolean>
  /** Everything up to `version` has been told; false when more happened meanwhile, which the next pass tells. */
  markTold(id: string, version: number): Promise<boolean>
  /** Notes that something of an ended need is not to be kept from that day on. */
  noteDue(kind: Ending, day: Day, id: string): Promise<void>
  /** Takes such a note back: that end is over. */
  dropDue(kind: Ending, day: Day, id: string): Promise<void>
  /** Takes an ended need out of the open index, where it was kept for the close. */
  release(id: string, version: number): Promise<boolean>
}

const Told = z.object({ told: z.number().int().default(0) })

/** `calendar` says when what is late is told, which is when the sweep looks at it. */
export const needStore = (table: Table, calendar: WorkCalendar): NeedStore => ({
  ...needLists(table),
  file: (need) => file(table, need, calendar),
  get: async (id) => (await readItem(table, id))?.need,
  getTold: (id) => readItem(table, id),
  append: (need, events) => append(table, need, events, calendar),
  markListed: (row, event) => written(markListed(table, row, event)),
  markTold: (id, version) =>
    written(
      updateSeen(table, {
        key: keys.need(id),
        seen: version,
        set: { told: version, out: undefined, outAt: undefined },
      }),
    ),
  noteDue: async (kind, day, id) => {
    const Item = keys.due(kind, day, id)
    const put = { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }
    await written(table.documents.send(new PutCommand(put)))
  },
  dropDue: async (kind, day, id) =>
    void (await table.documents.send(new DeleteCommand({ TableName: table.name, Key: keys.due(kind, day, id) }))),
  release: (id, version) =>
    written(updateSeen(table, { key: keys.need(id), seen: version, set: { open: undefined, wakeAt: undefined } })),
})

const file = async ({ documents, name }: Table, need: Need, calendar: WorkCalendar): Promise<'filed' | Need> => {
  const found = await standing(
    documents.send(
      new PutCommand({
        TableName: name,
        Item: needItem(need, stateOf(need), calendar),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  )
  return found ? readNeed(found) : 'filed'
}

const readItem = async ({ documents, name }: Table, id: string) => {
  const got = await documents.send(new GetCommand({ TableName: name, Key: keys.need(id), ConsistentRead: true }))
  return got.Item ? { need: readNeed(got.Item), told: Told.parse(got.Item).told } : undefined
}

// Never a Put: it would bring back an old `told` mark, and everything would be told twice (ADR 2).
const append = async (
  table: Table,
  need: Need,
  events: readonly NeedEvent[],
  calendar: WorkCalendar,
): Promise<'done' | Need> => {
  const next = { ...need, events: [...need.events, ...events] }
  const state = stateOf(next)
  const set = { version: state.version, ...placesOf(next, state, calendar) }
  const change = { key: keys.need(need.id), seen: stateOf(need).version, set, append: { events: storedEvents(events) } }
  const found = await standing(updateSeen(table, change))
  return found ? readNeed(found) : 'done'
}

const markListed = (table: Table, row: NeedRow, event: ListEvent): Promise<unknown> =>
  updateSeen(table, {
    key: keys.need(row.id),
    seen: row.version,
    set: {
      version: event.n,
      row: storedRow(listedRow(row, event)),
      out: outShard(shardOf(row.id)),
      outAt: event.at,
    },
    append: { events: storedEvents([event]) },
  })

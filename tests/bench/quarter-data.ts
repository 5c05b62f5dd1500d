import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { systemChance } from '../../functions/src/chance'
import { createDeps } from '../../functions/src/deps'
import type { OnCapacity } from '../../functions/src/dynamo/capacity'
import type { Table } from '../../functions/src/dynamo/client'
import { inLanes } from '../../functions/src/in-lanes'
import { type WorkingDeps, withJobs } from '../../functions/src/jobs/with-jobs'
import { createLog } from '../../functions/src/log'
import { needItem } from '../../functions/src/needs/store-item'
import { envOf } from '../support/env'
import { idOf, people } from '../support/factories'
import { type Office, openOffice } from '../support/office'

/** Fourth quarter of 2026: some day of it, its close, and a result that was due in it. */
export const FILED = '2026-12-20T02:00:00.000Z'
export const CLOSE = '2026-12-31T16:05:00.000Z'
const DUE = '2026-12-29T09:30:00.000Z'
const DUE_LATER = '2027-01-06T09:30:00.000Z'
/** The most a BatchWriteItem takes, and how many are on their way at once. */
const BATCH = 25
const LANES = 8

/** An office without a stream, which the embedded engine walks at every write. */
export const benchOffice = (onCapacity?: OnCapacity): Promise<Office> => openOffice(FILED, onCapacity, false)

/** The server's own parts on a table that is there, at the end of the quarter: nothing is slowed but what it slows itself. */
export const serverOn = (table: string, onCapacity?: OnCapacity): WorkingDeps =>
  withJobs(
    createDeps(
      { ...envOf(table), BOUNDS_WIDENED: 100_000 },
      {
        clock: { now: () => CLOSE },
        machineClock: { now: () => new Date().toISOString() },
        chance: systemChance,
        log: createLog(() => {}),
        fetch,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        onCapacity,
      },
    ),
  )

/** How many needs a table gets: open ones, half of which enter unless `allEnter`, among all of them. */
export type Amount = { open: number; all: number; allEnter?: boolean }

/** Fills a table with needs filed in the quarter; those that are not open were withdrawn in it. */
export const fillNeeds = async (office: Office, { open, all, allEnter = false }: Amount): Promise<void> => {
  const view = await office.file(people.worker)
  const model = await office.deps.needs.get(view.id)
  if (!model) throw new Error('the model need was not filed')
  const starts = Array.from({ length: Math.ceil(all / BATCH) }, (_, n) => n * BATCH)
  await inLanes(starts, LANES, async (from) => {
    const numbers = Array.from({ length: Math.min(BATCH, all - from) }, (_, n) => from + n)
    const needs = numbers.map((n) => needOf(model, n, { isOpen: n < open, enters: allEnter || n % 2 === 0 }))
    await putAll(
      office.table,
      needs.map((need) => untold(office.deps, need)),
    )
  })
}

const needOf = (model: Need, n: number, { isOpen, enters }: { isOpen: boolean; enters: boolean }): Need => {
  const [raise] = model.events
  if (raise?.move !== 'raise') throw new Error('a history begins with raise')
  const raised: Need = { ...model, id: idOf(`${n}x`), events: [{ ...raise, resultDue: enters ? DUE : DUE_LATER }] }
  if (isOpen) return raised
  const end = { n: 2, at: '2026-12-21T02:00:00.000Z', by: raise.by, key: idOf('end'), move: 'withdraw' } as const
  return { ...raised, events: [...raised.events, end] }
}

// The bench is about the close: what is told of these needs is no matter, so they are not in the outbox.
const untold = ({ calendar }: Office['deps'], need: Need) => {
  const { out: _out, outAt: _outAt, ...item } = needItem(need, stateOf(need), calendar)
  return item
}

/** Writes items in one call. @throws Error when the engine left some out. */
export const putAll = async ({ documents, name }: Table, items: readonly Record<string, unknown>[]): Promise<void> => {
  const requests = items.map((Item) => ({ PutRequest: { Item } }))
  const { UnprocessedItems } = await documents.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }))
  if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the engine left items out')
}

/** The bare Queries over the open index: nothing can decide about these needs and read less. */
export const walkOpen = async ({ table, deps }: Office): Promise<void> => {
  for (const shard of deps.needs.shards) {
    let from: Record<string, unknown> | undefined
    do {
      const got = await table.documents.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'open',
          KeyConditionExpression: '#open = :open',
          ExpressionAttributeNames: { '#open': 'open' },
          ExpressionAttributeValues: { ':open': `open#${shard}` },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      )
      from = got.LastEvaluatedKey
    } while (from)
  }
}

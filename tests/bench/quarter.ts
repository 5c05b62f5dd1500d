import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { needItem } from '../../functions/src/needs/store-item'
import { closeQuarter } from '../../functions/src/problems/close-quarter'
import { idOf, people } from '../support/factories'
import { type Office, openOffice } from '../support/office'
import type { Figure } from './figure'

const OPEN = 1_000
const ALL = 20_000
/** The most a BatchWriteItem takes. */
const BATCH = 25

/**
 * RCU of the quarter's close ÷ RCU of the bare Queries over the same open needs, 1,000 open among 20,000: the work
 * must grow with what is open, and must not read needs in full to decide about them.
 */
export const quarterFigures = async (): Promise<Figure[]> => {
  const costs: Cost[] = []
  const office = await openOffice('2026-12-20T02:00:00.000Z', (cost) => costs.push(cost))
  try {
    await fill(office)
    costs.length = 0
    await walkOpen(office)
    const bare = readUnits(costs)
    costs.length = 0
    const { lists } = await closeQuarter(office.deps)({ at: '2026-12-31T16:05:00.000Z' })
    const entered = lists.reduce((sum, list) => sum + list.beyondReach + list.overdue, 0)
    return [
      { name: 'quarter.close_read_ratio', value: readUnits(costs) / bare, target: { most: 1.2 } },
      { name: 'quarter.close_entered', value: entered },
    ]
  } finally {
    await office.table.drop()
  }
}

const readUnits = (costs: readonly Cost[]): number =>
  costs.filter(({ command }) => command === 'GetItem' || command === 'Query').reduce((sum, cost) => sum + cost.units, 0)

/** Half of the open ones are due after the quarter and stay; the rest enter. */
const fill = async (office: Office): Promise<void> => {
  const view = await office.file(people.worker)
  const model = await office.deps.needs.get(view.id)
  if (!model) throw new Error('the model need was not filed')
  for (let from = 0; from < ALL; from += BATCH) {
    const needs = Array.from({ length: BATCH }, (_, n) => needOf(model, from + n))
    await putAll(office, needs)
  }
}

const needOf = (model: Need, n: number): Need => {
  const [raise] = model.events
  if (raise?.move !== 'raise') throw new Error('a history begins with raise')
  const id = idOf(`${n}x`)
  const resultDue = n % 2 === 0 ? '2026-12-29T09:30:00.000Z' : '2027-01-06T09:30:00.000Z'
  const raised: Need = { ...model, id, events: [{ ...raise, resultDue }] }
  if (n < OPEN) return raised
  const end = { n: 2, at: '2026-12-21T02:00:00.000Z', by: raise.by, key: idOf('end'), move: 'withdraw' } as const
  return { ...raised, events: [...raised.events, end] }
}

const putAll = async ({ table, deps }: Office, needs: readonly Need[]): Promise<void> => {
  const requests = needs.map((need) => ({ PutRequest: { Item: untold(deps, need) } }))
  const { UnprocessedItems } = await table.documents.send(
    new BatchWriteCommand({ RequestItems: { [table.name]: requests } }),
  )
  if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error('the engine left needs out')
}

// The bench is about reading: what is told of these needs is no matter, so they are not in the outbox.
const untold = ({ calendar }: Office['deps'], need: Need) => {
  const { out: _out, outAt: _outAt, ...item } = needItem(need, stateOf(need), calendar)
  return item
}

const walkOpen = async ({ table, deps }: Office): Promise<void> => {
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

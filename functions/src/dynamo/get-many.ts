import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '@lianxin/shared/errors'
import type { Table } from './client'

type Key = { pk: string; sk: string }
type Item = Record<string, unknown>

/** What one BatchGetItem may ask for. */
const BATCH = 100
/** How often it asks again for what a throttled table left out. */
const ASKS = 10

/** The items of these keys that are there, consistent, in no order. @throws Refusal `busy` */
export const getMany = async ({ documents, name }: Table, asked: readonly Key[]): Promise<Item[]> => {
  const wanted = [...new Map(asked.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
  const found: Item[] = []
  for (let from = 0; from < wanted.length; from += BATCH) {
    let left: Item[] = wanted.slice(from, from + BATCH)
    for (let asks = 0; left.length > 0; asks += 1) {
      if (asks === ASKS) throw new Refusal('busy')
      const RequestItems = { [name]: { Keys: left, ConsistentRead: true } }
      const got = await documents.send(new BatchGetCommand({ RequestItems }))
      found.push(...(got.Responses?.[name] ?? []))
      left = got.UnprocessedKeys?.[name]?.Keys ?? []
    }
  }
  return found
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ConditionalCheckFailedException, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { keys, outShard, shardOf } from '../dynamo/keys'
import { inLanes } from '../in-lanes'
import { type Item, idOf } from './kinds'
import { itemOf } from './lines'
import { fileOf, MANIFEST, Manifest } from './manifest'
import type { RawTable } from './table-items'

/** Writes under way at once: a table that has just been made takes a thousand a second. */
const LANES = 16
const BATCH = 512
/** Last, so that an import that was cut short can be run again: until then the district is not there. */
const LAST = ['district', 'districts']

export type Imported = { district: string; put: number; there: number }

/**
 * Puts an export into a table where the district is not. Nothing is written over: what another district brought along
 * already, such as a worker known to both, stays as it is and is counted as `there`.
 * @throws Error when the export is cut short or altered, or when the district is there
 */
export const importDistrict = async (table: RawTable, folder: string, now: Instant): Promise<Imported> => {
  const manifest = await manifestOf(folder)
  const { district } = manifest
  if (await isThere(table, district)) throw new Error(`district ${district} is in this table already`)
  const all = Object.keys(manifest.kinds)
  const done = { district, put: 0, there: 0 }
  for (const kind of [...all.filter((one) => !LAST.includes(one)), ...LAST.filter((one) => all.includes(one))])
    for await (const batch of batchesOf(join(folder, fileOf(kind))))
      await inLanes(batch, LANES, async (item) => {
        if (await putNew(table, kind === 'place' ? waiting(item, now) : item)) done.put += 1
        else done.there += 1
      })
  return done
}

const manifestOf = async (folder: string): Promise<Manifest> => {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')))
  for (const [kind, { items, sha256 }] of Object.entries(manifest.kinds)) {
    const hash = createHash('sha256')
    let lines = 0
    for await (const part of createReadStream(join(folder, fileOf(kind)))) {
      hash.update(part)
      lines += Buffer.from(part).filter((byte) => byte === 10).length
    }
    if (lines !== items || hash.digest('hex') !== sha256) throw new Error(`${fileOf(kind)} is not as it was exported`)
  }
  return manifest
}

const isThere = async ({ client, name }: RawTable, district: string): Promise<boolean> => {
  const pk = { S: keys.district(district).pk }
  const asked = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, Limit: 1 }
  return ((await client.send(new QueryCommand({ TableName: name, ...asked, ConsistentRead: true }))).Count ?? 0) > 0
}

async function* batchesOf(file: string): AsyncGenerator<Item[]> {
  let batch: Item[] = []
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    batch.push(itemOf(line))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

const putNew = async ({ client, name }: RawTable, item: Item): Promise<boolean> => {
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' }
  try {
    await client.send(new PutItemCommand({ TableName: name, Item: item, ...condition }))
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

// The tiles stayed behind: a place that waits in the outbox is put into this table's own.
const waiting = (item: Item, now: Instant): Item => ({
  ...item,
  out: { S: outShard(shardOf(idOf(item))) },
  outAt: { S: now },
})

import { gunzipSync, gzipSync } from 'node:zlib'
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { TileEntry } from '@lianxin/shared/places/tile-index'
import * as z from 'zod'
import type { Clock } from '../clock'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import type { Out } from './tile-set'

/** One tile of the index, with whose places it holds, for whoever wants one district's. */
export type StoredEntry = TileEntry & { districts: readonly string[] }
/** A tile as it lies in the table: its text zipped, and what was taken out of it lately. */
export type StoredTile = { body: Uint8Array; out: Out }
/** The index as it lies in the table. While there is a single tile, it lies inside. */
export type StoredIndex = {
  /** 0 before the first place. */
  version: number
  at: Instant
  tiles: readonly StoredEntry[]
  /** Versions that are no longer current, since when. */
  gone: readonly { key: string; version: string; at: Instant }[]
  only?: StoredTile | undefined
}

export type TileStore = {
  /** Consistent. */
  current(): Promise<StoredIndex>
  /** At most 20 s old, by the machine's clock: the one read of a first visit. */
  recent(): Promise<StoredIndex>
  /** A version of a tile that is not the single one. */
  tile(key: string, version: string): Promise<StoredTile | undefined>
  put(key: string, version: string, tile: StoredTile): Promise<void>
  remove(key: string, version: string): Promise<void>
  /** Puts version v over v-1; false when somebody else did so meanwhile. */
  move(index: StoredIndex): Promise<boolean>
}

const RECENT_MS = 20_000

const Bytes = z.instanceof(Uint8Array)
const Item = z.object({ version: z.number(), at: z.string(), entries: Bytes, body: Bytes.optional(), gone: Bytes })
const TileItem = z.object({ body: Bytes, gone: Bytes })

export const tileStore = (table: Table, clock: Clock): TileStore => {
  const { documents, name: TableName } = table
  let held: { index: Promise<StoredIndex>; at: number } | undefined
  const get = async (Key: Record<string, string>, ConsistentRead: boolean) =>
    (await documents.send(new GetCommand({ TableName, Key, ConsistentRead }))).Item
  const index = async (isConsistent: boolean) => readIndex(await get(keys.tileIndex(), isConsistent))
  return {
    current: () => index(true),
    recent: () => {
      const at = Date.parse(clock.now())
      // The demo's clock can be moved back: an entry from the future is not fresh.
      if (held && at >= held.at && at - held.at < RECENT_MS) return held.index
      const found = { index: index(false), at }
      held = found
      found.index.catch(() => {
        if (held === found) held = undefined
      })
      return found.index
    },
    tile: async (key, version) => {
      // Whoever was just told of a version may be quicker than the table's copies.
      const found = (await get(keys.tile(key, version), false)) ?? (await get(keys.tile(key, version), true))
      if (!found) return undefined
      const { body, gone } = TileItem.parse(found)
      return { body, out: unzipped(gone) }
    },
    put: async (key, version, { body, out }) => {
      const Item = { ...keys.tile(key, version), body, gone: zipped(out) }
      const ConditionExpression = 'attribute_not_exists(pk)'
      await written(documents.send(new PutCommand({ TableName, Item, ConditionExpression })))
    },
    remove: async (key, version) => {
      await documents.send(new DeleteCommand({ TableName, Key: keys.tile(key, version) }))
    },
    move: async (next) => {
      const isMoved = await written(documents.send(new PutCommand(indexPut(TableName, next))))
      held = undefined
      return isMoved
    },
  }
}

const zipped = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value))
const unzipped = (bytes: Uint8Array) => JSON.parse(gunzipSync(bytes).toString())

const readIndex = (item: unknown): StoredIndex => {
  if (item === undefined) return { version: 0, at: '1970-01-01T00:00:00.000Z', tiles: [], gone: [] }
  const { version, at, entries, body, gone } = Item.parse(item)
  const { old, out } = unzipped(gone)
  return { version, at, tiles: unzipped(entries), gone: old, ...(body ? { only: { body, out } } : {}) }
}

const indexPut = (TableName: string, { version, at, tiles, gone, only }: StoredIndex) => ({
  TableName,
  Item: {
    ...keys.tileIndex(),
    version,
    at,
    entries: zipped(tiles),
    gone: zipped({ old: gone, out: only?.out }),
    body: only?.body,
  },
  ...(version === 1
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :before', ExpressionAttributeValues: { ':before': version - 1 } }),
})

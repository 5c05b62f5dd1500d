import { gunzipSync } from 'node:zlib'
import { Refusal } from '@lianxin/shared/errors'
import { decodeTile } from '@lianxin/shared/places/tile'
import type { TileRow } from '@lianxin/shared/places/tile-place'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { StoredEntry, StoredIndex, StoredTile, TileStore } from './store-tile-items'
import { cutTile, type Held, isOld, laid, type Packed, packed, toldTo } from './tile-set'

export type PublishDeps = { tiles: TileStore; clock: Clock; chance: Chance }
/** A tile on its way: what it holds, and its address. */
type Made = Packed & { key: string; version: string }

/** Everybody who publishes at one moment comes first once, so this is how many may. */
const RETRIES = 40
/** Old versions the index can hold on to: more changes than that in a day, and the oldest go sooner. */
const GONE_MAX = 3_000

/**
 * Brings changed places to the tiles; without `place` they are taken out. Safe to run twice, at once and too late: a row
 * is laid only over an older one, and the index moves on condition of its version, so no publication undoes another.
 * What is asked for while one is on its way goes together in the next.
 * @throws Refusal `busy`
 */
export const publishPlaces = (deps: PublishDeps): ((rows: readonly TileRow[]) => Promise<void>) => {
  let waiting: { rows: TileRow[]; done: Promise<void> } | undefined
  let last: Promise<unknown> = Promise.resolve()
  return (rows) => {
    if (waiting) {
      waiting.rows.push(...rows)
      return waiting.done
    }
    const gathered = [...rows]
    const done = last.then(() => {
      waiting = undefined
      return publish(deps, gathered)
    })
    waiting = { rows: gathered, done }
    last = done.catch(() => {})
    return done
  }
}

const publish = async (deps: PublishDeps, rows: readonly TileRow[]): Promise<void> => {
  for (let tries = 0; tries < RETRIES; tries += 1) {
    const index = await deps.tiles.current()
    const made = await remade(deps, index, rows)
    if (!made || (await isMoved(deps, index, made))) return
  }
  throw new Refusal('busy')
}

/** The tiles that are to take the place of others; undefined when every row is there already. */
const remade = async ({ tiles, clock, chance }: PublishDeps, index: StoredIndex, rows: readonly TileRow[]) => {
  const at = clock.now()
  const entries = new Map(index.tiles.map((entry) => [quarterOf(entry), entry]))
  const replaced: string[] = []
  const made: Made[] = []
  for (const [quarter, told] of toldTo(rows, entries.keys())) {
    const entry = entries.get(quarter)
    const next = laid(await heldIn(tiles, index, entry), told, at)
    if (!next) continue
    if (entry) replaced.push(entry.key)
    for (const [part, held] of cutTile(quarter, next)) {
      made.push({ ...packed(held), key: keyOf(part), version: chance.id().slice(0, 8) })
    }
  }
  return made.length > 0 ? { made, replaced, at } : undefined
}
type Remade = NonNullable<Awaited<ReturnType<typeof remade>>>

const isMoved = async (
  { tiles }: PublishDeps,
  index: StoredIndex,
  { made, replaced, at }: Remade,
): Promise<boolean> => {
  const kept = index.tiles.filter(({ key }) => !replaced.includes(key))
  const old = index.tiles.filter(({ key }) => replaced.includes(key))
  const [single] = made.length === 1 && kept.length === 0 ? made : []
  const gone = [
    ...index.gone,
    // The single tile never had an address of its own.
    ...(index.only ? [] : old.map(({ key, version }) => ({ key, version, at }))),
  ]
  if (!single) await Promise.all(made.map((one) => tiles.put(one.key, one.version, one)))
  const isOver = (one: (typeof gone)[number], n: number) => isOld(one.at, at) || n < gone.length - GONE_MAX
  await Promise.all(gone.filter(isOver).map(({ key, version }) => tiles.remove(key, version)))
  const moved = await tiles.move({
    version: index.version + 1,
    at,
    tiles: [...kept, ...made.map(entryOf)],
    gone: gone.filter((one, n) => !isOver(one, n)),
    ...(single ? { only: single } : {}),
  })
  if (moved || single) return moved
  return isOurs(tiles, made)
}

// A write the network sent twice finds its own first half; otherwise nobody was told of what we made.
const isOurs = async (tiles: TileStore, made: readonly Made[]): Promise<boolean> => {
  const { tiles: now } = await tiles.current()
  const isThere = made.some((one) => now.some(({ key, version }) => key === one.key && version === one.version))
  if (!isThere) await Promise.all(made.map(({ key, version }) => tiles.remove(key, version)))
  return isThere
}

const heldIn = async (tiles: TileStore, { only }: StoredIndex, entry: StoredEntry | undefined): Promise<Held> => {
  if (!entry) return { places: [], out: {} }
  const found = only ?? (await tiles.tile(entry.key, entry.version))
  // Somebody has moved the index a day ahead of us: the next try reads it as it is.
  if (!found) throw new Refusal('busy')
  return unpacked(found)
}

/** What a stored tile holds. */
const unpacked = ({ body, out }: StoredTile): Held => ({ places: decodeTile(gunzipSync(body).toString()), out })

const entryOf = ({ key, version, count, box, districts }: Made): StoredEntry => ({
  key,
  version,
  count,
  box,
  districts,
})

const keyOf = (quarter: string): string => `c${quarter}`
const quarterOf = ({ key }: StoredEntry): string => key.slice(1)

import { decodeTile } from '@lianxin/shared/places/tile'
import type { TileEntry, TileIndex } from '@lianxin/shared/places/tile-index'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { ApiError, offline } from '../../api/api-error'
import { nowMs } from '../../api/clock'
import { fetchText } from '../../api/place-client'
import { listeners } from '../../platform/listeners'
import { keepIndex, keepTile, keptIndex, keptTile } from './kept-tiles'

/** All places at hand, of one index: no tile of another version is ever among them. */
export type Snapshot = {
  index: TileIndex
  tiles: ReadonlyMap<string, readonly TilePlace[]>
  /** When the server last said that this is how it is, by its clock, in milliseconds. */
  at: number
}
export type SnapshotState = {
  snapshot?: Snapshot
  tag?: string | undefined
  failure?: ApiError | undefined
  isFetching: boolean
}

let state: SnapshotState | undefined
let refreshing: Promise<void> | undefined
const loading = new Map<string, Promise<void>>()
const changes = listeners()

/** What the phone holds at once, before anything is asked for. */
export const snapshotState = (): SnapshotState => {
  state ??= fromPhone()
  return state
}

/** Calls back whenever places came, or did not come. */
export const onSnapshot = changes.on

/** Asks the server what has changed; tiles at hand follow in the same moment or not at all. Never throws. */
export const refreshSnapshot = (): Promise<void> => {
  refreshing ??= refresh()
    .catch((failure: unknown) => change({ failure: failure instanceof ApiError ? failure : offline() }))
    .finally(() => {
      refreshing = undefined
      change({ isFetching: false })
    })
  return refreshing
}

/** Brings one more tile of the index. Never throws. */
export const loadTile = (key: string): Promise<void> => {
  const before = loading.get(key)
  if (before) return before
  const { snapshot } = snapshotState()
  const entry = snapshot?.index.tiles.find((one) => one.key === key)
  if (!snapshot || !entry) return Promise.resolve()
  const load = async () => {
    const places = await placesOf(entry)
    const { snapshot: now } = snapshotState()
    // A newer index came meanwhile: this tile may not fit it.
    if (now?.index === snapshot.index) change({ snapshot: { ...now, tiles: new Map([...now.tiles, [key, places]]) } })
  }
  const started = load()
    .catch((failure: unknown) => (isGone(failure) ? refreshSnapshot() : change({ failure: errorOf(failure) })))
    .finally(() => loading.delete(key))
  loading.set(key, started)
  return started
}

/** A phone out of its box: for tests, and when its storage was emptied. */
export const forgetSnapshot = (): void => {
  state = undefined
  changes.tell()
}

const change = (more: Partial<SnapshotState>): void => {
  state = { ...snapshotState(), ...more }
  changes.tell()
}

const fromPhone = (): SnapshotState => {
  const kept = keptIndex()
  if (!kept) return { isFetching: false }
  const tiles = new Map<string, readonly TilePlace[]>()
  for (const entry of kept.index.tiles) {
    const text = keptTile(entry)
    if (text !== undefined) tiles.set(entry.key, decodeTile(text))
  }
  return { snapshot: { index: kept.index, tiles, at: kept.at }, tag: kept.tag, isFetching: false }
}

const refresh = async (): Promise<void> => {
  change({ isFetching: true })
  const { snapshot, tag } = snapshotState()
  const fetched = await fetchText('/api/places/tiles', snapshot ? tag : undefined)
  const at = nowMs()
  if (fetched === 'same' && snapshot) return accept({ ...snapshot, at }, tag)
  if (fetched === 'same') throw offline()
  const index: TileIndex = JSON.parse(fetched.text)
  const [first] = index.tiles
  if (first && index.only !== undefined) keepTile(first, index.only, at)
  const tiles = new Map<string, readonly TilePlace[]>()
  for (const entry of index.tiles) {
    const isWanted = snapshot?.tiles.has(entry.key) || (entry === first && index.only !== undefined)
    if (isWanted) tiles.set(entry.key, await samePlaces(snapshot, entry, index.only))
  }
  accept({ index, tiles, at }, fetched.tag)
}

const accept = (snapshot: Snapshot, tag: string | undefined): void => {
  keepIndex({ index: snapshot.index, tag, at: snapshot.at })
  change({ snapshot, tag, failure: undefined })
}

// What has not changed is not read again.
const samePlaces = async (before: Snapshot | undefined, entry: TileEntry, only: string | undefined) => {
  const had = before?.index.tiles.find(({ key, version }) => key === entry.key && version === entry.version)
  return (had && before?.tiles.get(had.key)) ?? (only === undefined ? placesOf(entry) : decodeTile(only))
}

const placesOf = async (entry: TileEntry): Promise<readonly TilePlace[]> => {
  const kept = keptTile(entry)
  if (kept !== undefined) return decodeTile(kept)
  const fetched = await fetchText(`/api/places/tiles/${entry.key}/${entry.version}`)
  if (fetched === 'same') throw offline()
  keepTile(entry, fetched.text, nowMs())
  return decodeTile(fetched.text)
}

const errorOf = (failure: unknown): ApiError => (failure instanceof ApiError ? failure : offline())
const isGone = (failure: unknown): boolean => failure instanceof ApiError && failure.code === 'tile_gone'

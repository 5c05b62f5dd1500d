import { gunzipSync, gzipSync } from 'node:zlib'
import { type Day, dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { MapSource, TileIndex } from '@lianxin/shared/places/tile-index'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { failureOf } from '../http/failure'
import type { Answer, Api, Asked } from '../http/mount'
import { tagged } from '../http/tagged'
import type { Log } from '../log'
import { dayKinds } from '../work-calendar'
import type { StoredIndex, TileStore } from './store-tile-items'

type Deps = { tiles: TileStore; clock: Clock; log: Log; map: MapSource | undefined }

const PATH = '/api/places/tiles'
const INDEX_KEPT = 'public, max-age=20'
/** A version never changes. */
const TILE_KEPT = 'public, max-age=31536000, immutable'

/** Is it the address of the tiles' index or of a tile? */
export const isTiles = ({ method, path }: Asked): boolean =>
  (method === 'GET' || method === 'HEAD') && (path === PATH || path.startsWith(`${PATH}/`))

/**
 * `GET /api/places/tiles`: the index, and with a single tile its text; `GET /api/places/tiles/<key>/<version>`: a tile as
 * it was then. Both are the same for everybody, and go out as they are kept, zipped. Never throws.
 */
export const tilePages = (deps: Deps): Api => {
  const index = shownIndex(deps)
  return async (asked) => {
    try {
      const [key, version] = asked.path.slice(PATH.length + 1).split('/')
      return await (key && version ? tile(deps, key, version, asked) : index(asked))
    } catch (thrown) {
      return failureOf(thrown, asked.call.requestId, deps.log)
    }
  }
}

const tile = async ({ tiles }: Deps, key: string, version: string, asked: Asked): Promise<Answer> => {
  if (!/^c[0-3]*$/.test(key) || !/^[0-9A-Z]{8}$/.test(version)) throw new Refusal('tile_gone')
  const { tiles: entries, only } = await tiles.recent()
  const [single] = entries
  const isSingle = only && single?.key === key && single.version === version
  const found = isSingle ? only : await tiles.tile(key, version)
  if (!found) throw new Refusal('tile_gone')
  return tagged(asked, found.body, `"${version}"`, headersOf(TILE_KEPT))
}

/** The index as it is sent, made anew only when it or the day is another. */
const shownIndex = ({ tiles, clock, map }: Deps) => {
  let shown: { version: number; day: Day; body: Uint8Array; tag: string } | undefined
  return async (asked: Asked): Promise<Answer> => {
    const of = await tiles.recent()
    const day = dayOf(clock.now())
    if (shown?.version !== of.version || shown.day !== day) {
      const text = JSON.stringify(indexOf(of, day, map))
      const body = gzipSync(text, { level: 9, memLevel: 5 })
      shown = { version: of.version, day, body, tag: `"${hashedId(text)}"` }
    }
    return tagged(asked, shown.body, shown.tag, headersOf(INDEX_KEPT))
  }
}

const indexOf = ({ version, at, tiles, only }: StoredIndex, day: Day, map: MapSource | undefined): TileIndex => ({
  version,
  at,
  tiles: tiles.flatMap(({ districts: _, ...entry }) => (entry.count > 0 ? [entry] : [])),
  days: dayKinds(day),
  map,
  ...(only ? { only: gunzipSync(only.body).toString() } : {}),
})

const headersOf = (keep: string) => ({ 'content-type': 'application/json; charset=utf-8', 'cache-control': keep })

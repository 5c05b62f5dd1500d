import { gzipSync } from 'node:zlib'
import type { Instant } from '@lianxin/shared/calendar'
import type { Point } from '@lianxin/shared/organisation/areas'
import { cut, innerOf, inQuarters, quarterFor } from '@lianxin/shared/places/cut'
import { encodeTile } from '@lianxin/shared/places/tile'
import { type Box, CUT_PLACES, TILE_PLACES } from '@lianxin/shared/places/tile-index'
import type { TilePlace, TileRow } from '@lianxin/shared/places/tile-place'

/** In which version a place was taken out of a tile, and when: what is told late must not put it back. */
export type Out = Readonly<Record<string, readonly [version: number, at: Instant]>>
/** What one tile holds. */
export type Held = { places: readonly TilePlace[]; out: Out }

/** How long somebody may be late, and how long old tiles are kept: a day. */
export const KEPT_MS = 24 * 3600_000

/** Is it a day since an instant? */
export const isOld = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) > KEPT_MS

/** What one tile is told of one place: where it lay before, that it does no longer. */
type Told = Pick<TileRow, 'id' | 'version' | 'place'>

/** What each tile is told, by its quarter. Rows whose tile is not there yet share a new one. */
export const toldTo = (rows: readonly TileRow[], quarters: Iterable<string>): Map<string, Told[]> => {
  const there = new Set(quarters)
  const inner = innerOf(there)
  const told = new Map<string, Told[]>()
  const tell = (quarter: string, one: Told) => {
    const before = told.get(quarter)
    if (before) before.push(one)
    else told.set(quarter, [one])
  }
  const quarterOf = (point: Point): string => {
    const quarter = quarterFor(point, there, inner)
    there.add(quarter)
    for (const above of innerOf([quarter])) inner.add(above)
    return quarter
  }
  for (const { id, version, point, place, stood = [] } of rows) {
    const home = quarterOf(point)
    tell(home, { id, version, place })
    for (const quarter of new Set(stood.map(quarterOf))) if (quarter !== home) tell(quarter, { id, version })
  }
  return told
}

/** Lays rows over what one tile holds, each only if it is newer; undefined when nothing is. */
export const laid = (held: Held, told: readonly Told[], at: Instant): Held | undefined => {
  const places = new Map(held.places.map((place) => [place.id, place]))
  const out = new Map(Object.entries(held.out).filter(([, [, when]]) => !isOld(when, at)))
  let isChanged = false
  for (const { id, version, place } of told) {
    const known = places.get(id)?.version ?? out.get(id)?.[0] ?? 0
    if (known >= version) continue
    isChanged = true
    if (place) places.set(id, place)
    else places.delete(id)
    if (place) out.delete(id)
    else out.set(id, [version, at])
  }
  return isChanged ? { places: [...places.values()], out: Object.fromEntries(out) } : undefined
}

/** The tiles one becomes when it holds too many; what was taken out is remembered in each. */
export const cutTile = (key: string, { places, out }: Held): [key: string, held: Held][] =>
  places.length <= (key === '' ? TILE_PLACES : CUT_PLACES)
    ? [[key, { places, out }]]
    : cut(key, places, CUT_PLACES).map(([part, some]) => [part, { places: some, out }])

/** A tile as it is stored and sent. */
export type Packed = { body: Uint8Array; count: number; box: Box; districts: string[]; out: Out }

/** Zips a tile; small blocks, since every column has letters of its own. */
export const packed = ({ places, out }: Held): Packed => ({
  body: gzipSync(encodeTile(inQuarters(places)), { level: 9, memLevel: 5 }),
  count: places.length,
  box: boxOf(places),
  districts: [...new Set(places.map(({ district }) => district))],
  out,
})

// To a hundred metres outwards: an index of hundreds of boxes is for phones.
const boxOf = (places: readonly TilePlace[]): Box => {
  const ends = (axis: 0 | 1): [number, number] => {
    const all = places.map(({ point }) => point[axis] * 1_000)
    return [Math.floor(Math.min(...all)) / 1_000, Math.ceil(Math.max(...all)) / 1_000]
  }
  if (places.length === 0) return [0, 0, 0, 0]
  const [[west, east], [south, north]] = [ends(0), ends(1)]
  return [west, south, east, north]
}

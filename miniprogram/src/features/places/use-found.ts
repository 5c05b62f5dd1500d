import type { Instant } from '@lianxin/shared/calendar'
import { useEffect, useMemo } from 'react'
import type { Wanted } from './filter'
import { buildSearch } from './nearest'
import { nextTile } from './nearest-tile'
import type { From } from './position'
import { loadTile, type Snapshot } from './snapshot'

/** Somebody on foot or on a bicycle goes no further, however rare what they look for. */
const FARTHEST_M = 8_000

/** The nearest places that are as wanted, nearest first; tiles still missing for that are fetched meanwhile. */
export const useFound = (
  snapshot: Snapshot | undefined,
  { from, wanted, at, most }: { from: From | undefined; wanted: Wanted; at: Instant; most: number },
) => {
  const tiles = snapshot?.tiles
  const days = snapshot?.index.days
  const search = useMemo(() => tiles && days && buildSearch([...tiles.values()].flat(), days), [tiles, days])
  const found = useMemo(() => {
    if (!search || !from) return undefined
    const asked = { from: from.point, at, way: wanted.way, filter: wanted }
    return { nearest: search.nearest({ ...asked, most }), fallback: () => search.fallback(asked) }
  }, [search, from, at, wanted, most])
  const last = found?.nearest[most - 1]
  const needed = Math.min(last?.metres ?? FARTHEST_M, FARTHEST_M)
  const missing = snapshot && from && nextTile(snapshot.index, from.point, [...snapshot.tiles.keys()], needed)
  useEffect(() => {
    if (missing) void loadTile(missing)
  }, [missing])
  return { found, isPartial: missing !== undefined }
}

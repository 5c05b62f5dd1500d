import type { Point } from '@lianxin/shared/organisation/areas'
import { metresBetween } from '@lianxin/shared/places/distance'
import type { Box, TileIndex } from '@lianxin/shared/places/tile-index'

const RAD = Math.PI / 180

/**
 * The tile to fetch next so that everything nearer than `needed` metres is at hand: the nearest that is not loaded yet;
 * undefined when all that could hold something nearer are. Gives its key.
 */
export const nextTile = (
  { tiles }: Pick<TileIndex, 'tiles'>,
  from: Point,
  loaded: readonly string[],
  needed: number,
): string | undefined => {
  let next: { key: string; metres: number } | undefined
  for (const { key, box } of tiles) {
    if (loaded.includes(key)) continue
    const metres = metresTo(from, box)
    if (metres <= needed && metres < (next?.metres ?? Number.POSITIVE_INFINITY)) next = { key, metres }
  }
  return next?.key
}

/** Metres from a point to the nearest point of a box, 0 within it; never more than that. */
export const metresTo = ([lng, lat]: Point, [west, south, east, north]: Box): number => {
  if (lng >= west && lng <= east) return metresBetween([lng, lat], [lng, clamped(lat, south, north)])
  // East or west of it the nearest point of a meridian lies nearer the pole than oneself, which matters over hundreds of kilometres.
  const side = Math.abs(lng - west) < Math.abs(lng - east) ? west : east
  const foot = Math.atan(Math.tan(lat * RAD) / Math.cos((lng - side) * RAD)) / RAD
  return metresBetween([lng, lat], [side, clamped(foot, south, north)])
}

const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

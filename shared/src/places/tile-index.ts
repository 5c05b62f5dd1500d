import type { Instant } from '../calendar'
import type { DayKinds } from './hours'

/** Degrees, `[west, south, east, north]`, of the places in it. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** One tile of the index: where it is found, how many places it has and where they lie. */
export type TileEntry = { key: string; version: string; count: number; box: Box }

/** Where map pictures come from; absent, none are shown and nothing needs them. */
export type MapSource = { url: string; attribution: string }

/**
 * `GET /api/places/tiles`: all tiles there are, which of them is current, and the days that are not as their weekday.
 * With a single tile its text comes along, so that a first visit is one request. `at` is when a place last changed.
 */
export type TileIndex = {
  version: number
  at: Instant
  tiles: readonly TileEntry[]
  days: DayKinds
  map?: MapSource | undefined
  only?: string | undefined
}

/** Places in the one tile there is at first: a district of 1,289 is one. */
export const TILE_PLACES = 1_400
/** Places in one of many: a phone at a corner fetches four. */
export const CUT_PLACES = 450

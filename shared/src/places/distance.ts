import type { Point } from '../organisation/areas'

const EARTH_M = 6_371_000
const RAD = Math.PI / 180
/** Along a meridian. */
export const METRES_A_DEGREE = EARTH_M * RAD

/** Metres between two points in a straight line, by the haversine. */
export const metresBetween = ([aLng, aLat]: Point, [bLng, bLat]: Point): number => {
  const dLat = Math.sin(((bLat - aLat) * RAD) / 2)
  const dLng = Math.sin(((bLng - aLng) * RAD) / 2)
  const h = dLat * dLat + Math.cos(aLat * RAD) * Math.cos(bLat * RAD) * dLng * dLng
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** How somebody gets there. */
export type Way = 'walk' | 'ride'

/** Streets are longer than the straight line, and crossings cost time (ours). */
const DETOUR = 1.3
const METRES_A_MINUTE: Readonly<Record<Way, number>> = { walk: 80, ride: 250 }

/** Whole minutes for a straight-line distance in metres, at least one. */
export const minutesTo = (metres: number, way: Way): number =>
  Math.max(1, Math.ceil((metres * DETOUR) / METRES_A_MINUTE[way]))

/** The straight line one walks in so many minutes, in metres. */
export const walkedIn = (minutes: number): number => (minutes * METRES_A_MINUTE.walk) / DETOUR

/** `约350米`, `约1.2公里`: a straight line, to no more digits than it deserves. */
export const metresText = (metres: number): string =>
  metres < 995 ? `约${Math.max(10, Math.round(metres / 10) * 10)}米` : `约${(metres / 1000).toFixed(1)}公里`

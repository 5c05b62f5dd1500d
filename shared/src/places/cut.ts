import type { Point } from '../organisation/areas'

/** Square degrees that hold all of China, halved in both directions at each step. */
const WEST = 72
const SOUTH = 0
const WIDTH = 64
/** Six metres: places closer than that stay in one tile, however many they are. */
const DEPTH = 20

/** In which quarter a point lies, of the whole, of that quarter, and so on: neighbours begin alike. */
export const quartersOf = ([lng, lat]: Point): string => {
  const x = Math.floor(((lng - WEST) / WIDTH) * 2 ** DEPTH)
  const y = Math.floor(((lat - SOUTH) / WIDTH) * 2 ** DEPTH)
  let quarters = ''
  for (let bit = DEPTH - 1; bit >= 0; bit -= 1) quarters += ((x >> bit) & 1) + 2 * ((y >> bit) & 1)
  return quarters
}

/** Those that lie near each other, beside each other. */
export const inQuarters = <T extends { point: Point }>(all: readonly T[]): T[] =>
  all
    .map((one): [string, T] => [quartersOf(one.point), one])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one)

/** Cuts a quarter in four until none holds more than `most`; empty ones are left out. */
export const cut = <T extends { point: Point }>(
  quarter: string,
  held: readonly T[],
  most: number,
): [quarter: string, held: T[]][] => {
  if (held.length <= most || quarter.length >= DEPTH) return [[quarter, [...held]]]
  const parts = new Map<string, T[]>()
  for (const one of held) {
    const part = quartersOf(one.point).slice(0, quarter.length + 1)
    const held = parts.get(part)
    if (held) held.push(one)
    else parts.set(part, [one])
  }
  return [...parts].flatMap(([part, some]) => cut(part, some, most))
}

/**
 * In which of the quarters that are there a point lies; where none is, the largest that holds none of them. `inner` are
 * the quarters above those.
 */
export const quarterFor = (
  point: Point,
  there: { has(quarter: string): boolean },
  inner: ReadonlySet<string>,
): string => {
  const quarters = quartersOf(point)
  for (let length = 0; length < DEPTH; length += 1) {
    const quarter = quarters.slice(0, length)
    if (there.has(quarter) || !inner.has(quarter)) return quarter
  }
  return quarters
}

/** Every quarter that holds one of these without being it. */
export const innerOf = (quarters: Iterable<string>): Set<string> => {
  const inner = new Set<string>()
  for (const quarter of quarters)
    for (let length = 0; length < quarter.length; length += 1) inner.add(quarter.slice(0, length))
  return inner
}

import type { Point } from '../organisation/areas'

/** The smallest ring without dents around all points; undefined when they do not enclose anything. */
export const hullOf = (points: readonly Point[]): Point[] | undefined => {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const hull = [...chain(sorted), ...chain([...sorted].reverse())]
  return hull.length >= 3 ? hull : undefined
}

/** One half of it, without its last point, which begins the other. */
const chain = (points: readonly Point[]): Point[] => {
  const half: Point[] = []
  for (const point of points) {
    while (turns(half.at(-2), half.at(-1), point) <= 0) half.pop()
    half.push(point)
  }
  return half.slice(0, -1)
}

/** Above 0 when c lies to the left of the line from a to b. */
const turns = (a: Point | undefined, b: Point | undefined, c: Point): number =>
  a && b ? (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) : 1

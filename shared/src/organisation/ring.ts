import type { Point } from './areas'

type Edge = readonly [Point, Point]

/**
 * Is this the outline of one surface: at least three corners, and no two sides cross, touch or lie on each other?
 * The last point may repeat the first.
 */
export const isRing = (points: readonly Point[]): boolean => {
  const corners = openRing(points)
  if (corners.length < 3) return false
  const edges = corners.map((point, at): Edge => [point, corners[(at + 1) % corners.length] ?? point])
  return edges.every((edge, at) =>
    edges.every((other, n) => {
      if (n <= at) return true
      if (n === at + 1) return !turnsBack(edge, other)
      if (at === 0 && n === edges.length - 1) return !turnsBack(other, edge)
      return !meet(edge, other)
    }),
  )
}

/** The ring without a last point that only repeats the first. */
export const openRing = (points: readonly Point[]): readonly Point[] => {
  const [first, last] = [points[0], points.at(-1)]
  const isClosed = points.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return isClosed ? points.slice(0, -1) : points
}

/** Which side of the line a–b the point c lies on: above 0 left, below 0 right. */
const side = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

// Neighbours share a corner; what they may not do is lie on each other. A side of no length lies on its neighbour.
const turnsBack = ([a, b]: Edge, [, c]: Edge): boolean =>
  side(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) <= 0

const meet = ([a, b]: Edge, [c, d]: Edge): boolean => {
  const [toC, toD, toA, toB] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)]
  if (toC * toD < 0 && toA * toB < 0) return true
  return (
    (toC === 0 && isBetween(a, b, c)) ||
    (toD === 0 && isBetween(a, b, d)) ||
    (toA === 0 && isBetween(c, d, a)) ||
    (toB === 0 && isBetween(c, d, b))
  )
}

const isBetween = (a: Point, b: Point, c: Point): boolean =>
  [0, 1].every((axis) => {
    const [from, to, at] = [a[axis] ?? 0, b[axis] ?? 0, c[axis] ?? 0]
    return Math.min(from, to) <= at && at <= Math.max(from, to)
  })

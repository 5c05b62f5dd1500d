import inside from 'point-in-polygon-hao'
import type { Point } from '../organisation/areas'
import { METRES_A_DEGREE, metresBetween } from './distance'

/** A named outline of what is to be covered; its last point need not repeat the first. */
export type Outline = { name: string; ring: readonly Point[] }

/** Cells next to each other from which no place is within the walk. */
export type Hole = {
  /** Where one is farthest from every place: here a new one would help most. */
  point: Point
  /** From there to the nearest place in metres, in a straight line; absent when there is none at all. */
  metres?: number | undefined
  hectares: number
  /** The outlines it lies in, the one with most of it first. */
  within: string[]
  /** Centres of its cells. */
  cells: Point[]
}

type Asked = {
  places: readonly Point[]
  outlines: readonly Outline[]
  /** How far one walks, straight, in metres. */
  walk: number
  /** The side of a cell in metres. */
  cell: number
}
/** The holes, largest first, and how much was looked at, in hectares. */
export type Coverage = { holes: Hole[]; hectares: number }

type Cell = { x: number; y: number; point: Point; within: string[]; metres: number }

const RAD = Math.PI / 180

/**
 * Where within the outlines nobody reaches a place on foot. A cell counts by its centre. The cells follow from the
 * outlines alone: one place more never makes a hole.
 */
export const coverageHoles = ({ places, outlines, walk, cell }: Asked): Coverage => {
  const cells = cellsIn(outlines, cell)
  const distance = nearestIn(places)
  const beyond = cells.map((one) => ({ ...one, metres: distance(one.point) })).filter(({ metres }) => metres > walk)
  const hectares = (cell * cell) / 10_000
  const holes = joined(beyond).map((some) => holeOf(some, hectares))
  return { holes: holes.sort((a, b) => b.cells.length - a.cells.length), hectares: cells.length * hectares }
}

const holeOf = (cells: readonly Cell[], each: number): Hole => {
  const deepest = cells.reduce((far, one) => (one.metres > far.metres ? one : far))
  const counts = new Map<string, number>()
  for (const name of cells.flatMap(({ within }) => within)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return {
    point: deepest.point,
    ...(Number.isFinite(deepest.metres) ? { metres: deepest.metres } : {}),
    hectares: cells.length * each,
    within: [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    cells: cells.map(({ point }) => point),
  }
}

const cellsIn = (outlines: readonly Outline[], side: number): Omit<Cell, 'metres'>[] => {
  const points = outlines.flatMap(({ ring }) => ring)
  if (points.length === 0) return []
  const [west, east] = bounds(points.map(([lng]) => lng))
  const [south, north] = bounds(points.map(([, lat]) => lat))
  const high = side / METRES_A_DEGREE
  const wide = high / Math.cos(((south + north) / 2) * RAD)
  const rings = outlines.map(({ name, ring }) => ({ name, ring: closed(ring) }))
  const cells: Omit<Cell, 'metres'>[] = []
  for (let y = 0; south + y * high < north; y += 1)
    for (let x = 0; west + x * wide < east; x += 1) {
      const point: Point = [west + (x + 0.5) * wide, south + (y + 0.5) * high]
      const within = rings.filter(({ ring }) => inside(point, [ring]) !== false).map(({ name }) => name)
      if (within.length > 0) cells.push({ x, y, point, within })
    }
  return cells
}

const closed = (ring: readonly Point[]): number[][] => {
  const [first] = ring
  return (first ? [...ring, first] : []).map(([lng, lat]) => [lng, lat])
}

/** Least and most; spread into Math.min, a country's corners would be too many arguments. */
const bounds = (all: readonly number[]): [number, number] =>
  all.reduce<[number, number]>(
    ([least, most], one) => [Math.min(least, one), Math.max(most, one)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )

type Vector = readonly [number, number, number]
const vectorOf = ([lng, lat]: Point): Vector => [
  Math.cos(lat * RAD) * Math.cos(lng * RAD),
  Math.cos(lat * RAD) * Math.sin(lng * RAD),
  Math.sin(lat * RAD),
]

/** Metres to the nearest of the places. By chords, which order as distances do and need no sine for each pair. */
const nearestIn = (places: readonly Point[]) => {
  const vectors = places.map(vectorOf)
  return (point: Point): number => {
    const [x, y, z] = vectorOf(point)
    let [least, at] = [Number.POSITIVE_INFINITY, -1]
    for (const [n, [a, b, c]] of vectors.entries()) {
      const chord = (a - x) ** 2 + (b - y) ** 2 + (c - z) ** 2
      if (chord < least) [least, at] = [chord, n]
    }
    const nearest = places[at]
    return nearest ? metresBetween(point, nearest) : Number.POSITIVE_INFINITY
  }
}

/** Cells that share a side, together. */
const joined = (cells: readonly Cell[]): Cell[][] => {
  const left = new Map(cells.map((one) => [`${one.x} ${one.y}`, one]))
  const groups: Cell[][] = []
  for (const cell of cells) {
    if (!left.delete(`${cell.x} ${cell.y}`)) continue
    const group = [cell]
    // It grows while it is walked through.
    for (const { x, y } of group)
      for (const key of [`${x - 1} ${y}`, `${x + 1} ${y}`, `${x} ${y - 1}`, `${x} ${y + 1}`]) {
        const next = left.get(key)
        if (next && left.delete(key)) group.push(next)
      }
    groups.push(group)
  }
  return groups
}

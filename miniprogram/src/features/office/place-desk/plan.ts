import type { Point } from '@lianxin/shared/organisation/areas'
import { METRES_A_DEGREE } from '@lianxin/shared/places/distance'
import type { Found } from './use-coverage'
import { CELL_M } from './use-coverage'

const WIDTH = 640
const MARGIN = 16

/**
 * A plain drawing of outlines, places and holes as an SVG text, north up: it needs no map pictures. Holes carry the
 * numbers of the list beside it.
 */
export const planOf = ({ outlines, holes, open, others }: Found): string => {
  const points = [...outlines.flatMap(({ ring }) => ring), ...open.map(({ point }) => point)]
  const [west, south, east, north] = boundsOf(points)
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * shrink, 1e-6)
  const height = Math.min(WIDTH * 1.5, (north - south) * scale + 2 * MARGIN + 24)
  const at = ([lng, lat]: Point): [number, number] => [
    MARGIN + (lng - west) * shrink * scale,
    MARGIN + (north - lat) * scale,
  ]
  const metre = scale / METRES_A_DEGREE
  const cells = holes.flatMap(({ cells: all }) => all.map((point) => square(at(point), CELL_M * metre)))
  const rings = outlines.map(
    ({ ring }) => `<polygon points="${ring.map((point) => at(point).map(short).join(',')).join(' ')}"/>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${short(height)}" font-family="sans-serif">`,
    `<g fill="#fdeeed" stroke="#e7b3af" stroke-width="0.5">${cells.join('')}</g>`,
    `<g fill="none" stroke="#5a6068" stroke-width="1.2">${rings.join('')}</g>`,
    `<g fill="#ffffff" stroke="#868c94">${others.map(({ point }) => dot(at(point), 2.5)).join('')}</g>`,
    `<g fill="#0a7d4b">${open.map(({ point }) => dot(at(point), 3.5)).join('')}</g>`,
    ...holes.slice(0, MOST_NUMBERS).map(({ point }, n) => number(at(point), n + 1)),
    scaleBar(metre, height),
    '</svg>',
  ].join('')
}

/** More numbers would hide what they stand on. */
export const MOST_NUMBERS = 20

const short = (value: number): string => value.toFixed(1)
const dot = ([x, y]: [number, number], r: number): string => `<circle cx="${short(x)}" cy="${short(y)}" r="${r}"/>`
const square = ([x, y]: [number, number], side: number): string =>
  `<rect x="${short(x - side / 2)}" y="${short(y - side / 2)}" width="${short(side)}" height="${short(side)}"/>`

const number = ([x, y]: [number, number], n: number): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="11" fill="#b3261e"/><text x="${short(x)}" y="${short(y + 5)}" text-anchor="middle" font-size="14" font-weight="bold" fill="#ffffff">${n}</text>`

const scaleBar = (metre: number, height: number): string => {
  const y = short(height - 12)
  const length = 1000 * metre
  return `<path d="M${MARGIN} ${y}h${short(length)}" stroke="#1f2329" stroke-width="2"/><text x="${short(MARGIN + length + 6)}" y="${short(height - 7)}" font-size="14" fill="#1f2329">1公里</text>`
}

const boundsOf = (points: readonly Point[]): [number, number, number, number] =>
  points.reduce<[number, number, number, number]>(
    ([west, south, east, north], [lng, lat]) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    [180, 90, -180, -90],
  )

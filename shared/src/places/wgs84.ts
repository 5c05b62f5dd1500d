import type { Point } from '../organisation/areas'

const { sin, cos, sqrt, abs, PI } = Math
// Krasovsky's ellipsoid, which GCJ-02 is bent on.
const RADIUS = 6_378_245
const FLAT = 0.006_693_421_622_965_823
/** A tenth of a metre, in degrees. */
const CLOSE = 1e-6

/**
 * The WGS-84 point of a point in GCJ-02, to a tenth of a metre: the bend has no inverse, so it is approached. The server
 * needs only this way; the phone's converter is ten times as large.
 */
export const toWgs84 = ([lng, lat]: Point): Point => {
  let [x, y] = [lng, lat]
  for (let tries = 0; tries < 10; tries += 1) {
    const [dx, dy] = bend(x, y)
    const [overX, overY] = [x + dx - lng, y + dy - lat]
    if (abs(overX) < CLOSE && abs(overY) < CLOSE) break
    x -= overX
    y -= overY
  }
  return [rounded(x), rounded(y)]
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** How far GCJ-02 lies from WGS-84 there, in degrees. */
const bend = (lng: number, lat: number): [number, number] => {
  const [x, y] = [lng - 105, lat - 35]
  const both = ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3
  const root = sqrt(abs(x))
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + both + wave(y, [20, 1], [40, 3])
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + both + wave(x, [20, 1], [40, 3])
  const farNorth = wave(y, [160, 12], [320, 30])
  const farEast = wave(x, [150, 12], [300, 30])
  const angle = (lat / 180) * PI
  const magic = 1 - FLAT * sin(angle) ** 2
  return [
    ((east + farEast) * 180) / ((RADIUS / sqrt(magic)) * cos(angle) * PI),
    ((north + farNorth) * 180) / (((RADIUS * (1 - FLAT)) / (magic * sqrt(magic))) * PI),
  ]
}

const wave = (at: number, [a, m]: [number, number], [b, n]: [number, number]): number =>
  ((a * sin((at / m) * PI) + b * sin((at / n) * PI)) * 2) / 3

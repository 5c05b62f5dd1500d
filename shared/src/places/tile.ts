import { accesses, amenities, placeKinds, type Subject, toiletPlaces } from './amenities'
import type { OpenHours } from './hours'
import { STEPS_A_DEGREE, type TilePlace } from './tile-place'

/** Each different value once, and for each place which of them. */
type Column<T> = [values: T[], which: number[]]
/** Of a few places only, by their number in the tile. */
type Few<T> = [at: number, value: T][]

/**
 * Places column by column: neighbours in one column are alike, which is what makes gzip small. Short names, since every
 * phone loads them.
 */
type Tile = {
  /** Written one after the other: 8 characters each. */
  i: string
  p: string[]
  /** Steps from the place before, the first from nought. */
  x: number[]
  y: number[]
  v: number[]
  /** Bits of the amenities. */
  m: number[]
  k: number[]
  /** Bits: not open to outdoor workers, badge. */
  b: number[]
  w: number[]
  wt: Column<string>
  d: Column<string>
  s: Column<string>
  o: Column<OpenHours>
  t: Column<string>
  da: Few<NonNullable<TilePlace['days']>>
  cl: Few<NonNullable<TilePlace['closure']>>
  du: Few<readonly Subject[]>
  /**
   * Name, host, address of each in turn, since all three often say the same street. A name mostly begins with its host's:
   * then how many characters of it.
   */
  n: (string | number)[]
}

/** Writes places as they lie in one tile; {@link decodeTile} gives them back in this order. */
export const encodeTile = (places: readonly TilePlace[]): string => {
  const tile: Tile = {
    i: places.map(({ id }) => id).join(''),
    p: places.map(({ phone = '' }) => phone),
    x: differences(places.map(({ point }) => steps(point[0]))),
    y: differences(places.map(({ point }) => steps(point[1]))),
    v: places.map(({ version }) => version),
    m: places.map((place) => maskOf(amenities, place.amenities)),
    k: places.map(({ kind }) => placeKinds.indexOf(kind)),
    b: places.map(({ access, badge }) => accesses.indexOf(access) + (badge ? 2 : 0)),
    w: places.map(({ toilet }) => toiletPlaces.indexOf(toilet.where)),
    wt: columnOf(places.map(({ toilet }) => toilet.note ?? '')),
    d: columnOf(places.map(({ district }) => district)),
    s: columnOf(places.map(({ street }) => street)),
    o: columnOf(places.map(({ hours }) => hours)),
    t: columnOf(places.map(({ note = '' }) => note)),
    da: fewOf(places, ({ days }) => days),
    cl: fewOf(places, ({ closure }) => closure),
    du: fewOf(places, ({ doubts }) => (doubts.length > 0 ? doubts : undefined)),
    n: places.flatMap((place) => [place.name, hostOf(place), place.address]),
  }
  return JSON.stringify(tile)
}

/** Reads a tile back. Places with the same hours share them. */
export const decodeTile = (text: string): TilePlace[] => {
  const tile: Tile = JSON.parse(text)
  const [days, closures, doubts] = [new Map(tile.da), new Map(tile.cl), new Map(tile.du)]
  let [x, y] = [0, 0]
  return tile.v.map((version, at): TilePlace => {
    x += tile.x[at] ?? 0
    y += tile.y[at] ?? 0
    const name = String(tile.n[at * 3])
    const host = tile.n[at * 3 + 1]
    const bits = tile.b[at] ?? 0
    return {
      id: tile.i.slice(at * 8, at * 8 + 8),
      version,
      district: oneOf(tile.d, at) ?? '',
      street: oneOf(tile.s, at) ?? '',
      kind: placeKinds[tile.k[at] ?? 0] ?? 'warm_station',
      name,
      address: String(tile.n[at * 3 + 2]),
      point: [x / STEPS_A_DEGREE, y / STEPS_A_DEGREE],
      access: (bits & 1) === 1 ? 'inside' : 'outdoor',
      host: typeof host === 'number' ? name.slice(0, host) || undefined : host,
      phone: tile.p[at] || undefined,
      note: oneOf(tile.t, at) || undefined,
      hours: oneOf(tile.o, at) ?? { week: [] },
      days: days.get(at),
      closure: closures.get(at),
      amenities: amenities.filter((_, bit) => ((tile.m[at] ?? 0) >> bit) & 1),
      toilet: { where: toiletPlaces[tile.w[at] ?? 0] ?? 'none', note: oneOf(tile.wt, at) || undefined },
      doubts: doubts.get(at) ?? [],
      badge: bits > 1,
    }
  })
}

const steps = (degrees: number): number => Math.round(degrees * STEPS_A_DEGREE)
const differences = (values: readonly number[]): number[] => values.map((value, at) => value - (values[at - 1] ?? 0))

const hostOf = ({ name, host = '' }: TilePlace): string | number => (name.startsWith(host) ? host.length : host)

/** The bits of those that are in a set. */
const maskOf = <T>(all: readonly T[], has: readonly T[]): number =>
  all.reduce((mask, one, bit) => (has.includes(one) ? mask | (1 << bit) : mask), 0)

const columnOf = <T>(all: readonly T[]): Column<T> => {
  const found = new Map<string, number>()
  const values: T[] = []
  const which = all.map((value) => {
    const text = JSON.stringify(value)
    const at = found.get(text) ?? values.push(value) - 1
    found.set(text, at)
    return at
  })
  return [values, which]
}

const oneOf = <T>([values, which]: Column<T>, at: number): T | undefined => values[which[at] ?? -1]

const fewOf = <T>(places: readonly TilePlace[], value: (place: TilePlace) => T | undefined): Few<T> =>
  places.flatMap((place, at): Few<T> => {
    const found = value(place)
    return found === undefined ? [] : [[at, found]]
  })

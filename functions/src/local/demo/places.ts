import { type Day, type Instant, plusDays } from '@lianxin/shared/calendar'
import type { Point } from '@lianxin/shared/organisation/areas'
import { newPlace } from '@lianxin/shared/places/apply'
import { readHours } from '@lianxin/shared/places/hours-read'
import type { Place, PlaceFacts } from '@lianxin/shared/places/schema'
import { placeId } from '../../places/place-id'
import { demoId } from './ids'
import { clerk, DISTRICT } from './officers'
import { type Kind, kinds } from './place-kinds'
import { type Road, roads } from './place-roads'

/** Degrees to either side of a road: some twenty metres. */
const ASIDE = 0.0002

const between = (a: number, b: number, part: number): number => Math.round((a + (b - a) * part) * 1e6) / 1e6

/** The n-th of a road's places, on its two sides in turn. */
const pointOf = ({ from, to, along }: Road, n: number): Point => {
  const part = (n + 0.5) / along.length
  const aside = n % 2 === 0 ? ASIDE : -ASIDE
  const isNorthward = Math.abs(to[1] - from[1]) > Math.abs(to[0] - from[0])
  const [lng, lat] = [between(from[0], to[0], part), between(from[1], to[1], part)]
  return isNorthward ? [between(lng, lng + aside, 1), lat] : [lng, between(lat, lat + aside, 1)]
}

const hoursOf = (text: string): PlaceFacts['hours'] => {
  const read = readHours(text)
  if ('bad' in read) throw new Error(read.bad)
  return { week: read.hours.week.map(copied), ...(read.hours.holiday ? { holiday: copied(read.hours.holiday) } : {}) }
}
const copied = (spans: readonly (readonly [number, number])[]): [number, number][] =>
  spans.map(([from, to]) => [from, to])

const factsOf = (at: Road, n: number, kind: Kind, turn: number): PlaceFacts => {
  const host = kind.of[turn % kind.of.length] ?? ''
  const number = 6 + n * 9 + (n % 2)
  return {
    kind: kind.kind,
    name: kind.called(host, at.name),
    address: `${at.name}${number}号`,
    street: at.street,
    point: pointOf(at, n),
    access: kind.access,
    ...(kind.isHosted ? { host: `${host}${at.name}`, phone: `010-5550-01${String(turn % 100).padStart(2, '0')}` } : {}),
    hours: hoursOf(kind.hours),
    days: [],
    // No two are quite alike.
    amenities: kind.amenities.filter((_, which) => kind.amenities.length < 5 || (turn + which) % 6 !== 5),
    toilet: { where: kind.toilet, ...(kind.toilet === 'nearby' ? { note: '出门右转，胡同口公厕' } : {}) },
    ...(kind.access === 'inside' ? { note: '凭工牌进楼' } : {}),
    photos: [],
  }
}

/** The last day on which anybody confirmed anything: some weeks ago, every ninth too long ago, every fourteenth never. */
const verifiedOf = (turn: number, today: Day): Day | undefined => {
  if (turn % 14 === 13) return undefined
  return plusDays(today, turn % 9 === 4 ? -97 - turn : -1 - ((turn * 11) % 80))
}

/** Every place of the demo as it was entered; nobody has yet said anything of it. */
export const placesOf = (today: Day, at: Instant): Place[] => {
  const by = { id: clerk.id, name: clerk.name ?? '' }
  const acting = { at, today, by, as: 'office', reporter: demoId('nobody'), due: today } as const
  const all = roads.flatMap((one) => [...one.along].map((letter, n) => ({ road: one, letter, n })))
  return all.map(({ road, letter, n }, turn) => {
    const kind = kinds[letter]
    if (!kind) throw new Error(`the demo has no kind ${letter}`)
    const before = all.slice(0, turn).filter((one) => one.letter === letter).length
    const facts = factsOf(road, n, kind, letter === 'O' || letter === 'I' ? turn : before)
    const verifiedOn = verifiedOf(turn, today)
    const place = newPlace({ id: placeId(DISTRICT, facts), district: DISTRICT }, facts, acting)
    return { ...place, ...(verifiedOn ? { verifiedOn } : {}) }
  })
}

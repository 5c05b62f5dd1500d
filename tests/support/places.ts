import { type Amenity, amenities } from '@lianxin/shared/places/amenities'
import type { OpenHours, Span } from '@lianxin/shared/places/hours'
import { STEPS_A_DEGREE, type TilePlace } from '@lianxin/shared/places/tile-place'

/** Chance that is the same at every run. */
export type Dice = {
  next(): number
  int(below: number): number
  of<T>(all: readonly T[]): T
  often(share: number): boolean
}

export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (below: number) => Math.floor(next() * below)
  const of = <T>(all: readonly T[]): T => {
    const found = all[int(all.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
  return { next, int, of, often: (share) => next() < share }
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const STEMS = [...'安宁和兴德胜广福永定长春新华东西南北云白石景丰阜成展览文昌明光红莲槐柏玉泉清河双榆']
const ROAD_ENDS = ['街', '大街', '路', '胡同', '北路', '南街', '东里', '西巷', '中路', '横街']
const BANKS = ['惠民银行', '安居银行', '京禾商业银行', '同心农商银行', '云河银行']
const SHOPS = [
  '和顺快餐',
  '老街坊面馆',
  '旺角超市',
  '好邻居便利店',
  '康宁药房',
  '四季鲜生活超市',
  '顺路咖啡',
  '暖冬饺子馆',
]
const NOTES = [
  '进门右手边，跟保安说一声就行',
  '一楼大厅，下雨天可以多坐一会儿',
  '饮水机在柜台旁边，自带杯子',
  '电动车停在门口左侧，别占盲道',
  '微波炉用完请擦一下',
  '二楼，坐电梯上',
  '中午人多，两点以后清静',
  '药箱在前台，需要时问工作人员',
  '从侧门进，正门只进车',
  '冬天有热姜茶',
]
const TOILET_NOTES = ['出门左转50米公厕', '马路对面商场一层', '后院公共厕所', '隔壁社区服务站', '地铁口旁边']

const day = (...spans: Span[]): readonly Span[] => spans
const week = (work: readonly Span[], saturday: readonly Span[], sunday: readonly Span[]) => [
  ...Array.from({ length: 5 }, () => work),
  saturday,
  sunday,
]
const H = 60
const always: OpenHours = { week: Array.from({ length: 7 }, () => day([0, 24 * H])) }

const officeHours = (dice: Dice): OpenHours => {
  const work = day([8 * H + 30 * dice.int(3), 17 * H + 30 * dice.int(3)])
  return { week: week(work, dice.often(0.4) ? day([9 * H, 16 * H]) : [], []), holiday: [] }
}
const shopHours = (dice: Dice): OpenHours => {
  const from = 6 * H + 30 * dice.int(8)
  const all = day([from, (20 + dice.int(4)) * H])
  return { week: week(all, all, all) }
}
const nightHours = (dice: Dice): OpenHours => {
  const all = day([10 * H, 14 * H], [(17 + dice.int(2)) * H, (26 + dice.int(3)) * H])
  return { week: week(all, all, all) }
}

const pickAmenities = (dice: Dice): Amenity[] =>
  amenities.filter(
    (one) => one !== 'toilet' && dice.often(one === 'battery_swap' ? 0.05 : one === 'medicine' ? 0.4 : 0.65),
  )

/** A street's roads and communities lie in it. */
type Street = { name: string; at: readonly [number, number]; roads: string[]; communities: string[] }

const streetsOf = (dice: Dice, count: number, at: () => readonly [number, number]): Street[] => {
  const two = () => dice.of(STEMS) + dice.of(STEMS)
  const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  return many(count, () => ({
    name: `${two()}街道`,
    at: at(),
    roads: many(14, () => two() + dice.of(ROAD_ENDS)),
    communities: many(9, () => `${two()}社区`),
  }))
}

const nearestOf = (streets: readonly Street[], [x, y]: readonly [number, number]): Street => {
  const far = ({ at }: Street) => (at[0] - x) ** 2 + (at[1] - y) ** 2
  return streets.reduce((best, one) => (far(one) < far(best) ? one : best))
}

type Facts = Pick<TilePlace, 'kind' | 'name' | 'hours' | 'access'> & { host?: string | undefined }

const factsOf = (dice: Dice, road: string, { name: street, communities }: Street): Facts => {
  const turn = dice.next()
  const office = officeHours(dice)
  if (turn < 0.24)
    return {
      kind: 'toilet',
      name: `${road}公共厕所`,
      hours: dice.often(0.7) ? always : shopHours(dice),
      access: 'outdoor',
    }
  if (turn < 0.5) {
    const host = `${dice.of(BANKS)}${road}支行`
    return {
      kind: 'warm_station',
      name: `${host}暖心驿站`,
      host,
      hours: office,
      access: dice.often(0.3) ? 'outdoor' : 'inside',
    }
  }
  if (turn < 0.66) {
    const host = `${dice.of(SHOPS)}${road}店`
    const hours = dice.often(0.15) ? nightHours(dice) : dice.often(0.1) ? always : shopHours(dice)
    return { kind: 'warm_station', name: `${host}暖心驿站`, host, hours, access: 'outdoor' }
  }
  const host = dice.of(communities)
  if (turn < 0.82)
    return {
      kind: 'warm_station',
      name: `${host}党群服务中心暖心驿站`,
      host: `${host}居委会`,
      hours: office,
      access: 'outdoor',
    }
  if (turn < 0.9)
    return { kind: 'workers_home', name: `${host}职工之家`, host: `${host}工会联合会`, hours: office, access: 'inside' }
  if (turn < 0.95)
    return { kind: 'nursing_room', name: `${street}母婴关爱室（${road}）`, hours: shopHours(dice), access: 'outdoor' }
  return {
    kind: 'reading_room',
    name: `${host}职工书屋`,
    hours: office,
    access: dice.often(0.4) ? 'outdoor' : 'inside',
  }
}

const onStep = (degrees: number) => Math.round(degrees * STEPS_A_DEGREE) / STEPS_A_DEGREE

const placeOf = (
  dice: Dice,
  district: string,
  streets: readonly Street[],
  at: readonly [number, number],
): TilePlace => {
  const street = nearestOf(streets, at)
  const road = dice.of(street.roads)
  const facts = factsOf(dice, road, street)
  const inside = dice.often(0.4)
  const hasToilet = facts.kind === 'toilet' || inside
  const where = hasToilet ? 'inside' : dice.often(0.6) ? 'nearby' : 'none'
  const own: Amenity[] = facts.kind === 'toilet' ? [] : pickAmenities(dice)
  return {
    id: Array.from({ length: 8 }, () => LETTERS[dice.int(32)]).join(''),
    version: 1 + dice.int(30),
    district,
    street: street.name,
    ...facts,
    address: `${road}${dice.int(180) + 1}号${dice.often(0.3) ? `院${dice.int(20) + 1}号楼${dice.int(3) + 1}层` : ''}`,
    point: [onStep(at[0]), onStep(at[1])],
    // A code no exchange has: numbers as random as real ones, and nobody's.
    ...(facts.kind !== 'toilet' && dice.often(0.75)
      ? { phone: `010-0${100 + dice.int(900)}-${String(dice.int(10_000)).padStart(4, '0')}` }
      : {}),
    ...(dice.often(0.3) ? { note: dice.of(NOTES) } : {}),
    ...(dice.often(0.03) ? { days: [{ day: `2026-12-${String(10 + dice.int(20))}`, spans: [] }] } : {}),
    ...(dice.often(0.02) ? { closure: { from: '2026-11-18', until: '2026-11-30', words: '装修，暂停开放' } } : {}),
    amenities: amenities.filter((one) => (one === 'toilet' ? where !== 'none' : own.includes(one))),
    toilet: where === 'nearby' ? { where, note: dice.of(TOILET_NOTES) } : { where },
    doubts: dice.often(0.03) ? [dice.of(['closed', 'water', 'charging'] as const)] : [],
    badge: dice.often(0.02),
  }
}

const bell = (dice: Dice) => dice.next() + dice.next() + dice.next() - 1.5

/** Invented places round a centre, thick in the middle and thin at the edges, `spread` degrees wide to each side. */
export const townPlaces = (
  dice: Dice,
  town: { district: string; count: number; centre: readonly [number, number]; spread: number; streets?: number },
): TilePlace[] => {
  const [lng, lat] = town.centre
  const somewhere = (): [number, number] => [
    lng + (bell(dice) / 1.5) * town.spread,
    lat + (bell(dice) / 1.5) * town.spread * 0.8,
  ]
  const streets = streetsOf(dice, town.streets ?? 15, somewhere)
  return Array.from({ length: town.count }, () => placeOf(dice, town.district, streets, somewhere()))
}

/** 1,289 places: as many as a district of the capital has. */
export const districtPlaces = (seed = 1289): TilePlace[] =>
  townPlaces(diceOf(seed), { district: 'xicheng', count: 1_289, centre: [116.366, 39.915], spread: 0.08 })

const COUNTRY = 200_000
const CITIES = 340

/** As many as the country has: cities of very different sizes, thick in the middle, nothing between them. */
export const countryPlaces = (seed = 200_000): TilePlace[] => {
  const dice = diceOf(seed)
  const weights = Array.from({ length: CITIES }, (_, rank) => 1 / (rank + 1) ** 0.8)
  const whole = weights.reduce((sum, one) => sum + one, 0)
  return weights.flatMap((weight, rank) => {
    const count = Math.round((weight / whole) * COUNTRY)
    const centre: [number, number] = [98 + dice.next() * 24, 22 + dice.next() * 24]
    // Twice as wide, four times as many.
    const spread = 0.06 + 0.5 * Math.sqrt(count / 20_000)
    return townPlaces(dice, { district: `city-${rank}`, count, centre, spread, streets: Math.ceil(count / 90) })
  })
}

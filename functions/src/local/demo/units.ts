import { type Day, instantAt, plusDays } from '@lianxin/shared/calendar'
import type { Point } from '@lianxin/shared/organisation/areas'
import { assignmentNow } from '@lianxin/shared/organisation/assign'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Assignment, Unit, UnitFacts } from '@lianxin/shared/organisation/units'
import { clerk } from './officers'

const STREET = 'jinrongjie'
const brands = [
  '晨帆',
  '禾木里',
  '青石桥',
  '云上河',
  '十月枫',
  '小满仓',
  '北槐',
  '长亭外',
  '半亩田',
  '三味街',
  '石榴红',
  '望星台',
]
const trades = ['餐饮', '物业', '快递', '保洁', '软件', '书店', '酒店', '装饰', '医药', '家政', '超市', '健身']
const chairs = ['田秀兰', '方志明', '邢大海', '陶春燕', '左建军', '彭小梅', '古月明', '范长河']

/** A place inside the street, each somewhere else. */
const pointOf = (n: number): Point => [116.3505 + ((n * 7) % 22) / 1000, 39.9005 + ((n * 5) % 23) / 1000]

const number = (n: number): string => `XC-${String(n).padStart(4, '0')}`

const base = (n: number, today: Day): Omit<UnitFacts, 'name' | 'kind'> => ({
  id: number(n),
  aboveScale: false,
  direct: false,
  street: STREET,
  address: `示例街${n}号`,
  point: pointOf(n),
  chair: {
    name: chairs[n % chairs.length] ?? '',
    phone: `010-5550-01${String(n % 100).padStart(2, '0')}`,
    isManagement: n % 4 === 0,
  },
  status: 'active',
  // Every seventh was last looked at long ago: the office sees which to ask again.
  verifiedOn: plusDays(today, n % 7 === 0 ? -260 : -(n % 90)),
})

/** Every community of the grids has its federation. */
const federations = (today: Day, { areas }: District): UnitFacts[] =>
  areas
    .flatMap(({ covers }) => covers.communities)
    .map((community, at) => ({
      ...base(at + 1, today),
      name: `${community}联合工会`,
      kind: 'federation',
      community,
      headcount: 40 + ((at * 7) % 50),
    }))

const enterprises = (today: Day, { areas }: District): UnitFacts[] => {
  const communities = areas.flatMap(({ covers }) => covers.communities)
  return Array.from({ length: 36 }, (_, at): UnitFacts => {
    const n = 101 + at
    return {
      ...base(n, today),
      name: `${brands[at % brands.length]}${trades[(at * 5 + Math.floor(at / 12)) % trades.length]}（演示）`,
      kind: at % 9 === 4 ? 'building' : at % 9 === 8 ? 'park' : 'enterprise',
      community: communities[at % communities.length],
      headcount: at % 4 === 0 ? 100 + at * 9 : 6 + ((at * 13) % 90),
      aboveScale: at % 5 === 1,
      ...(at % 6 === 2 ? { fee: 60_000 + at * 1000 } : {}),
      ...(at % 10 === 3 ? { note: '换了新负责人，劳动合同正在重签。' } : {}),
    }
  })
}

/** What the office is to see at once: who belongs to the district itself, who has gone, and whom nobody looks after. */
const special = (today: Day): UnitFacts[] => [
  { ...base(201, today), name: '半亩田印刷（演示）', kind: 'enterprise', direct: true, headcount: 310 },
  {
    ...base(202, today),
    name: '长亭外公交（演示）',
    kind: 'enterprise',
    direct: true,
    headcount: 880,
    street: 'yuetan',
  },
  { ...base(203, today), name: '三味街影院（演示）', kind: 'enterprise', headcount: 45, street: 'xichangan' },
  { ...base(301, today), name: '石榴红百货（演示）', kind: 'enterprise', headcount: 70, status: 'moved_out' },
  { ...base(302, today), name: '北槐物流（演示）', kind: 'enterprise', headcount: 150, status: 'moved_out' },
  { ...base(303, today), name: '望星台培训（演示）', kind: 'enterprise', headcount: 12, status: 'closed' },
  { ...base(401, today), name: '云上河咖啡（演示）', kind: 'enterprise', headcount: 9, community: '尚未划片的社区' },
]

/** One unit that the office has given to another grid than the rules would. */
const OVERRIDDEN = number(102)

const decided = (today: Day): Assignment => ({
  by: 'person',
  area: 'grid5',
  reason: '办公室搬到了砖塔社区隔壁，职工都从那边进出',
  who: { id: clerk.id, name: clerk.name ?? '' },
  at: instantAt(plusDays(today, -20), '10:00'),
})

/** The registry of the demo: all of it invented, as of a day. */
export const unitsOf = (today: Day, district: District): Unit[] =>
  [...federations(today, district), ...enterprises(today, district), ...special(today)].map((facts) => {
    const before = facts.id === OVERRIDDEN ? decided(today) : undefined
    const assignment = assignmentNow(facts, before, district)
    return { ...facts, district: district.id, version: 1, ...(assignment ? { assignment } : {}) }
  })

import type { Area, AssignRule, Point, Street } from '@lianxin/shared/organisation/areas'
import { departmentHeads, gridCadre, gridCadres, leader, type Staff, stationHeads, zoneHeads } from './officers'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
const STREET = 'jinrongjie'

/** Nineteen community federations in nine grids (mechanism 0.15). */
const communities = [
  ['丰汇园社区', '丰融园社区'],
  ['温家街社区', '文昌社区'],
  ['二龙路社区', '新文化街社区'],
  ['受水河社区', '宏汇园社区'],
  ['砖塔社区', '大院社区', '丰盛社区'],
  ['东太平街社区', '西太平街社区'],
  ['手帕社区', '京畿道社区'],
  ['民康社区', '教育街社区'],
  ['未英社区', '富国里社区'],
] as const

const box = (west: number, south: number, east: number, north: number): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

/** The street from its western ring road to its eastern edge; outlines are drawn for the demo, not surveyed. */
const [WEST, MIDDLE, EAST] = [116.3495, 116.3605, 116.3735]
const [SOUTH, AVENUE, LANE, NORTH] = [39.8995, 39.9072, 39.9145, 39.9245]

const ids = (...staff: Staff[]): string[] => staff.map(({ officer }) => officer.id)

const gridArea = (n: number): Area => ({
  id: `grid${n}`,
  kind: 'grid',
  name: `第${NUMERALS[n - 1]}网格`,
  street: STREET,
  officers: ids(gridCadre(n), gridCadre((n % 9) + 1)),
  leader: leader.id,
  station: n <= 5 ? 'anxingrong' : 'jinghua',
  // Where one belongs: a grid's cadre to her station, then to the department that takes it (mechanism 1.11).
  climb: [n <= 5 ? 'anxingrong' : 'jinghua', 'rights'],
  covers: { streets: [], communities: [...(communities[n - 1] ?? [])] },
})

const zoneArea = (key: string, name: string, at: number, boundary: Point[]): Area => ({
  id: `zone-${key}`,
  kind: 'zone',
  name: `${name}（规模以上企业）`,
  street: STREET,
  officers: ids(...[at, at + 1].flatMap((one) => zoneHeads[one % zoneHeads.length] ?? [])),
  station: 'anxingrong',
  climb: ['anxingrong', 'rights'],
  covers: { streets: [], communities: [], boundary },
})

const stationArea = (id: 'anxingrong' | 'jinghua', name: string, boundary: Point[]): Area => ({
  id,
  kind: 'station',
  name: `百人以上企业（${name}）`,
  street: STREET,
  officers: ids(stationHeads[id], stationHeads[id === 'jinghua' ? 'anxingrong' : 'jinghua']),
  station: id,
  climb: [id, 'rights'],
  covers: { streets: [], communities: [], boundary },
})

// A department of the district union has an area of its own: one area, one department (mechanism 0.4).
const departmentArea = (id: keyof typeof departmentHeads, name: string, second: Staff, streets: string[]): Area => ({
  id,
  kind: 'department',
  name: `${name}联系片区`,
  officers: ids(departmentHeads[id], second),
  station: 'jinghua',
  climb: [id],
  covers: { streets, communities: [] },
})

/** The worked example of the liaison organisation: two stations, three zones, nine grids, and the departments. */
export const areas: Area[] = [
  ...gridCadres.map((_, at) => gridArea(at + 1)),
  zoneArea('north', '长安街北片', 0, box(WEST, LANE, EAST, NORTH)),
  zoneArea('south', '长安街南片', 1, box(WEST, SOUTH, EAST, AVENUE)),
  zoneArea('middle', '东西片', 2, box(WEST, AVENUE, EAST, LANE)),
  stationArea('anxingrong', '安兴融', box(MIDDLE, SOUTH, EAST, NORTH)),
  stationArea('jinghua', '西城晶华', box(WEST, SOUTH, MIDDLE, NORTH)),
  departmentArea('rights', '权益保障部', departmentHeads.grassroots, [STREET]),
  departmentArea('grassroots', '基层建设部', departmentHeads.services, ['yuetan']),
  departmentArea('services', '职工服务部', departmentHeads.rights, ['xichangan']),
]

/** In the order of the worked example; units that belong to the district itself come first. */
export const assign: AssignRule[] = [
  { to: 'department', direct: true, by: ['street'] },
  { to: 'station', headcountFrom: 100, by: ['boundary'] },
  { to: 'zone', aboveScale: true, feeFrom: 60_000, by: ['boundary'] },
  { to: 'grid', by: ['community'] },
]

const wholeStreet: AssignRule[] = [{ to: 'department', by: ['street'] }]

/** Two streets have no grids yet: a department looks after all of each, by a rule of the street's own. */
export const streets: Street[] = [
  { id: STREET, name: '金融街街道', union: '金融街街道总工会' },
  { id: 'yuetan', name: '月坛街道', union: '月坛街道总工会', assign: wholeStreet },
  { id: 'xichangan', name: '西长安街街道', union: '西长安街街道总工会', assign: wholeStreet },
]

import type { Card } from '@lianxin/shared/boards/schema'
import type { Part } from '@lianxin/shared/needs/rules'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor, Duty } from '@lianxin/shared/people/schema'
import { card, district, idOf, people } from './factories'
import { grid } from './roster'

const person = (word: string, name: string, ...duties: Duty[]): Actor => ({ id: idOf(word), name, duties })
const worker = (word: string): Actor => ({ id: idOf(word), duties: [] })
const named = ({ id, name = '' }: Actor) => ({ id, name })

const neighbourCadre = person('nextcadre', '何立群', { role: 'cadre', district: 'xicheng', board: '4446789BCD' })
const neighbourHead = person('nexthead', '罗秀英', {
  role: 'station',
  district: 'xicheng',
  body: 'st-2',
  bodyName: '第二服务站',
  head: true,
})
const foreignCadre = person('foreigncadre', '邓海', { role: 'cadre', district: 'haidian', board: '6666789BCD' })
// The same body id as in the other district: ids of bodies are their district's own.
const foreignHead = person('foreignhead', '吴涛', {
  role: 'station',
  district: 'haidian',
  body: 'st-1',
  bodyName: '中关村服务站',
  head: true,
})

/** Everybody of two districts, each with their own records, and some with none. */
export const residents = {
  stranger: worker('stranger'),
  worker: people.worker,
  cadre: people.cadre,
  stationHead: people.stationHead,
  stationWorker: people.stationWorker,
  departmentHead: people.departmentHead,
  clerk: people.clerk,
  approver: people.approver,
  leader: person('leader', '冯立', { role: 'leader', district: 'xicheng' }),
  neighbourWorker: worker('nextworker'),
  neighbourCadre,
  neighbourHead,
  foreignWorker: worker('foreignworker'),
  foreignCadre,
  foreignHead,
  foreignClerk: people.foreignClerk,
} satisfies Record<string, Actor>
export type Resident = keyof typeof residents

/** The first station and the first board's need belong to it; the second station is its neighbour. */
export const xicheng: District = {
  ...district,
  areas: [grid],
  bodies: [
    ...district.bodies,
    { id: 'st-2', kind: 'station', name: '第二服务站', head: named(neighbourHead), people: [] },
  ],
}

export const haidian: District = {
  ...district,
  areas: [{ ...grid, climb: ['st-1'] }],
  id: 'haidian',
  name: '海淀区',
  office: { name: '海淀区总工会办公室', people: [named(people.foreignClerk)] },
  bodies: [{ id: 'st-1', kind: 'station', name: '中关村服务站', head: named(foreignHead), people: [] }],
}

const boardOf = (code: string, of: string, cadre: Actor, station: { id: string; name: string }): Card => ({
  ...card,
  code,
  district: of,
  area: `${station.name} · 网格`,
  union: `${station.name}工会`,
  officers: [{ ...named(cadre), title: '联系干部', away: [] }],
  station: { ...station, phone: '010-5550-0120' },
  climb: [station],
})

/** A board for each of the records below. */
export const boards = {
  own: card,
  neighbour: boardOf('4446789BCD', 'xicheng', neighbourCadre, { id: 'st-2', name: '第二服务站' }),
  foreign: boardOf('6666789BCD', 'haidian', foreignCadre, { id: 'st-1', name: '中关村服务站' }),
}

const sign = { sign: { area: grid.id }, createdOn: '2026-11-01' }

/** A board of each office's list. */
export const signs = {
  own: { ...boards.own, ...sign, code: '2222789BCD' },
  foreign: { ...boards.foreign, ...sign, code: '7777789BCD' },
}

/** Needs as they lie: filed at the own board, passed on from it, at the neighbour's board, in the other district. */
export const places = ['own', 'passed', 'neighbour', 'foreign'] as const
export type Place = (typeof places)[number]
/** Who filed each, who answers for its board, and what nobody else may read of it. */
export const filed = {
  own: { by: 'worker', cadre: 'cadre', board: boards.own, secret: '甲事甲事', phone: '139-0000-0201' },
  passed: { by: 'worker', cadre: 'cadre', board: boards.own, secret: '乙事乙事', phone: '139-0000-0202' },
  neighbour: {
    by: 'neighbourWorker',
    cadre: 'neighbourCadre',
    board: boards.neighbour,
    secret: '丙事丙事',
    phone: '139-0000-0203',
  },
  foreign: {
    by: 'foreignWorker',
    cadre: 'foreignCadre',
    board: boards.foreign,
    secret: '丁事丁事',
    phone: '139-0000-0204',
  },
} as const satisfies Record<Place, { by: Resident; cadre: Resident; [more: string]: unknown }>

/** What everybody is to each need, by hand; who is not named meets none. */
export const parts: Record<Place, Partial<Record<Resident, Part>>> = {
  own: { worker: 'filer', cadre: 'handler', stationHead: 'head', clerk: 'office', approver: 'office' },
  passed: {
    worker: 'filer',
    cadre: 'former',
    stationHead: 'handler',
    stationWorker: 'handler',
    clerk: 'office',
    approver: 'office',
  },
  neighbour: {
    neighbourWorker: 'filer',
    neighbourCadre: 'handler',
    neighbourHead: 'head',
    clerk: 'office',
    approver: 'office',
  },
  foreign: { foreignWorker: 'filer', foreignCadre: 'handler', foreignHead: 'head', foreignClerk: 'office' },
}

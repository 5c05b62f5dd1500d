import type { Card } from '@lianxin/shared/boards/schema'
import type { Instant } from '@lianxin/shared/calendar'
import type { Telling } from '@lianxin/shared/needs/schema'
import { type District, Limits, Rights } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../../functions/src/clock'

/** A made-up id of 26 characters that begins with a readable word. */
export const idOf = (word: string): string =>
  word
    .toUpperCase()
    .replace(/[ILOU]/g, '0')
    .replace(/[^0-9A-Z]/g, '')
    .padEnd(26, '0')
    .slice(0, 26)

/** A clock that stands until it is set. */
export const handClock = (start: Instant): Clock & { set(at: Instant): void; plus(ms: number): void } => {
  let at = start
  return {
    now: () => at,
    set: (next) => {
      at = next
    },
    plus: (ms) => {
      at = new Date(Date.parse(at) + ms).toISOString()
    },
  }
}

export const hours = { open: '09:00', close: '17:30' }
/** The default limits of a district. */
export const limits = Limits.parse({ first: 1, result: 7, pause: 5, asks: 2, reopen: 2 })

const officer = (id: string, name: string) => ({ id: idOf(id), name })
const named = ({ id, name }: { id: string; name: string }) => ({ id, name })

export const people = {
  worker: { id: idOf('worker'), duties: [] },
  stranger: { id: idOf('stranger'), duties: [] },
  cadre: { ...officer('cadre', '王建国'), duties: [{ role: 'cadre', district: 'xicheng', board: '2346789BCD' }] },
  stationHead: {
    ...officer('stationhead', '李桂兰'),
    duties: [{ role: 'station', district: 'xicheng', body: 'st-1', bodyName: '第一服务站', head: true }],
  },
  stationWorker: {
    ...officer('stationworker', '陈晓燕'),
    duties: [{ role: 'station', district: 'xicheng', body: 'st-1', bodyName: '第一服务站' }],
  },
  departmentHead: {
    ...officer('depthead', '赵志强'),
    duties: [{ role: 'department', district: 'xicheng', body: 'dp-rights', bodyName: '权益保障部', head: true }],
  },
  clerk: { ...officer('clerk', '孙文'), duties: [{ role: 'clerk', district: 'xicheng' }] },
  approver: { ...officer('approver', '郑国强'), duties: [{ role: 'approver', district: 'xicheng' }] },
  foreignClerk: { ...officer('foreignclerk', '周敏'), duties: [{ role: 'clerk', district: 'haidian' }] },
} satisfies Record<string, Actor>

export const district: District = {
  id: 'xicheng',
  name: '西城区',
  version: 1,
  hours,
  hotline: { number: '12351', hours: '9:00–18:00' },
  limits,
  limitsOf: {},
  streets: [],
  areas: [],
  assign: [],
  verifyDays: 180,
  rights: Rights.parse({}),
  office: { name: '区总工会办公室', people: [named(people.clerk), named(people.approver)] },
  bodies: [
    {
      id: 'st-1',
      kind: 'station',
      name: '第一服务站',
      head: named(people.stationHead),
      people: [named(people.stationWorker)],
    },
    {
      id: 'dp-rights',
      kind: 'department',
      name: '权益保障部',
      head: named(people.departmentHead),
      people: [officer('deptworker', '马丽娟')],
    },
    { id: 'dp-service', kind: 'department', name: '服务保障部', head: officer('servicehead', '钱文华'), people: [] },
  ],
}

export const card: Card = {
  code: '2346789BCD',
  district: 'xicheng',
  version: 1,
  area: '金融街街道 · 第三网格',
  union: '金融街街道总工会',
  officers: [
    { ...officer('cadre', '王建国'), title: '联系干部', landline: '010-5550-0101', away: [] },
    { ...officer('substitute', '刘芳'), title: '联系干部', landline: '010-5550-0102', away: [] },
  ],
  station: { id: 'st-1', name: '第一服务站', phone: '010-5550-0110' },
  hotline: { number: '12351', hours: '9:00–18:00' },
  hours,
  climb: [
    { id: 'st-1', name: '第一服务站' },
    { id: 'dp-rights', name: '权益保障部' },
  ],
}

export const telling: Telling = {
  category: 'wages',
  words: '公司两个月没发工资了，问了几次都说再等等。',
  identity: 'union',
  employer: 'ask_first',
  name: '张先生',
  phone: '139-0000-0101',
}

import type { Member } from '@lianxin/shared/organisation/roster'
import { type District, Limits, Rights } from '@lianxin/shared/organisation/schema'
import { ok, refused, SESSION } from './server'

const id = (letter: string) => letter.repeat(26)
export const WANG = id('W')
export const MA = id('M')
export const ZHAO = id('Z')

/** Somebody on the roster. */
export const member = (over: Partial<Member> & Pick<Member, 'id' | 'name'>): Member => ({
  district: 'd1',
  version: 3,
  kind: 'social_worker',
  title: '社会工作者',
  landline: '010-5550-0101',
  away: [],
  duties: [{ role: 'cadre' }],
  joinedOn: '2026-10-01',
  ...over,
})
export const officers = [
  member({ id: WANG, name: '王建国', duties: [{ role: 'station', body: 'one', head: true }] }),
  member({ id: MA, name: '马春生' }),
  member({ id: ZHAO, name: '赵国强', leftOn: '2026-11-01', successor: { id: MA, name: '马春生' } }),
]

/** A district with one of everything. */
export const district = (over: Partial<District> = {}): District => ({
  id: 'd1',
  name: '西城区总工会',
  version: 7,
  hours: { open: '09:00', close: '17:30' },
  hotline: { number: '12351', hours: '每天 8:00—20:00' },
  limits: Limits.parse({ first: 1, result: 7, pause: 5, asks: 2, reopen: 2 }),
  limitsOf: {},
  rights: Rights.parse({}),
  bodies: [
    {
      id: 'one',
      kind: 'station',
      name: '第一服务站',
      phone: '010-5550-0102',
      head: { id: WANG, name: '王建国' },
      people: [],
    },
  ],
  office: { name: '区总工会办公室', people: [{ id: id('C'), name: '孙雅' }] },
  streets: [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }],
  areas: [
    {
      id: 'g3',
      kind: 'grid',
      name: '第三网格',
      street: 'jrj',
      officers: [WANG, MA],
      station: 'one',
      climb: ['one'],
      covers: { streets: [], communities: ['丰汇园社区'] },
    },
  ],
  assign: [
    { to: 'station', headcountFrom: 100, by: ['street'] },
    { to: 'grid', by: ['community'] },
  ],
  verifyDays: 180,
  ...over,
})

const signedIn = (role: string) => ({
  'POST /api/session': ok({ ...SESSION, me: { ...SESSION.me, name: '孙雅', duties: [{ role, district: 'd1' }] } }),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
  'GET /api/officers': ok({ officers }),
})
/** The office's clerk at her desk, and what her pages ask. */
export const atDesk = {
  'GET /api/places': ok({ places: [] }),
  ...signedIn('clerk'),
  'GET /api/organisation': ok({ district: district() }),
}
/** A leader, who looks and changes nothing. */
export const asLeader = { ...signedIn('leader'), 'GET /api/organisation': ok({ district: district() }) }
export const stale = refused('stale_version', 409)

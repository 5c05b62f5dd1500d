import type { Area } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { district as plain } from './factories'

/** The nth officer of a roster; all of it invented. */
export const member = (n: number, over: Partial<Member> = {}): Member => ({
  id: String(n).padStart(26, '0'),
  name: `干部${n}`,
  title: '联系干部',
  kind: 'social_worker',
  mobile: '139-0000-0101',
  away: [],
  duties: [{ role: 'cadre' }],
  district: 'd1',
  version: 1,
  ...over,
})

/** The nth area, with the nth officer. */
const area = (n: number): Area => ({
  id: `a${n}`,
  kind: 'grid',
  name: `第${'一二三四五六七八九'[n - 1]}网格`,
  street: 'jrj',
  officers: [member(n).id],
  station: 's1',
  climb: ['s1'],
  covers: { streets: [], communities: [] },
})

/** A district with a street, two areas and a rule. */
export const district = (over: Partial<District> = {}): District => ({
  ...plain,
  id: 'd1',
  streets: [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }],
  areas: [area(1), area(2)],
  assign: [{ to: 'station', headcountFrom: 100, by: ['boundary'] }],
  verifyDays: 180,
  ...over,
})

/** The nth unit of the district. */
export const unit = (n: number, over: Partial<Unit> = {}): Unit => ({
  id: `XC-${String(n).padStart(4, '0')}`,
  name: `单位${n}`,
  kind: 'enterprise',
  aboveScale: false,
  direct: false,
  status: 'active',
  verifiedOn: '2099-01-01',
  district: 'd1',
  version: 1,
  assignment: { by: 'rule', area: 'a1', why: { to: 'grid', fact: 'everyone', by: 'community' } },
  ...over,
})

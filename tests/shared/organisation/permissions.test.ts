import { type Action, districtFor, may, permissions } from '@lianxin/shared/organisation/permissions'
import type { Actor, Duty } from '@lianxin/shared/people/schema'
import fc from 'fast-check'
import { idOf } from '../../support/factories'

const ME = idOf('me')
const OTHER = idOf('other')
const ofOffice: Action[] = ['see', 'arrange', 'audit', 'absence', 'verify']
const actions: Action[] = [...ofOffice, 'prepare', 'approve']
const roles: Duty['role'][] = ['cadre', 'station', 'department', 'clerk', 'approver', 'leader']
const actorWith = (...duties: Duty[]): Actor => ({ id: ME, name: '甲', duties })

const everywhere = (some: Action[]) => ({ own: some, body: some, district: some })

/** By hand, beside the table: whose records each role may touch. */
const expected: Record<Duty['role'], Record<'own' | 'body' | 'district', Action[]>> = {
  cadre: { own: ['absence', 'verify'], body: [], district: [] },
  station: { own: ['absence', 'verify'], body: [], district: [] },
  department: { own: ['absence', 'verify'], body: [], district: [] },
  clerk: everywhere([...ofOffice, 'prepare']),
  approver: everywhere([...ofOffice, 'approve']),
  leader: { own: ['see', 'absence'], body: ['see'], district: ['see'] },
}
const about = {
  own: { district: 'xicheng', officer: ME, bodies: [] },
  body: { district: 'xicheng', officer: OTHER, bodies: ['st-1'] },
  district: { district: 'xicheng', officer: OTHER, bodies: ['st-2'] },
}

test.each(roles)(
  'a %s may do to own, their body’s and the district’s records what the table of the domain says',
  (role) => {
    const actor = actorWith({ role, district: 'xicheng', body: 'st-1' })
    const allowed = (scope: keyof typeof about) => actions.filter((action) => may(actor, action, about[scope]))
    expect({ own: allowed('own'), body: allowed('body'), district: allowed('district') }).toEqual(expected[role])
  },
)

test('a head may say when their people are away and look after their boards, and nobody else’s', () => {
  const head = actorWith({ role: 'station', district: 'xicheng', body: 'st-1', head: true })
  expect(actions.filter((action) => may(head, action, about.body))).toEqual(['absence', 'verify'])
  expect(actions.filter((action) => may(head, action, about.district))).toEqual([])
  expect(may(head, 'absence', { ...about.body, district: 'haidian' })).toBe(false)
})

const anyDuty: fc.Arbitrary<Duty> = fc.record(
  {
    role: fc.constantFrom(...roles),
    district: fc.constantFrom('xicheng', 'haidian'),
    body: fc.constantFrom('st-1', 'st-2'),
    head: fc.boolean(),
  },
  { requiredKeys: ['role', 'district'] },
)

test('nobody may do anything in a district in which they have no duty, and a worker nothing at all', () => {
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 4 }), fc.constantFrom(...actions), (duties, action) => {
      const foreign = actorWith(...duties.filter(({ district }) => district !== 'xicheng'))
      return Object.values(about).every((one) => !may(foreign, action, one)) && !may(actorWith(), action, about.own)
    }),
  )
})

test('one more duty never takes a right away, and a district to arrange is one the duty is in', () => {
  fc.assert(
    fc.property(fc.array(anyDuty, { maxLength: 4 }), anyDuty, fc.constantFrom(...actions), (duties, more, action) => {
      const before = Object.values(about).map((one) => may(actorWith(...duties), action, one))
      const after = Object.values(about).map((one) => may(actorWith(...duties, more), action, one))
      const found = districtFor(actorWith(...duties), action)
      const reason = duties.some(({ role, district }) => district === found && permissions[role][action] === 'district')
      return before.every((one, at) => !one || after[at]) && (found === undefined || reason)
    }),
  )
})

import { type Body, type District, Limits, type Named, Rights } from '@lianxin/shared/organisation/schema'
import type { Person } from '@lianxin/shared/people/schema'
import { areas, assign, streets } from './areas'
import { approver, clerk, DISTRICT, departmentHeads, members, type Staff, stationHeads } from './officers'

const hours = { open: '09:00', close: '17:30' }

const named = ({ id, name = '' }: Person): Named => ({ id, name })

const bodyOf = ({ officer, person }: Staff, kind: Body['kind'], people: Person[]): Body => {
  const [duty] = person.duties
  if (!duty?.body || !duty.bodyName) throw new Error(`${officer.name} serves no body`)
  const { body: id, bodyName: name } = duty
  const whole = { id, kind, name, head: named(person), people: people.map(named) }
  return { ...whole, ...(officer.landline ? { phone: officer.landline } : {}) }
}

export const stations = {
  anxingrong: bodyOf(stationHeads.anxingrong, 'station', members.anxingrong),
  jinghua: bodyOf(stationHeads.jinghua, 'station', members.jinghua),
}

export const departments = {
  rights: bodyOf(departmentHeads.rights, 'department', members.rights),
  grassroots: bodyOf(departmentHeads.grassroots, 'department', members.grassroots),
  services: bodyOf(departmentHeads.services, 'department', members.services),
}

/** The demo's district: the limits are the defaults of the domain's rules. */
export const district: District = {
  id: DISTRICT,
  name: '西城区总工会',
  version: 1,
  hours,
  hotline: { number: '12351', hours: '每天 8:00—20:00' },
  limits: Limits.parse({ first: 1, result: 7, pause: 5, asks: 2, reopen: 2 }),
  limitsOf: {},
  bodies: [...Object.values(stations), ...Object.values(departments)],
  streets,
  areas,
  assign,
  verifyDays: 180,
  rights: Rights.parse({}),
  office: { name: '区总工会办公室', people: [clerk, approver].map(named) },
}

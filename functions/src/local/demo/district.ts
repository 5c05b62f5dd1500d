import type { Body, District } from '@lianxin/shared/organisation/schema'
import { DISTRICT, departmentHeads, type Staff, stationHeads } from './officers'

const hours = { open: '09:00', close: '17:30' }

const bodyOf = ({ officer, person }: Staff, kind: Body['kind']): Body => {
  const [duty] = person.duties
  if (!duty?.body || !duty.bodyName) throw new Error(`${officer.name} serves no body`)
  const { body: id, bodyName: name } = duty
  const head = { id: officer.id, name: officer.name }
  return { id, kind, name, head, ...(officer.landline ? { phone: officer.landline } : {}) }
}

export const stations = {
  anxingrong: bodyOf(stationHeads.anxingrong, 'station'),
  jinghua: bodyOf(stationHeads.jinghua, 'station'),
}

export const departments = {
  rights: bodyOf(departmentHeads.rights, 'department'),
  grassroots: bodyOf(departmentHeads.grassroots, 'department'),
  services: bodyOf(departmentHeads.services, 'department'),
}

/** The demo's district: the limits are the defaults of the domain's rules. */
export const district: District = {
  id: DISTRICT,
  name: '西城区总工会',
  version: 1,
  hours,
  hotline: { number: '12351', hours: '每天 8:00—20:00' },
  limits: { first: 1, result: 7, pause: 5, asks: 2, reopen: 2 },
  bodies: [...Object.values(stations), ...Object.values(departments)],
}

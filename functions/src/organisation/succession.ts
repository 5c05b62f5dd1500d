import { type Day, dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { absenceOn, dependsOn, isGone } from '@lianxin/shared/organisation/absence'
import type { Area } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body, District, Named } from '@lianxin/shared/organisation/schema'
import { dutyAt, isOfficeDuty, type MemberDuty } from './duties'

/** Who leaves, and who takes their places. */
export type Succession = { left: Member; to: Member }

/** Most duties one entry may hold, see its schema. */
const DUTIES_MAX = 6

/**
 * The two of a departure, as the roster has them. Whoever takes over is there today.
 * @throws Refusal `officer_unknown`, `officer_left`, `substitute_away`, `bad_request`, by field
 */
export const successionOf = (
  members: readonly Member[],
  ids: { officer: string; to: string },
  today: Day,
): Succession => {
  const left = members.find(({ id }) => id === ids.officer)
  const to = members.find(({ id }) => id === ids.to)
  if (!left) throw new Refusal('officer_unknown')
  if (!to) throw new Refusal('officer_unknown', { fields: { to: '名册里没有这位干部，请重新选。' } })
  if (to.id === left.id) throw new Refusal('bad_request', { fields: { to: '接手的要是另一位干部。' } })
  if (isGone(to, today)) throw new Refusal('officer_left', { fields: { to: `${to.name}已经调离，请选别人。` } })
  if (absenceOn(to, today))
    throw new Refusal('substitute_away', { fields: { to: `${to.name}今天不在，请选一位在岗的干部。` } })
  return { left, to }
}

/** The entry of whoever has left: histories name them, nothing is theirs any more. */
export const departed = ({ left, to }: Succession, at: string): Member => {
  const { invitedUntil: _invitation, ...rest } = left
  const gone = { away: [], duties: [], leftOn: dayOf(at), successor: { id: to.id, name: to.name } }
  return { ...rest, ...gone, version: left.version + 1 }
}

/**
 * The successor with the leaver's bodies, and a patch to record for; rights of the office or a leader are never handed
 * on by the way. The same object when nothing is new. @throws Refusal `bad_request` when it is more than one can hold
 */
export const succeeding = ({ left, to }: Succession): Member => {
  const duties = left.duties.reduce((own, duty) => withDuty(own, duty), to.duties)
  if (duties.length > DUTIES_MAX)
    throw new Refusal('bad_request', { fields: { to: `${to.name}的岗位太多了，请选别人。` } })
  return duties === to.duties ? to : { ...to, duties, version: to.version + 1 }
}

const withDuty = (own: MemberDuty[], duty: MemberDuty): MemberDuty[] => {
  if (duty.role === 'cadre') return own.some(({ role }) => goesOut.includes(role)) ? own : [...own, duty]
  if (duty.body === undefined) return own
  const same = dutyAt({ duties: own }, duty.body)
  if (!same) return [...own, duty]
  if (!duty.head || same.head) return own
  // Who leads a body serves it under its own role.
  return own.map((one) => (one === same ? { ...one, role: duty.role, head: true } : one))
}

const goesOut: readonly MemberDuty['role'][] = ['cadre', 'station', 'department']

/** The configuration in which the successor stands wherever the leaver stood. @throws Refusal `bad_request` */
export const succeeded = (district: District, { left, to }: Succession): District => {
  const named = { id: to.id, name: to.name }
  const areas = district.areas.map((area) => areaWith(area, left.id, to.id))
  const bodies = district.bodies.map((body) => bodyWith(body, left.id, named))
  const isOfOffice = to.duties.some(isOfficeDuty)
  const people = replaced(district.office.people, left.id, isOfOffice ? named : undefined)
  if (people.length === 0)
    throw new Refusal('bad_request', {
      fields: { to: '区总工会办公室只剩这一位了，请先加上别人，或者选办公室的人接手。' },
    })
  const next = { ...district, areas, bodies, office: { ...district.office, people } }
  return JSON.stringify(next) === JSON.stringify(district) ? district : { ...next, version: district.version + 1 }
}

const areaWith = (area: Area, left: string, to: string): Area => {
  const officers = [...new Set(area.officers.map((id) => (id === left ? to : id)))]
  return { ...area, officers, ...(area.leader === left ? { leader: to } : {}) }
}

const bodyWith = (body: Body, left: string, to: Named): Body => {
  const head = body.head.id === left ? to : body.head
  return { ...body, head, people: replaced(body.people, left, to).filter(({ id }) => id !== head.id) }
}

/** A list with the successor in the leaver's place, nobody twice; without one, only without the leaver. */
const replaced = (people: readonly Named[], left: string, to: Named | undefined): Named[] => {
  const next = people.flatMap((one) => (one.id !== left ? [one] : to ? [to] : []))
  return [...new Map(next.map((one) => [one.id, one])).values()]
}

/** Areas and bodies in which the successor takes the leaver's place, by name. */
export const placesOf = ({ areas, bodies }: District, { id }: Pick<Member, 'id'>): string[] => [
  ...bodies.filter(({ head, people }) => head.id === id || people.some((one) => one.id === id)).map(({ name }) => name),
  ...areas.filter(({ officers, leader }) => officers.includes(id) || leader === id).map(({ name }) => name),
]

/** Whose coming absences end with the leaver: they need somebody else to stand in. */
export const standsInFor = ({ id }: Pick<Member, 'id'>, members: readonly Member[], today: Day): Named[] =>
  dependsOn(id, today, new Map(members.map((member) => [member.id, member])))
    .filter((one) => !isGone(one, today))
    .map((one) => ({ id: one.id, name: one.name }))

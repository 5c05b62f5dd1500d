import { Refusal } from '@lianxin/shared/errors'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body, District, Named } from '@lianxin/shared/organisation/schema'
import type { Duty, Person } from '@lianxin/shared/people/schema'

export type MemberDuty = Member['duties'][number]
type Serving = Pick<Member, 'id' | 'name' | 'duties'>

/** What a person is trusted with once the roster of one district says this; another district's duties stay. */
export const dutiesOfPerson = (person: Person | undefined, district: District, duties: MemberDuty[]): Duty[] => [
  ...duties.map((duty) => {
    const name = district.bodies.find(({ id }) => id === duty.body)?.name
    return { ...duty, district: district.id, ...(name === undefined ? {} : { bodyName: name }) }
  }),
  ...(person?.duties ?? []).filter((duty) => duty.district !== district.id),
]

export const isOfficeDuty = ({ role }: Pick<MemberDuty, 'role'>): boolean => role === 'clerk' || role === 'approver'

/** Does the officer serve this body, or lead it? */
export const dutyAt = ({ duties }: Pick<Member, 'duties'>, body: string): MemberDuty | undefined =>
  duties.find((duty) => duty.body === body && duty.head) ?? duties.find((duty) => duty.body === body)

/**
 * Are these duties the district has? A station's and a department's name their body, of their own kind.
 * @throws Refusal `body_unknown`, `bad_request` by field
 */
export const checkDuties = ({ bodies }: Pick<District, 'bodies'>, duties: readonly MemberDuty[]): void => {
  const seen = new Set<string>()
  for (const [at, { role, body, head }] of duties.entries()) {
    const field = `officer.duties.${at}.body`
    const found = bodies.find(({ id }) => id === body)
    if (body !== undefined && !found)
      throw new Refusal('body_unknown', { fields: { [field]: '没有这个部室或服务站，请重新选。' } })
    const isOfBody = role === 'station' || role === 'department'
    const words = isOfBody ? wrongBody(role, found) : head || isOfOffice(role, body) ? NO_BODY : undefined
    if (words !== undefined) throw new Refusal('bad_request', { fields: { [field]: words } })
    if (seen.has(`${role} ${body}`)) throw new Refusal('bad_request', { fields: { [field]: '这个岗位写了两次。' } })
    seen.add(`${role} ${body}`)
  }
}

const NO_BODY = '这个岗位不属于部室或服务站，也没有负责人。'

const wrongBody = (role: 'station' | 'department', body: Body | undefined): string | undefined => {
  if (body?.kind === role) return undefined
  return role === 'station' ? '请选一个服务站。' : '请选一个部室。'
}

const isOfOffice = (role: MemberDuty['role'], body: string | undefined): boolean =>
  role !== 'cadre' && body !== undefined

/**
 * The configuration in which bodies and the office name an officer as their duties say: the roster decides who may act,
 * so whoever a need is handed to can open it. The same object when nothing differs.
 * @throws Refusal `bad_request` when a body would lose its head, or the office its last person
 */
export const followDuties = (district: District, member: Serving): District => {
  const bodies = district.bodies.map((body) => bodyWith(body, member))
  const office = { ...district.office, people: officeWith(district.office.people, member) }
  return isSame(district, { bodies, office })
    ? district
    : { ...district, bodies, office, version: district.version + 1 }
}

const isSame = (district: District, next: Pick<District, 'bodies' | 'office'>): boolean =>
  JSON.stringify([district.bodies, district.office.people]) === JSON.stringify([next.bodies, next.office.people])

const bodyWith = (body: Body, member: Serving): Body => {
  const duty = dutyAt(member, body.id)
  const named = { id: member.id, name: member.name }
  if (duty?.head) {
    const before = body.head.id === member.id ? [] : [body.head]
    return { ...body, head: named, people: [...body.people.filter(({ id }) => id !== member.id), ...before] }
  }
  if (body.head.id === member.id)
    throw new Refusal('bad_request', {
      fields: { 'officer.duties': `“${body.name}”要有负责人，请先给它定一位新的负责人。` },
    })
  return { ...body, people: placed(body.people, named, duty !== undefined) }
}

const officeWith = (people: readonly Named[], member: Serving): Named[] => {
  const next = placed(people, { id: member.id, name: member.name }, member.duties.some(isOfficeDuty))
  if (next.length > 0) return next
  throw new Refusal('bad_request', {
    fields: { 'officer.duties': '区总工会办公室只剩这一位了，请先加上别人。' },
  })
}

/** A list with somebody in it, in their old place, or without them. */
const placed = (people: readonly Named[], named: Named, isIn: boolean): Named[] => {
  if (!isIn) return people.filter(({ id }) => id !== named.id)
  if (!people.some(({ id }) => id === named.id)) return [...people, named]
  return people.map((one) => (one.id === named.id ? named : one))
}

/** Those who lead a body this officer is to lead; they serve on in it. */
export const relieved = (members: readonly Member[], { id, duties }: Serving): Member[] => {
  const led = new Set(duties.flatMap(({ body, head }) => (head && body !== undefined ? [body] : [])))
  const isRelieved = ({ body, head }: MemberDuty) => head === true && body !== undefined && led.has(body)
  return members
    .filter((one) => one.id !== id && one.duties.some(isRelieved))
    .map((one) => ({ ...one, version: one.version + 1, duties: one.duties.map((duty) => lowered(duty, isRelieved)) }))
}

const lowered = (duty: MemberDuty, isRelieved: (duty: MemberDuty) => boolean): MemberDuty => {
  if (!isRelieved(duty)) return duty
  const { head: _head, ...rest } = duty
  return rest
}

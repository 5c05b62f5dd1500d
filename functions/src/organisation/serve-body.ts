import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body } from '@lianxin/shared/organisation/schema'
import type { MemberDuty } from './duties'

/** Who serves a body, and what it is called. */
type Served = Pick<Body, 'id' | 'kind' | 'name' | 'head' | 'people'>

/**
 * Everyone whose entry differs once a body is as given, or is no more: its head and people serve it, nobody else does.
 * What somebody may do follows from their duties alone, so both are written together; a new name is in them, too.
 */
export const servingBody = (
  id: string,
  before: Served | undefined,
  after: Served | undefined,
  roster: readonly Member[],
): Member[] => {
  const isRenamed = before?.name !== after?.name
  return roster
    .filter(({ leftOn }) => leftOn === undefined)
    .flatMap((member) => {
      const duties = dutiesAt(id, after, member)
      const serves = duties.some(({ body }) => body === id)
      const isSame = JSON.stringify(duties) === JSON.stringify(member.duties)
      return isSame && !(isRenamed && serves) ? [] : [{ ...member, version: member.version + 1, duties }]
    })
}

const dutiesAt = (id: string, body: Served | undefined, member: Member): MemberDuty[] => {
  const isHead = body?.head.id === member.id
  const own = member.duties.filter((duty) => duty.body === id)
  if (!body || !(isHead || body.people.some((one) => one.id === member.id)))
    return member.duties.filter((duty) => duty.body !== id)
  // A social worker may answer for an area and belong to the station at the same time.
  const main = own.find(({ role }) => role !== 'cadre') ?? own[0]
  if (!main) return [...member.duties, dutyOf(body, isHead, undefined)]
  return member.duties.map((duty) => (duty === main ? dutyOf(body, isHead, main) : duty))
}

const dutyOf = ({ id, kind }: Served, isHead: boolean, before: MemberDuty | undefined): MemberDuty => {
  const { head: _head, ...kept } = before ?? {}
  const role = before?.role === 'cadre' && !isHead ? 'cadre' : kind
  return { ...kept, role, body: id, ...(isHead ? { head: true } : {}) }
}

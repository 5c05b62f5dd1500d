import { dayOf } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { DistrictStore } from '../organisation/store'
import type { RosterStore } from '../organisation/store-roster'
import { hashOf } from './identity'
import type { InvitationStore } from './store-invitations'

export type InviteDeps = {
  districts: Pick<DistrictStore, 'get'>
  roster: Pick<RosterStore, 'get'>
  invitations: InvitationStore
  publicBase: string
  clock: Clock
  chance: Chance
}

const DAYS = 7
/** Somebody may be changing the officer's entry at the same moment. */
const ATTEMPTS = 3

/**
 * Makes the one invitation by which an officer can bind their WeChat; the one before ends with it.
 * @throws Refusal `forbidden`, `officer_unknown`, `officer_left`, `stale_version`.
 */
export const inviteOfficer =
  (deps: InviteDeps) =>
  async (actor: Actor, { officer }: { officer: string }): Promise<{ url: string; until: string }> => {
    const district = districtFor(actor, 'arrange')
    if (!district) throw new Refusal('forbidden')
    const union = (await deps.districts.get(district))?.name ?? ''
    const token = deps.chance.id()
    const until = new Date(Date.parse(deps.clock.now()) + DAYS * 24 * 3600_000).toISOString()
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const member = await memberOf(deps, district, officer)
      const { name, title } = member
      const invitation = { officer, district, name, title, union, until }
      if (await deps.invitations.issue(hashOf(token), invitation, entryOf(deps, actor, member, until)))
        return { url: `${deps.publicBase}/i/${token}`, until }
    }
    throw new Refusal('stale_version')
  }

/** The officer's line on the roster. @throws Refusal `officer_unknown`, `officer_left`. */
export const memberOf = async (
  { roster }: Pick<InviteDeps, 'roster'>,
  district: string,
  officer: string,
): Promise<Member> => {
  const member = await roster.get(district, officer)
  if (!member) throw new Refusal('officer_unknown')
  if (member.leftOn !== undefined) throw new Refusal('officer_left')
  return member
}

const entryOf = ({ clock }: InviteDeps, actor: Actor, member: Member, until: string) => {
  const { id, name, district } = member
  const words = `${member.joinedOn ? '重新邀请' : '邀请'}${name}用微信加入，${shortDayText(dayOf(until))}前有效`
  return {
    member: { ...member, version: member.version + 1, invitedUntil: until },
    trace: traceOf(actor, clock.now(), { district, on: { kind: 'invitation', id, name }, words }),
  }
}

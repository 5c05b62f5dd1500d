import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Credentials, Session } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Chance } from '../chance'
import type { RosterStore } from '../organisation/store-roster'
import type { WechatClient } from '../wechat/client'
import { identityOf } from './identity'
import { memberOf } from './invite-officer'
import { checkOpen, type Found, findInvitation, type ReadInvitationDeps } from './read-invitation'
import type { BoundPerson } from './store'
import type { Tokens } from './tokens'

type Deps = ReadInvitationDeps & {
  roster: Pick<RosterStore, 'get'>
  wechat: WechatClient
  tokens: Tokens
  chance: Chance
}

/** Something it rests on may change at the same moment: another sign-in of this phone, the officer's entry. */
const ATTEMPTS = 3

/**
 * Binds a WeChat identity to the invited officer, once; whoever was bound before is not any more. A second try of the
 * same identity, its reply having been lost, succeeds again.
 * @throws Refusal `invitation_wechat` for a browser, `invitation_used`, `invitation_expired`, `invitation_replaced`,
 * `wechat_taken`, `officer_left`, `login_refused`, `busy`, `stale_version`.
 */
export const acceptInvitation =
  (deps: Deps) =>
  async ({ token, credentials }: { token: string; credentials: Credentials }): Promise<Session> => {
    if (!('wechat' in credentials)) throw new Refusal('invitation_wechat')
    await findInvitation(deps, token)
    const { key } = await identityOf(deps.wechat, credentials)
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const found = await findInvitation(deps, token)
      const seen = (await deps.people.findIdentity(key))?.person
      if (found.invitation.usedBy !== undefined) return issue(deps, await usedBy(deps, found, key, seen))
      checkOpen(found, deps.clock.now())
      if (await bind(deps, found, key, seen)) return issue(deps, await officerOf(deps, found))
    }
    throw new Refusal('stale_version')
  }

const usedBy = async (deps: Deps, found: Found, key: string, seen: string | undefined): Promise<BoundPerson> => {
  const { usedBy, officer } = found.invitation
  // Bound by it and replaced since: it does not bind a second time.
  if (usedBy !== key || seen !== officer) throw new Refusal('invitation_used')
  return officerOf(deps, found)
}

const issue = ({ tokens }: Deps, { id, name, duties, boundAt }: BoundPerson): Promise<Session> =>
  tokens.issue({ id, duties, ...(name ? { name } : {}) }, undefined, boundAt)

const officerOf = async ({ people }: Deps, { invitation }: Found): Promise<BoundPerson> => {
  const person = await people.getOfficer(invitation.officer)
  if (!person) throw new Error('officer without person')
  return person
}

const bind = async (deps: Deps, found: Found, wechat: string, seen: string | undefined): Promise<boolean> => {
  const { hash, invitation, officer } = found
  if (seen !== undefined && seen !== invitation.officer) {
    const other = await deps.people.get(seen)
    if (other && other.duties.length > 0) throw new Refusal('wechat_taken')
  }
  const member = await memberOf(deps, invitation.district, invitation.officer)
  const at = deps.clock.now()
  const binding = { wechat, at, seen, earlier: officer?.wechat }
  return deps.invitations.accept(hash, invitation, binding, entryOf(member, at, officer?.wechat !== undefined))
}

const entryOf = ({ invitedUntil: _, ...member }: Member, at: string, isRebound: boolean) => {
  const { id, name, district, duties, version } = member
  const words = isRebound ? '用新的邀请重新绑定了微信' : '接受邀请，绑定了微信'
  const self = { id, name, duties: duties.map((duty) => ({ ...duty, district })) }
  return {
    member: { ...member, version: version + 1, joinedOn: dayOf(at) },
    trace: traceOf(self, at, { district, on: { kind: 'invitation', id, name }, words }),
  }
}

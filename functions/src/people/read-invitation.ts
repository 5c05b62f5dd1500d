import type { Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import { hashOf } from './identity'
import type { BoundPerson, PersonStore } from './store'
import type { Invitation, InvitationStore } from './store-invitations'

export type ReadInvitationDeps = { people: PersonStore; invitations: InvitationStore; clock: Clock }

/** An invitation as it was read, with the officer it is for. */
export type Found = { hash: string; invitation: Invitation; officer: BoundPerson | undefined }

/**
 * Who is invited, and to what.
 * @throws Refusal `invitation_expired` (also for a token that was never given), `invitation_used`,
 * `invitation_replaced`.
 */
export const readInvitation =
  (deps: ReadInvitationDeps) =>
  async ({ token }: { token: string }) => {
    const found = await findInvitation(deps, token)
    if (found.invitation.usedBy !== undefined) throw new Refusal('invitation_used')
    checkOpen(found, deps.clock.now())
    const { name, title, union, until } = found.invitation
    return { name, title, union, until }
  }

/** @throws Refusal `invitation_expired` for a token that was never given. */
export const findInvitation = async (
  { invitations, people }: Omit<ReadInvitationDeps, 'clock'>,
  token: string,
): Promise<Found> => {
  const hash = hashOf(token)
  const invitation = await invitations.get(hash)
  if (!invitation) throw new Refusal('invitation_expired')
  return { hash, invitation, officer: await people.getOfficer(invitation.officer) }
}

/** @throws Refusal `invitation_replaced`, `invitation_expired`. */
export const checkOpen = ({ hash, invitation, officer }: Found, now: Instant): void => {
  if (officer?.invitation !== hash) throw new Refusal('invitation_replaced')
  if (invitation.until <= now) throw new Refusal('invitation_expired')
}

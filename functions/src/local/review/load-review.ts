import { dayOf } from '@lianxin/shared/calendar'
import type { Person } from '@lianxin/shared/people/schema'
import type { BoardStore } from '../../boards/store'
import type { Chance } from '../../chance'
import type { Clock } from '../../clock'
import { dutiesOfPerson } from '../../organisation/duties'
import type { DistrictStore } from '../../organisation/store'
import type { RosterStore } from '../../organisation/store-roster'
import { inviteOfficer } from '../../people/invite-officer'
import type { InvitationStore } from '../../people/store-invitations'
import { REVIEW, REVIEW_BOARD, reviewBoard, reviewDistrict, reviewers } from './review-district'

type Deps = {
  districts: DistrictStore
  roster: RosterStore
  boards: Pick<BoardStore, 'get' | 'put'>
  invitations: InvitationStore
  publicBase: string
  clock: Clock
  chance: Chance
}

/** What goes into the submission: the way in of each role. */
export type ReviewLinks = { board: string; cadre: string; clerk: string; until: string }

/**
 * Puts the review district where it is not, and invites anew: an invitation binds one WeChat, and each review has others.
 * Nothing of any other district is read or written.
 */
export const loadReview = async (deps: Deps): Promise<ReviewLinks> => {
  const { districts, roster, boards, publicBase, clock } = deps
  const at = clock.now()
  if (!(await districts.get(REVIEW))) await districts.put(reviewDistrict)
  for (const member of Object.values(reviewers)) {
    const next = { id: member.id, name: member.name, duties: dutiesOfPerson(undefined, reviewDistrict, member.duties) }
    if (!(await roster.get(REVIEW, member.id)))
      await roster.save({ members: [member], people: [{ seen: undefined, next, at }] })
  }
  if (!(await boards.get(REVIEW_BOARD))) await boards.put(reviewBoard(dayOf(at)))
  const { id, name, duties } = reviewers.clerk
  const clerk: Person = { id, name, duties: dutiesOfPerson(undefined, reviewDistrict, duties) }
  const invite = inviteOfficer(deps)
  const cadreLink = await invite(clerk, { officer: reviewers.cadre.id })
  const clerkLink = await invite(clerk, { officer: reviewers.clerk.id })
  return {
    board: `${publicBase}/b/${REVIEW_BOARD}`,
    cadre: cadreLink.url,
    clerk: clerkLink.url,
    until: clerkLink.until,
  }
}

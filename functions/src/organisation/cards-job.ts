import type { Instant } from '@lianxin/shared/calendar'
import type { Job } from '@lianxin/shared/jobs/schema'
import type { Member } from '@lianxin/shared/organisation/roster'
import { hashedId } from '../hashed-id'
import { newJob } from '../jobs/new-job'

type Versioned = Pick<Member, 'district' | 'id' | 'version'>

/** The id follows from what was saved, so that whoever lost the reply finds the same job. */
export const cardsJobId = ({ district, id, version }: Versioned): string =>
  hashedId(`cards ${district} ${id} ${version}`)

/** Brings every card on which an officer stands up to date with what was just saved of them. */
export const cardsJob = (member: Versioned, at: Instant): Job =>
  newJob(cardsJobId(member), member.district, at, { kind: 'cards', officer: member.id })

import { Refusal } from '@lianxin/shared/errors'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Clock } from '../clock'
import type { PersonStore } from '../people/store'
import { personChange } from './person-change'
import { servingBody } from './serve-body'
import type { DistrictChange, DistrictStore } from './store'
import type { RosterStore } from './store-roster'

export type WriteDeps = {
  districts: DistrictStore
  roster: RosterStore
  people: Pick<PersonStore, 'get'>
  clock: Clock
}
type Writing = Omit<DistrictChange, 'staying'> & {
  before: District
  members: readonly Member[]
  change: OrganisationChange
}

/** An entry and a person each, and a transaction takes a hundred writes. */
const SERVING_MAX = 45

/**
 * Writes a change, together with the duties of whoever serves a body it sets up, alters or ends; false when overtaken.
 * @throws Refusal `bad_request` when the duties of too many would change at once
 */
export const writeChange = async (
  deps: WriteDeps,
  { before, members, change, ...writing }: Writing,
): Promise<boolean> => {
  const { districts, roster } = deps
  const { next, trace, jobs } = writing
  const [first, ...rest] = servingAfter(before, next, change, members)
  if (!first) return districts.change({ ...writing, staying: namedIn(change) })
  if (rest.length >= SERVING_MAX)
    throw new Refusal('bad_request', { fields: { 'change.body.people': `一次最多改${SERVING_MAX}个人，请分几次改。` } })
  const people = await Promise.all([first, ...rest].map((member) => personChange(deps, next, member)))
  const isWritten = await roster.save({ members: [first, ...rest], people, trace, district: next, jobs })
  districts.forget(next.id)
  return isWritten
}

const namedIn = (change: OrganisationChange): string[] => {
  if (change.kind === 'body') return [change.body.head.id, ...change.body.people.map(({ id }) => id)]
  if (change.kind !== 'area') return []
  const { officers, leader } = change.area
  return [...new Set([...officers, ...(leader === undefined ? [] : [leader])])]
}

const servingAfter = (
  before: District,
  next: District,
  change: OrganisationChange,
  members: readonly Member[],
): Member[] => {
  const id = change.kind === 'body' ? change.body.id : change.kind === 'remove' && change.what === 'body' && change.id
  if (!id) return []
  const bodyIn = ({ bodies }: District) => bodies.find((body) => body.id === id)
  return servingBody(id, bodyIn(before), bodyIn(next), members)
}

import type { Member } from '@lianxin/shared/organisation/roster'
import { District, Limits } from '@lianxin/shared/organisation/schema'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { dutiesOfPerson } from '../organisation/duties'
import type { DistrictStore } from '../organisation/store'
import type { RosterStore } from '../organisation/store-roster'
import { inviteOfficer } from '../people/invite-officer'
import type { InvitationStore } from '../people/store-invitations'

type Deps = {
  districts: DistrictStore
  roster: RosterStore
  invitations: InvitationStore
  publicBase: string
  clock: Clock
  chance: Chance
}
export type Founding = { id: string; name: string; clerk: string }

const ID = /^[a-z][a-z-]{1,20}$/

/**
 * Puts a new district with its first officer, a clerk, and gives the link by which they join; everything else they enter
 * themselves. Run again before they have joined it gives a new link, for one that was lost.
 * @throws Error when the id is none, or when somebody of the district has joined already
 */
export const foundDistrict =
  (deps: Deps) =>
  async ({ id, name, clerk: clerkName }: Founding): Promise<{ url: string; until: string }> => {
    if (!ID.test(id)) throw new Error('--district takes small letters, such as xicheng')
    const district = (await deps.districts.get(id)) ?? (await put(deps, { id, name, clerk: clerkName }))
    const members = await deps.roster.all(id)
    if (members.some(({ joinedOn }) => joinedOn !== undefined))
      throw new Error(`somebody of ${district.name} has joined: a clerk invites the others`)
    const clerk = members[0] ?? clerkOf(id, clerkName)
    const next = { id: clerk.id, name: clerk.name, duties: dutiesOfPerson(undefined, district, clerk.duties) }
    if (members.length === 0)
      await deps.roster.save({ members: [clerk], people: [{ seen: undefined, next, at: deps.clock.now() }] })
    return inviteOfficer(deps)(next, { officer: clerk.id })
  }

const put = async ({ districts }: Deps, { id, name, clerk }: Founding): Promise<District> => {
  const { id: person } = clerkOf(id, clerk)
  // The limits of the domain's rules, hours of an office; the clerk changes both.
  const district = District.parse({
    id,
    name,
    version: 1,
    hours: { open: '09:00', close: '17:30' },
    hotline: { number: '12351', hours: '工作日 9:00—17:30' },
    limits: Limits.parse({ first: 1, result: 7, pause: 5, asks: 2, reopen: 2 }),
    bodies: [],
    office: { name: '区总工会办公室', people: [{ id: person, name: clerk }] },
  })
  await districts.put(district)
  return district
}

// Found again by whoever runs it a second time.
const clerkOf = (district: string, name: string): Member => ({
  id: hashedId(`first officer ${district}`),
  name,
  title: '办公室文员',
  kind: 'full_time',
  away: [],
  duties: [{ role: 'clerk' }],
  district,
  version: 1,
})

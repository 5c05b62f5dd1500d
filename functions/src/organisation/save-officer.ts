import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@lianxin/shared/errors'
import type { JobView } from '@lianxin/shared/jobs/schema'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import { type Member, OfficerFacts } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { runSoon, type SoonDeps } from '../jobs/run-soon'
import { viewOf } from '../jobs/store'
import type { PersonStore } from '../people/store'
import { cardsJob, cardsJobId } from './cards-job'
import { checkDuties, followDuties, relieved } from './duties'
import { officerWords } from './officer-words'
import { personChange } from './person-change'
import type { DistrictStore } from './store'
import type { RosterChange, RosterStore } from './store-roster'

export type SaveDeps = SoonDeps & {
  roster: RosterStore
  districts: Pick<DistrictStore, 'current' | 'forget'>
  people: Pick<PersonStore, 'get'>
  clock: Clock
}
type Saving = { version: number; officer: OfficerFacts }
type Saved = { officer: Member; job?: JobView }
type Seen = { district: District; members: readonly Member[]; before: Member | undefined }

/** How often an act is worked out anew when something else of the roster was written at the same moment. */
const TRIES = 4

/**
 * Enters an officer or changes the entry: the roster, the person they sign in as, the bodies they serve or lead and the
 * trail in one transaction; then every card that names them. When they are away is not changed here.
 * @throws Refusal `forbidden`, `stale_version` with the entry as it is, `body_unknown`, `officer_left`, `bad_request`
 */
export const saveOfficer =
  (deps: SaveDeps) =>
  async (actor: Actor, { version, officer }: Saving): Promise<Saved> => {
    const id = districtFor(actor, 'arrange')
    if (id === undefined) throw new Refusal('forbidden')
    for (let tries = 0; tries < TRIES; tries += 1) {
      const seen = await see(deps, id, officer.id)
      const { before } = seen
      const facts = { ...officer, away: before?.away ?? [] }
      if (before && isDeepStrictEqual(factsOf(before), factsOf(facts))) return answer(deps, before)
      if (before && before.version !== version) throw new Refusal('stale_version', { current: before })
      if (!before && version !== 0) throw new Refusal('officer_unknown')
      const change = await changeOf(deps, actor, seen, facts)
      if (await deps.roster.save(change)) return finish(deps, change)
    }
    throw new Refusal('busy')
  }

const see = async ({ districts, roster }: SaveDeps, id: string, officer: string): Promise<Seen> => {
  const [district, members] = await Promise.all([districts.current(id), roster.all(id)])
  if (!district) throw new Refusal('not_found')
  return { district, members, before: members.find((member) => member.id === officer) }
}

/** What the office enters, without what else the roster keeps; two of the same content compare as equal. */
const factsOf = (member: OfficerFacts): unknown => JSON.parse(JSON.stringify(OfficerFacts.parse(member)))

const changeOf = async (deps: SaveDeps, actor: Actor, seen: Seen, facts: OfficerFacts): Promise<RosterChange> => {
  const { before, members } = seen
  if (before?.leftOn !== undefined) throw new Refusal('officer_left')
  checkDuties(seen.district, facts.duties)
  const { id } = seen.district
  const { invitedUntil, joinedOn } = before ?? {}
  const member: Member = {
    ...facts,
    district: id,
    version: (before?.version ?? 0) + 1,
    ...(invitedUntil === undefined ? {} : { invitedUntil }),
    ...(joinedOn === undefined ? {} : { joinedOn }),
  }
  const district = followDuties(seen.district, member)
  const others = relieved(members, member)
  const people = await Promise.all([member, ...others].map((one) => personChange(deps, district, one)))
  // Whoever has the id and is not on the roster is somebody else: a worker, or an officer of another district.
  if (!before && people[0]?.seen) throw new Refusal('bad_request', { fields: { 'officer.id': TAKEN } })
  const at = deps.clock.now()
  const on = { kind: 'officer' as const, id: member.id, name: member.name }
  return {
    members: [member, ...others],
    people,
    trace: traceOf(actor, at, { district: id, on, words: officerWords(before, facts, district) }),
    ...(district === seen.district ? {} : { district }),
    jobs: before && standsDifferently(before, facts) ? [cardsJob(member, at)] : [],
  }
}

const TAKEN = '这个编号已经有人用了，请刷新页面再填一次。'

const printed = ['name', 'title', 'landline', 'mobile', 'email', 'employer'] as const

/** Does a card say anything of them that is no longer so? */
const standsDifferently = (before: Member, after: OfficerFacts): boolean =>
  printed.some((field) => before[field] !== after[field])

const finish = async (deps: SaveDeps, { members: [member] }: RosterChange): Promise<Saved> => {
  deps.districts.forget(member.district)
  return answer(deps, member)
}

// Looked for in any case: whoever lost the reply gets the same one.
const answer = async (deps: SaveDeps, officer: Member): Promise<Saved> => {
  const job = await deps.jobs.get(cardsJobId(officer))
  if (!job) return { officer }
  return { officer, job: job.state === 'done' ? viewOf(job) : await runSoon(deps, job) }
}

import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Job, JobView } from '@lianxin/shared/jobs/schema'
import { altersAssignment, altersCards, changedBy, namedBy } from '@lianxin/shared/organisation/change'
import { faultsOf } from '@lianxin/shared/organisation/change-rules'
import { wordsOfChange } from '@lianxin/shared/organisation/change-words'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { newJob } from '../jobs/new-job'
import { runSoon, type SoonDeps } from '../jobs/run-soon'
import { viewOf } from '../jobs/store'
import { emblemFrom } from './emblem'
import { type UseDeps, userOf } from './still-used'
import type { DistrictStore } from './store'
import type { Emblem } from './store-emblem'
import { fitsItem } from './store-packing'
import { type WriteDeps, writeChange } from './write-change'

/** How often it is worked out anew when the roster, or the configuration, was written at the same moment. */
const TRIES = 3

type Deps = SoonDeps & UseDeps & WriteDeps & { districts: DistrictStore; clock: Clock }
type Changing = { version: number; change: OrganisationChange }
type Changed = { district: District; job?: JobView }
type Seen = {
  before: District
  members: readonly Member[]
  change: OrganisationChange
  emblem: Emblem | 'none' | undefined
}

/**
 * Makes one change of the configuration, with its line in the trail and the jobs it makes necessary. What is so already
 * is answered as done: a request sent again, whoever was first.
 * @throws Refusal `forbidden`, `stale_version` with the current configuration, `still_used`, `too_large`, `busy`, or what is
 * wrong with the change, by field
 */
export const changeOrganisation =
  (deps: Deps) =>
  async (actor: Actor, { version, change: asked }: Changing): Promise<Changed> => {
    const id = districtFor(actor, 'arrange')
    if (id === undefined) throw new Refusal('forbidden')
    for (let tries = 0; tries < TRIES; tries += 1) {
      const seen = await see(deps, id, asked)
      if (await isSo(deps, seen)) return asItStands(deps, seen.before)
      if (seen.before.version !== version) throw new Refusal('stale_version', { current: seen.before })
      const next = await nextOf(deps, seen)
      const jobs = jobsOf(seen.before, next, deps.clock.now())
      if (await writeChange(deps, { ...seen, next, trace: traceFor(deps, actor, seen), jobs }))
        return begun(deps, next, jobs)
    }
    throw new Refusal('busy')
  }

const traceFor = ({ clock }: Deps, actor: Actor, { before, members, change }: Seen) =>
  traceOf(actor, clock.now(), { district: before.id, ...wordsOfChange(change, before, rosterOf(members)) })

const begun = async (deps: Deps, next: District, jobs: readonly Job[]): Promise<Changed> => {
  const views: JobView[] = []
  for (const job of jobs) views.push(await runSoon(deps, job))
  return answer(next, views)
}

const rosterOf = (members: readonly Member[]) => new Map(members.map((member) => [member.id, member]))

const see = async ({ districts, roster }: Deps, id: string, asked: OrganisationChange): Promise<Seen> => {
  const emblem = asked.kind === 'emblem' ? emblemFrom(asked.picture) : undefined
  const [before, members] = await Promise.all([districts.current(id), roster.all(id)])
  if (!before) throw new Refusal('not_found')
  return { before, members, change: namedBy(asked, rosterOf(members)), emblem }
}

/** Is everything as the change wants it? */
const isSo = async ({ districts }: Deps, { before, change, emblem }: Seen): Promise<boolean> => {
  if (!emblem) return isDeepStrictEqual(changedBy(before, change), before)
  const stored = await districts.emblem(before.id)
  if (emblem === 'none' || !stored) return emblem === 'none' && !stored
  return emblem.type === stored.type && Buffer.compare(emblem.bytes, stored.bytes) === 0
}

const nextOf = async (deps: Deps, { before, change, members }: Seen): Promise<District> => {
  const faults = faultsOf(before, change, rosterOf(members))
  const [first] = faults
  if (first)
    throw new Refusal(first.code, {
      fields: Object.fromEntries(faults.reverse().map(({ field, words }) => [field, words])),
    })
  const user = change.kind === 'remove' ? await userOf(deps, before.id, change) : undefined
  if (user !== undefined)
    throw new Refusal('still_used', { fields: { 'change.id': `${user}还在用它，先改过来再删。` } })
  const next = { ...changedBy(before, change), version: before.version + 1 }
  if (!fitsItem(next)) throw new Refusal('too_large')
  return next
}

const asItStands = async ({ jobs }: Deps, district: District): Promise<Changed> => {
  const found = await Promise.all(kinds.map((kind) => jobs.get(jobId(kind, district))))
  return answer(
    district,
    found.flatMap((job) => (job ? [viewOf(job)] : [])),
  )
}

// One bar is enough: the first that is not done.
const answer = (district: District, jobs: readonly JobView[]): Changed => {
  const job = jobs.find(({ state }) => state === 'running') ?? jobs[0]
  return { district, ...(job ? { job } : {}) }
}

const kinds = ['assign', 'cards'] as const

/** The id follows from the version, so that whoever lost the reply finds the same job. */
const jobId = (kind: (typeof kinds)[number], { id, version }: District): string =>
  hashedId(`${kind} ${id} organisation ${version}`)

const jobsOf = (before: District, next: District, at: Instant): Job[] => {
  const alters = { assign: altersAssignment, cards: altersCards }
  return kinds.flatMap((kind) => (alters[kind](before, next) ? [newJob(jobId(kind, next), next.id, at, { kind })] : []))
}

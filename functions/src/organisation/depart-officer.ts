import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Job, JobView } from '@lianxin/shared/jobs/schema'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import { hashedId } from '../hashed-id'
import { newJob } from '../jobs/new-job'
import { runSoon } from '../jobs/run-soon'
import { viewOf } from '../jobs/store'
import { cardsJobId } from './cards-job'
import { personChange } from './person-change'
import type { SaveDeps } from './save-officer'
import type { RosterChange } from './store-roster'
import { departed, placesOf, type Succession, succeeded, succeeding, successionOf } from './succession'

type Departing = { officer: string; version: number; to: string }
type Departed = { officer: Member; job: JobView }

const TRIES = 4

/**
 * An officer leaves: entry, person, areas, bodies and trail in one transaction, which also starts the jobs that give
 * their open needs to the successor and bring the cards up to date. Their sessions end within half a minute; what they
 * are handed meanwhile is given on.
 * @throws Refusal `forbidden`, `stale_version` with the entry as it is, or what keeps the successor from taking over
 */
export const departOfficer =
  (deps: SaveDeps) =>
  async (actor: Actor, { officer, version, to }: Departing): Promise<Departed> => {
    const id = districtFor(actor, 'arrange')
    if (id === undefined) throw new Refusal('forbidden')
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [district, members] = await Promise.all([deps.districts.current(id), deps.roster.all(id)])
      if (!district) throw new Refusal('not_found')
      const before = members.find((member) => member.id === officer)
      if (before?.leftOn !== undefined && before.successor?.id === to) return answer(deps, before)
      if (before?.leftOn !== undefined) throw new Refusal('officer_left', { current: before })
      if (before && before.version !== version) throw new Refusal('stale_version', { current: before })
      const at = deps.clock.now()
      const succession = successionOf(members, { officer, to }, dayOf(at))
      const change = await changeOf(deps, { actor, district, succession, at })
      const isSaved = await deps.roster.save(change)
      deps.districts.forget(id)
      if (isSaved) return answer(deps, change.members[0])
    }
    throw new Refusal('busy')
  }

type Leaving = { actor: Actor; district: District; succession: Succession; at: Instant }

const changeOf = async (deps: SaveDeps, { actor, district, succession, at }: Leaving): Promise<RosterChange> => {
  const { left, to } = succession
  const next = succeeded(district, succession)
  const [gone, heir] = [departed(succession, at), succeeding(succession)]
  const isHeirNew = heir !== to
  const changed: RosterChange['members'] = isHeirNew ? [gone, heir] : [gone]
  const people = await Promise.all(changed.map((member) => personChange(deps, next, member)))
  const places = placesOf(district, left)
  return {
    members: changed,
    people,
    ...(isHeirNew ? {} : { unchanged: [to] }),
    trace: traceOf(actor, at, {
      district: district.id,
      on: { kind: 'officer', id: left.id, name: left.name },
      words: `调离，由${to.name}接手未办结的诉求${places.length > 0 ? `；接任：${places.join('、')}` : ''}`,
    }),
    ...(next === district ? {} : { district: next }),
    jobs: [handoverJob(gone, to, at), wholeCards(gone, at)],
  }
}

const handoverId = ({ district, id, version }: Member): string => hashedId(`handover ${district} ${id} ${version}`)

const handoverJob = (left: Member, to: Member, at: Instant): Job =>
  newJob(handoverId(left), left.district, at, { kind: 'handover', from: left.id, to: to.id })

// Every card: the leaver stands on some as a substitute whom no area names.
const wholeCards = (left: Member, at: Instant): Job => newJob(cardsJobId(left), left.district, at, { kind: 'cards' })

// Both at once: nobody waits for the cards to hear that the needs are handed over. When one cannot be begun the other is
// waited for: what goes on behind an answer is frozen with its function, and is in the way of whoever goes on with it.
const answer = async (deps: SaveDeps, officer: Member): Promise<Departed> => {
  const jobs = [handoverId(officer), cardsJobId(officer)]
  const [begun] = await Promise.allSettled(jobs.map((id) => jobNow(deps, id)))
  if (begun?.status === 'rejected') throw begun.reason
  const handover = begun?.value
  if (!handover) throw new Error(`${officer.id} left without a handover`)
  return { officer, job: handover }
}

const jobNow = async (deps: SaveDeps, id: string): Promise<JobView | undefined> => {
  const job = await deps.jobs.get(id)
  return job && (job.state === 'done' ? viewOf(job) : runSoon(deps, job))
}

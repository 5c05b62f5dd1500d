import { isDeepStrictEqual } from 'node:util'
import { type Day, dayOf, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { JobView } from '@lianxin/shared/jobs/schema'
import { chainOn } from '@lianxin/shared/organisation/absence'
import { may } from '@lianxin/shared/organisation/permissions'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Absence, District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { runSoon, type SoonDeps } from '../jobs/run-soon'
import { viewOf } from '../jobs/store'
import { checkAway, comingAway } from './absence-faults'
import { cardsJob, cardsJobId } from './cards-job'
import { awayWords } from './officer-words'
import type { DistrictStore } from './store'
import type { RosterChange, RosterStore } from './store-roster'

type Deps = SoonDeps & { roster: RosterStore; districts: Pick<DistrictStore, 'get'>; clock: Clock }
type Saving = { officer?: string | undefined; version: number; away: Absence[] }
type Saved = { version: number; away: Absence[]; job?: JobView }

const TRIES = 4

/**
 * Says when an officer is away and who stands in: the whole list, their own, or by their head or the office. Periods
 * that are over are dropped.
 * @throws Refusal `forbidden`, `stale_version` with the list as it is, `officer_unknown`, `officer_left`,
 * `own_substitute`, `substitute_away` naming day and person, `bad_request`
 */
export const saveAbsence =
  (deps: Deps) =>
  async (actor: Actor, { officer = actor.id, version, away: asked }: Saving): Promise<Saved> => {
    const today = dayOf(deps.clock.now())
    const away = comingAway(asked, today)
    for (let tries = 0; tries < TRIES; tries += 1) {
      const member = await entryOf(deps, actor, officer)
      if (isDeepStrictEqual(plain(comingAway(member.away, today)), plain(away))) return answer(deps, member)
      if (member.version !== version)
        throw new Refusal('stale_version', { current: { version: member.version, away: member.away } })
      const roster = rosterOf(await deps.roster.all(member.district))
      checkAway(member, away, roster, today)
      const change = changeOf(actor, { member, away, roster, at: deps.clock.now() })
      if (await deps.roster.save(change)) return answer(deps, change.members[0])
    }
    throw new Refusal('busy')
  }

const plain = (away: readonly Absence[]): unknown => JSON.parse(JSON.stringify(away))

const rosterOf = (members: readonly Member[]) => new Map(members.map((member) => [member.id, member]))

/** The entry the actor may change; whose entry there is nobody learns who may not. */
const entryOf = async (deps: Deps, actor: Actor, officer: string): Promise<Member> => {
  for (const id of new Set(actor.duties.map(({ district }) => district))) {
    const [member, district] = await Promise.all([deps.roster.get(id, officer), deps.districts.get(id)])
    if (!district || !may(actor, 'absence', { district: id, officer, bodies: member && bodiesOf(member, district) }))
      continue
    if (!member) throw new Refusal('officer_unknown')
    if (member.leftOn !== undefined) throw new Refusal('officer_left')
    return member
  }
  throw new Refusal('forbidden')
}

/** Whose heads lead an officer: the bodies they serve, and the first that needs from their areas climb. */
const bodiesOf = ({ id, duties }: Member, { areas }: Pick<District, 'areas'>): string[] => [
  ...duties.flatMap(({ body }) => (body === undefined ? [] : [body])),
  ...areas.filter(({ officers }) => officers.includes(id)).flatMap(({ climb }) => climb.slice(0, 1)),
]

type Changing = { member: Member; away: Absence[]; roster: ReadonlyMap<string, Member>; at: string }

const changeOf = (actor: Actor, { member, away, roster, at }: Changing): RosterChange => {
  const next = { ...member, away, version: member.version + 1 }
  const names = new Map([...roster.values()].map(({ id, name }) => [id, name]))
  const today = dayOf(at)
  const words = `不在：${awayWords(comingAway(member.away, today), names)} → ${awayWords(away, names)}`
  return {
    members: [next],
    unchanged: reliedUpon(next, roster, today),
    trace: traceOf(actor, at, {
      district: member.district,
      on: { kind: 'officer', id: member.id, name: member.name },
      words,
    }),
    jobs: [cardsJob(next, at)],
  }
}

// Two who name each other at the same moment would both be away: what was found present must still be so when written.
const reliedUpon = (member: Member, roster: ReadonlyMap<string, Member>, today: Day): Member[] => {
  const all = new Map(roster).set(member.id, member)
  const found = new Map(
    member.away
      .flatMap(({ from, to }) => daysOf(from < today ? today : from, to))
      .flatMap((day) => chainOn(member, day, all))
      .map((one) => [one.id, one]),
  )
  found.delete(member.id)
  return [...found.values()]
}

const daysOf = (from: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day)
  return days
}

// Looked for in any case: whoever lost the reply gets the same one.
const answer = async (deps: Deps, member: Member): Promise<Saved> => {
  const { version, away } = member
  const job = await deps.jobs.get(cardsJobId(member))
  if (!job) return { version, away }
  return { version, away, job: job.state === 'done' ? viewOf(job) : await runSoon(deps, job) }
}

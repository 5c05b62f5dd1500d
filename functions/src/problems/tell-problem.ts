import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { isGone } from '@lianxin/shared/organisation/absence'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Duty } from '@lianxin/shared/people/schema'
import { afterEvent, type ProblemState, problemState } from '@lianxin/shared/problems/problem-state'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { DistrictStore } from '../organisation/store'
import type { RosterStore } from '../organisation/store-roster'
import { problemWords, type ToldAs } from './problem-words'
import type { ProblemPlace, ProblemStore } from './store'

type Deps = {
  problems: Pick<ProblemStore, 'getTold' | 'markTold'>
  districts: Pick<DistrictStore, 'get'>
  roster: Pick<RosterStore, 'all'>
  notices: Pick<NoticeStore, 'put'>
  clock: Clock
}
type Told = { id: string; as: ToldAs }

/**
 * Tells everyone concerned what happened to a problem since it was last told (ADR 2). Safe to run at any time, twice or
 * at once, as `tellNeed`.
 */
export const tellProblem =
  (deps: Deps) =>
  async (place: ProblemPlace): Promise<void> => {
    const found = await deps.problems.getTold(place)
    const district = await deps.districts.get(place.district)
    if (!found || !district) return
    const { problem, told } = found
    const puts: Promise<void>[] = []
    let state = problemState({ ...problem, events: problem.events.slice(0, 1) })
    for (const event of problem.events) {
      if (event.n > 1) state = afterEvent(state, event)
      if (event.n > told) puts.push(...(await tellEvent(deps, district, { place, event, state })))
    }
    await Promise.all(puts)
    await deps.problems.markTold(place, state.version)
  }

type Telling = { place: ProblemPlace; event: ProblemEvent; state: ProblemState }

const tellEvent = async (
  deps: Deps,
  district: District,
  { place, event, state }: Telling,
): Promise<Promise<void>[]> => {
  const { quarter, needId } = place
  const subject = hashedId(`problem ${place.district} ${quarter} ${needId}`)
  const opens = { page: 'problem' as const, quarter, needId }
  const people = new Map<string, ToldAs>()
  for (const { id, as } of await concerned(deps, district, event, state))
    if (id !== event.by.id && !people.has(id)) people.set(id, as)
  return [...people].map(([id, as]) => {
    const words = problemWords(event, state, as)
    return deps.notices.put(id, { subject, n: event.n, at: event.at, words, opens }, deps.clock.now())
  })
}

/** Whom an event concerns, in the order of what it asks of them; nobody hears of what only the list shows. */
const concerned = async (deps: Deps, district: District, event: ProblemEvent, state: ProblemState): Promise<Told[]> => {
  switch (event.move) {
    case 'plan':
      return officeOf(deps, district, 'approver', event.at)
    case 'approve':
      return [...leadOf(district, state), ...helpersOf(district, state), ...plannerOf(state)]
    case 'decline':
      return plannerOf(state)
    case 'instruct':
    case 'supervise':
      return [...leadOf(district, state), ...(await officeOf(deps, district, 'clerk', event.at))]
    case 'conclude':
      return district.office.people.map(({ id }) => ({ id, as: 'office' }))
    default:
      return []
  }
}

const plannerOf = ({ plannedBy }: ProblemState): Told[] =>
  plannedBy === undefined ? [] : [{ id: plannedBy, as: 'office' }]

const headOf = ({ bodies }: District, id: string): string[] =>
  bodies.filter((body) => body.id === id).map(({ head }) => head.id)

/** The owner and the lead's head, once it is theirs, and the leader who is responsible for it. */
const leadOf = (district: District, { status, plan }: ProblemState): Told[] => {
  if (!plan || status === 'listed' || status === 'planned') return []
  return [
    { id: plan.owner.id, as: 'owner' },
    ...headOf(district, plan.lead.id).map((id): Told => ({ id, as: 'lead' })),
    ...(plan.leader ? [{ id: plan.leader.id, as: 'leader' as const }] : []),
  ]
}

const helpersOf = (district: District, { plan }: ProblemState): Told[] =>
  (plan?.helpers ?? []).flatMap(({ id }) => headOf(district, id)).map((id) => ({ id, as: 'helper' }))

/** Those of the office who have this duty; all of it when the roster names none. */
const officeOf = async (deps: Deps, { id: of, office }: District, role: Duty['role'], at: Instant): Promise<Told[]> => {
  const members = await deps.roster.all(of)
  const serving = members.filter((one) => !isGone(one, dayOf(at)) && one.duties.some((duty) => duty.role === role))
  return (serving.length > 0 ? serving : office.people).map(({ id }) => ({ id, as: 'office' }))
}

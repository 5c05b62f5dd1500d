import { dayOf } from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Holder, Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import { isGone } from '@lianxin/shared/organisation/absence'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District, Named } from '@lianxin/shared/organisation/schema'
import { OFFICE } from '@lianxin/shared/people/rules'
import { type Clock, later } from '../clock'
import type { DistrictStore } from '../organisation/store'
import type { RosterStore } from '../organisation/store-roster'
import { SYSTEM } from '../system-actor'

export type GoneDeps = {
  roster: Pick<RosterStore, 'get'>
  districts: Pick<DistrictStore, 'get'>
  clock: Clock
}

/**
 * What gives a need to the successors of whoever has left: its holder, the worker's contact, and whoever passed it on.
 * Empty when they are all there. An ended need is nobody's until it is reopened.
 */
export const handovers = async (deps: GoneDeps, need: Need, from: NeedState = stateOf(need)): Promise<NeedEvent[]> => {
  const events: NeedEvent[] = []
  if (!isOpen(from.status) && from.status !== 'answered') return events
  const now = deps.clock.now()
  let state = from
  for (const person of personsOf(state)) {
    const left = await goneOf(deps, need.district, person.id, now)
    const to = left && (await successorOf(deps, left, now))
    if (!to) continue
    const inBody = await inBodyOf(deps, state, left, to)
    const event: NeedEvent = {
      n: state.version + 1,
      at: later(now, state.changedAt),
      by: SYSTEM,
      key: '',
      move: 'handover',
      from: person,
      to: { id: to.id, name: to.name },
      ...(inBody ? { inBody } : {}),
    }
    events.push(event)
    state = after(state, event)
  }
  return events
}

const holdersOf = ({ holder, contact, givenBy }: NeedState): Holder[] => [
  holder,
  contact,
  ...(givenBy ? [givenBy] : []),
]

const personsOf = (state: NeedState): Named[] => [
  ...new Map(holdersOf(state).map(({ person }) => [person.id, person])).values(),
]

const goneOf = async ({ roster }: GoneDeps, district: string, id: string, now: string): Promise<Member | undefined> => {
  const member = await roster.get(district, id)
  return member && isGone(member, dayOf(now)) ? member : undefined
}

/** Whoever came after somebody, or after whoever came after them: the first who is still there. */
const successorOf = async ({ roster }: GoneDeps, left: Member, now: string): Promise<Member | undefined> => {
  const seen = new Set<string>()
  for (let at: Member | undefined = left; at && !seen.has(at.id); ) {
    if (!isGone(at, dayOf(now))) return at
    seen.add(at.id)
    at = at.successor && (await roster.get(at.district, at.successor.id))
  }
  return undefined
}

/** Who stands for a body in the place of somebody who left: its head, unless the successor serves it. */
const inBodyOf = async (
  { districts }: GoneDeps,
  state: NeedState,
  left: Member,
  to: Member,
): Promise<Named | undefined> => {
  const body = holdersOf(state).find(({ kind, person }) => kind === 'body' && person.id === left.id)
  const district = body && (await districts.get(left.district))
  if (!district || servesAt(to, body.id)) return undefined
  const head = headOf(district, body.id)
  // The configuration may be a minute old.
  return head && head.id !== left.id ? head : undefined
}

const servesAt = ({ duties }: Member, body: string): boolean =>
  duties.some((duty) => (body === OFFICE ? duty.role === 'clerk' || duty.role === 'approver' : duty.body === body))

const headOf = ({ bodies, office }: District, id: string): Named | undefined =>
  id === OFFICE ? office.people[0] : bodies.find((body) => body.id === id)?.head

import type { Instant, WorkCalendar } from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import { leadingBody } from '@lianxin/shared/needs/rules'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import { type Timer, timersOf } from '@lianxin/shared/needs/timers'
import type { District, Named } from '@lianxin/shared/organisation/schema'
import { type Clock, later } from '../clock'
import type { DistrictStore } from '../organisation/store'
import { SYSTEM } from '../system-actor'
import type { NeedStore } from './store'

type Deps = { needs: NeedStore; districts: Pick<DistrictStore, 'get'>; clock: Clock; calendar: WorkCalendar }
type Around = { now: Instant; calendar: WorkCalendar; district: Pick<District, 'bodies' | 'office'> }

/**
 * Does to one need what its timers say, all that have run out in one conditional write. Run late, twice or at once it
 * does it once: each event takes its timer away, and a write that was overtaken is worked out anew.
 */
export const wakeNeed =
  ({ needs, districts, clock, calendar }: Deps) =>
  async (id: string): Promise<boolean> => {
    let need = await needs.get(id)
    while (need) {
      const district = await districts.get(need.district)
      if (!district) throw new Error(`need ${id} belongs to no district`)
      const events = timerEvents(need, stateOf(need), { now: clock.now(), calendar, district })
      if (events.length === 0) return false
      const outcome = await needs.append(need, events)
      if (outcome === 'done') return true
      need = outcome
    }
    return false
  }

/** What a need's timers make of it by `now`, in the order they ran out; empty when none has. */
export const timerEvents = (need: Need, state: NeedState, around: Around): NeedEvent[] => {
  const events: NeedEvent[] = []
  let at = state
  // A pause that ended makes the dues count again, and they may have run out as well.
  // Never cut short, however full the history: each takes itself away, and one left over would wake it for ever.
  for (let timer = nextDue(need, at, around); timer; ) {
    const event = eventOfTimer(need, at, timer, around)
    events.push(event)
    at = after(at, event)
    timer = nextDue(need, at, around)
  }
  return events
}

const nextDue = (need: Need, state: NeedState, { now, calendar }: Around): Timer | undefined => {
  const [timer] = timersOf(need, state, calendar)
  return timer && timer.at <= now ? timer : undefined
}

const eventOfTimer = (need: Need, state: NeedState, timer: Timer, { now, district }: Around): NeedEvent => {
  const said = {
    n: state.version + 1,
    at: later(now, state.changedAt),
    by: SYSTEM,
    key: '',
  }
  if (timer.kind === 'expiring')
    return { ...said, move: 'expiring', until: timer.until, told: everyoneAbove(need, state, district) }
  if (timer.kind !== 'late') return { ...said, move: timer.kind }
  const { what, due, level } = timer
  return { ...said, move: 'late', what, due, level, told: toldOf(need, state, level, district) }
}

// A right that is lost is lost for good: the head and the office learn of it at the same time, and nobody twice.
const everyoneAbove = (need: Need, state: NeedState, { bodies, office }: Around['district']): Named[] => {
  const head = bodies.find(({ id }) => id === leadingBody(need, state))?.head
  const above = [...(head ? [head] : []), ...office.people].filter(({ id }) => id !== state.holder.person.id)
  return [...new Map(above.map((person) => [person.id, person])).values()]
}

// Whoever holds it learns of it anyway; what a head holds in person is for the office to know.
const toldOf = (need: Need, state: NeedState, level: 'head' | 'office', district: Around['district']): Named[] => {
  const body = district.bodies.find(({ id }) => id === leadingBody(need, state))
  const isAbove = level === 'head' && body !== undefined && body.head.id !== state.holder.person.id
  return isAbove ? [body.head] : district.office.people
}

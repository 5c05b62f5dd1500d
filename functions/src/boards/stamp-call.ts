import { cardView } from '@lianxin/shared/boards/card'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from '../organisation/store'
import { type Alarm, alarmFor, type Calls, rings, type Stamp } from './calls'
import { type FindDeps, findCard } from './find-card'
import type { CallStore } from './store-calls'

type Deps = FindDeps & { calls: CallStore; districts: Pick<DistrictStore, 'get'>; calendar: WorkCalendar }
type Stamping = { code: string; key: string; name: string; answered: boolean }

/** Stamps of one person at one board in a day: enough to try the whole ladder, too few to paint somebody black. */
const A_PERSON_A_DAY = 5
/** Stamps kept of a board's day: by then it is known how it was, and the item stays small. */
const A_BOARD_A_DAY = 200
/** How often it is tried again when others stamp at the same moment. */
const RETRIES = 8

/**
 * 打通了吗: notes whether a call was answered, once for each key. Two unanswered calls to one officer in a day, whoever
 * called, reach the station head; gives the head's name once that is so.
 * @throws Refusal `board_unknown`, `board_retired`, `bad_request` for a name that is not on the board now, `too_many`, `busy`
 */
export const stampCall =
  (deps: Deps) =>
  async (actor: Actor, { code, key, name, answered }: Stamping, { client }: { client: string }) => {
    const card = await findCard(deps, code, client)
    const at = deps.clock.now()
    const seen = await deps.calls.get(code, dayOf(at))
    // A lost reply: what was stamped is stamped, whoever answers by now.
    const calls = hasKey(seen, key) ? seen : await stamp(deps, card, seen, { key, by: actor.id, name, answered, at })
    const told = calls.alarms.find((one) => one.name === name)
    return told ? { told: told.head.name } : {}
  }

const hasKey = ({ stamps }: Calls, key: string): boolean => stamps.some((stamp) => stamp.key === key)

const stamp = async (deps: Deps, card: Card, seen: Calls, made: Stamp): Promise<Calls> => {
  const rung = cardView(card, made.at, deps.calendar).rungs.find(({ name }) => name === made.name)
  if (!rung) throw new Refusal('bad_request', { fields: { name: '现在不是这位在接，请回到公示牌再看一下。' } })
  // Nobody of the street can make the city's hotline answer.
  if (rung.kind === 'hotline') return add(deps, seen, made, undefined)
  return add(deps, seen, made, alarmFor(made.name, await headOf(deps, card), card.area, made.at))
}

const headOf = async ({ districts }: Deps, card: Card) => {
  const district = await districts.get(card.district)
  const station = district?.bodies.find(({ id }) => id === card.station.id)
  if (!station) throw new Error(`board ${card.code} names no station of its district`)
  return station.head
}

const add = async (deps: Deps, seen: Calls, made: Stamp, alarm: Alarm | undefined): Promise<Calls> => {
  let calls = seen
  for (let tries = 0; tries < RETRIES; tries += 1) {
    if (hasKey(calls, made.key)) return calls
    if (calls.stamps.filter(({ by }) => by === made.by).length >= A_PERSON_A_DAY) throw new Refusal('too_many')
    if (calls.stamps.length >= A_BOARD_A_DAY) return calls
    const next = { ...calls, stamps: [...calls.stamps, made] }
    const raised = alarm && rings(next, made.name) ? [alarm] : []
    const outcome = await deps.calls.add(calls, made, raised[0])
    if (outcome === 'done') return { ...next, alarms: [...next.alarms, ...raised] }
    calls = outcome
  }
  throw new Refusal('busy')
}

import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { isOpen } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Named } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { BoardStore } from '../boards/store'
import type { Clock } from '../clock'
import type { NeedStore } from '../needs/store'
import type { DistrictStore } from './store'
import type { RosterStore } from './store-roster'
import { placesOf, standsInFor, succeeded, succeeding, successionOf } from './succession'

type Deps = {
  roster: Pick<RosterStore, 'all'>
  districts: Pick<DistrictStore, 'current'>
  boards: Pick<BoardStore, 'list'>
  needs: Pick<NeedStore, 'shards' | 'openRows' | 'get'>
  clock: Clock
}
type Preview = { needs: number; boards: number; places: string[]; standsInFor: Named[] }

/**
 * What a departure would move, by the same rules; whatever keeps it from being done is said now.
 * @throws Refusal as `departOfficer` does
 */
export const previewDeparture =
  (deps: Deps) =>
  async (actor: Actor, ids: { officer: string; to: string }): Promise<Preview> => {
    const id = districtFor(actor, 'arrange')
    if (id === undefined) throw new Refusal('forbidden')
    const [district, members] = await Promise.all([deps.districts.current(id), deps.roster.all(id)])
    if (!district) throw new Refusal('not_found')
    const today = dayOf(deps.clock.now())
    const succession = successionOf(members, ids, today)
    if (succession.left.leftOn !== undefined) throw new Refusal('officer_left')
    succeeding(succession)
    succeeded(district, succession)
    const [needs, boards] = await Promise.all([needsOf(deps, id, ids.officer), boardsOf(deps, id, ids.officer)])
    const { left } = succession
    return { needs, boards, places: placesOf(district, left), standsInFor: standsInFor(left, members, today) }
  }

const AT_ONCE = 8

const needsOf = async ({ needs }: Deps, district: string, officer: string): Promise<number> => {
  // A need somebody acts on gets another place in the index, and may come up again.
  const seen = new Set<string>()
  for (const shard of needs.shards) {
    let after: string | undefined
    do {
      const page = await needs.openRows(shard, after)
      for (const row of page.rows) if (row.district === district) seen.add(row.id)
      after = page.after
    } while (after)
  }
  const queue = [...seen]
  let count = 0
  const look = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      const need = await needs.get(id)
      if (need && concerns(need, officer)) count += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
  return count
}

/** Is it theirs to hand over: held, their worker's, or to come back to them? */
const concerns = (need: Need, officer: string): boolean => {
  const { status, holder, contact, givenBy } = stateOf(need)
  if (!isOpen(status) && status !== 'answered') return false
  return [holder, contact, givenBy].some((one) => one?.person.id === officer)
}

const BOARDS_AT_ONCE = 500

const boardsOf = async ({ boards }: Deps, district: string, officer: string): Promise<number> => {
  let count = 0
  let after: string | undefined
  do {
    const page = await boards.list(district, BOARDS_AT_ONCE, after)
    count += page.signs.filter(({ officers, retired }) => officers[0] === officer && !retired).length
    after = page.after
  } while (after)
  return count
}

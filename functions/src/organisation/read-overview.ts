import type { SignRow } from '@lianxin/shared/boards/schema'
import { isSilent } from '@lianxin/shared/boards/signs'
import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { JobView } from '@lianxin/shared/jobs/schema'
import { type Hole, holesOf } from '@lianxin/shared/organisation/holes'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { BoardStore } from '../boards/store'
import type { Clock } from '../clock'
import type { JobStore } from '../jobs/store'
import type { DistrictStore } from './store'
import type { RosterStore } from './store-roster'
import type { UseStore } from './store-uses'

/** Boards read at once. */
const PAGE = 500

type Deps = {
  districts: Pick<DistrictStore, 'current'>
  roster: Pick<RosterStore, 'all'>
  uses: Pick<UseStore, 'unassigned' | 'movedOut'>
  boards: Pick<BoardStore, 'list'>
  jobs: Pick<JobStore, 'running'>
  clock: Clock
}
type Signs = { boards: number; outdated: number; silent: number; reported: number }
type Overview = Signs & { unassigned: number; movedOut: number; holes: Hole[]; jobs: JobView[] }

/** What the office must see first: what nobody answers for, which signs are stale, what is under way. @throws Refusal `forbidden` */
export const readOverview =
  (deps: Deps) =>
  async (actor: Actor): Promise<Overview> => {
    const id = districtFor(actor, 'see')
    if (id === undefined) throw new Refusal('forbidden')
    const [district, members, unassigned, movedOut, signs, jobs] = await Promise.all([
      deps.districts.current(id),
      deps.roster.all(id),
      deps.uses.unassigned(id),
      deps.uses.movedOut(id),
      countSigns(deps, id),
      deps.jobs.running(id),
    ])
    if (!district) throw new Refusal('not_found')
    const roster = new Map(members.map((member) => [member.id, member]))
    return { unassigned, movedOut, ...signs, holes: holesOf(district, roster, dayOf(deps.clock.now())), jobs }
  }

const countSigns = async ({ boards, clock }: Deps, district: string): Promise<Signs> => {
  const today = dayOf(clock.now())
  const all: SignRow[] = []
  let after: string | undefined
  do {
    const page = await boards.list(district, PAGE, after)
    all.push(...page.signs.filter(({ retired }) => !retired))
    after = page.after
  } while (after !== undefined)
  const count = (holds: (sign: SignRow) => boolean) => all.filter(holds).length
  return {
    boards: all.length,
    outdated: count(({ isOutdated }) => isOutdated),
    silent: count((sign) => isSilent(sign, today)),
    reported: count(({ report }) => report !== undefined),
  }
}

import { dayOf, type Quarter, quarterEnd, quarterOf, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { missingOf } from '@lianxin/shared/needs/path'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { isOfficer, officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import type { GatheredRow } from '@lianxin/shared/problems/endpoints'
import { gatheringDay, outlookOf } from '@lianxin/shared/problems/gathering'
import type { Clock } from '../clock'
import { inboxesOf } from '../needs/inbox'
import type { NeedStore } from '../needs/store'
import type { DistrictStore } from '../organisation/store'
import { openOf } from './store-preview'

type Deps = { needs: NeedStore; clock: Clock; calendar: WorkCalendar; districts: Pick<DistrictStore, 'get'> }
type Asked = { after?: string | undefined }
type MineRow = GatheredRow & { missing: string[] }

/**
 * What would enter the running quarter's list if it closed now, and what has a legal limit near, a page at a time; of
 * the rest only how many stay and why.
 * @throws Refusal `not_office`, `bad_request` for a forged cursor.
 */
export const previewQuarter =
  ({ needs, clock, calendar }: Deps) =>
  async (actor: Actor, { after: from }: Asked) => {
    const [district] = officeDistricts(actor)
    if (district === undefined) throw new Refusal('not_office')
    const { quarter, begins } = runningAt({ clock, calendar })
    const { rows: open, ...more } = await openOf(needs, district, from)
    const all = open.flatMap((row) => gatheredRow(row, quarter))
    const stays = (why: GatheredRow['stays']) => all.filter((one) => one.stays === why).length
    const rows = all.filter(({ enters, row }) => enters !== undefined || isNear(row)).sort(byUrgency)
    return { quarter, begins, rows, stays: { not_due: stays('not_due'), asked: stays('asked') }, ...more }
  }

/**
 * What the actor and the bodies they serve hold: whether it will enter, and whose evidence is missing on its path.
 * @throws Refusal `forbidden`, `bad_request` for a forged cursor.
 */
export const gatherMine =
  (deps: Deps) =>
  async (actor: Actor, { after }: Asked) => {
    if (!isOfficer(actor)) throw new Refusal('forbidden')
    const { quarter, begins } = runningAt(deps)
    const { rows: held, ...more } = await deps.needs.listInbox(inboxesOf(actor), after)
    const found = await Promise.all(held.map((row) => mineRow(deps, row, quarter)))
    return { quarter, begins, rows: found.flat().sort(byUrgency), ...more }
  }

const runningAt = ({ clock, calendar }: Pick<Deps, 'clock' | 'calendar'>) => {
  const quarter = quarterOf(dayOf(clock.now()))
  return { quarter, begins: gatheringDay(quarter, calendar) }
}

/** Nothing for a row that is not open: ended needs stay in the index for a while. */
const gatheredRow = (row: NeedRow, quarter: Quarter): GatheredRow[] => {
  const outlook = outlookOf(row, quarterEnd(quarter))
  return outlook ? [{ row, ...outlook }] : []
}

// A row says nothing of the path; twenty needs a page are read in full for it.
const mineRow = async ({ needs, districts }: Deps, row: NeedRow, quarter: Quarter): Promise<MineRow[]> => {
  const [one] = gatheredRow(row, quarter)
  if (!one) return []
  const need = row.gate ? undefined : await needs.get(row.id)
  const district = need && (await districts.get(row.district))
  const missing = district ? missingOf(need, stateOf(need), district.bodies) : []
  return [{ ...one, missing: missing.map(({ name }) => name) }]
}

/** Those above have been told that a legal limit is near: it may end before the list is acted on. */
const isNear = ({ right }: NeedRow): boolean => right?.told === true

const byUrgency = (one: GatheredRow, other: GatheredRow): number => {
  const [a, b] = [orderOf(one), orderOf(other)]
  return a < b ? -1 : a > b ? 1 : 0
}

const orderOf = ({ row, enters }: GatheredRow): string =>
  isNear(row) ? `0#${row.right?.until}` : `${enters ? 1 : 2}#${row.nextAt ?? row.resultDue}`

import type { Quarter } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { QuarterProgress } from '@lianxin/shared/office/report'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import type { Clock } from '../clock'
import type { DistrictStore } from '../organisation/store'
import type { ProblemStore } from '../problems/store'
import { everyRow } from '../problems/store-every-row'
import { progressOf, publicProgressOf } from './progress'

type Deps = {
  problems: Pick<ProblemStore, 'summaries' | 'listRows'>
  districts: Pick<DistrictStore, 'get'>
  machineClock: Clock
}
type Results = { name: string; quarters: QuarterProgress[] }

/** Two years: what is older has been carried on or is done. */
const QUARTERS = 8
const HELD_MS = 60_000

/** The last quarters of the actor's district, newest first. @throws Refusal `forbidden` */
export const readProgress =
  (deps: Pick<Deps, 'problems'>) =>
  async (actor: Actor): Promise<{ quarters: QuarterProgress[] }> => {
    const district = districtFor(actor, 'see')
    if (district === undefined) throw new Refusal('forbidden')
    return { quarters: await lastQuarters(deps, district, progressOf) }
  }

/** The same for everybody, at most a minute old, so that nobody can keep the table busy by it. @throws Refusal `not_found` */
export const readResults = ({ machineClock, districts, ...deps }: Deps) => {
  const held = new Map<string, { results: Promise<Results>; at: number }>()
  const read = async (id: string): Promise<Results> => {
    const district = await districts.get(id)
    if (!district) throw new Refusal('not_found')
    return { name: district.name, quarters: await lastQuarters(deps, id, publicProgressOf) }
  }
  return ({ district }: { district: string }): Promise<Results> => {
    const at = Date.parse(machineClock.now())
    const found = held.get(district)
    if (found && at >= found.at && at - found.at < HELD_MS) return found.results
    const results = read(district)
    held.set(district, { results, at })
    // A failed read, or a name nobody has, must not be kept.
    results.catch(() => held.delete(district))
    return results
  }
}

type Count = (quarter: Quarter, rows: readonly ProblemRow[]) => QuarterProgress | undefined

const lastQuarters = async ({ problems }: Pick<Deps, 'problems'>, district: string, count: Count) => {
  const lists = (await problems.summaries(district)).slice(0, QUARTERS)
  const all = await Promise.all(
    lists.map(async ({ quarter }) => count(quarter, await rowsOf(problems, district, quarter))),
  )
  return all.filter((one) => one !== undefined)
}

const rowsOf = async (problems: Deps['problems'], district: string, quarter: Quarter): Promise<ProblemRow[]> => {
  const rows: ProblemRow[] = []
  for await (const row of everyRow(problems, district, quarter)) rows.push(row)
  return rows
}

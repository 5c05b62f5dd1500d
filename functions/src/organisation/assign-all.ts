import { isDeepStrictEqual } from 'node:util'
import type { JobView } from '@lianxin/shared/jobs/schema'
import { assignmentNow } from '@lianxin/shared/organisation/assign'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import { newJob } from '../jobs/new-job'
import type { Slicer } from '../jobs/run-job'
import { runSoon, type SoonDeps } from '../jobs/run-soon'
import type { JobStore } from '../jobs/store'
import { type ArrangedDeps, arrangedDistrict } from './arranged'
import { inTurns } from './in-turns'
import type { StartStore } from './store-starts'
import type { UnitStore } from './store-units'

type Deps = SoonDeps &
  ArrangedDeps & { jobs: Pick<JobStore, 'get' | 'running'>; starts: StartStore; clock: Clock; chance: Chance }

/**
 * Asks the rules again for every unit no person decided; while that is still being done, the same job is answered.
 * @throws Refusal `forbidden`
 */
export const assignUnits =
  (deps: Deps) =>
  async (actor: Actor): Promise<JobView> => {
    const { id, name } = await arrangedDistrict(deps, actor)
    const running = (await deps.jobs.running(id)).find(({ kind }) => kind === 'assign')
    if (running) return running
    const at = deps.clock.now()
    const job = newJob(deps.chance.id(), id, at, { kind: 'assign' })
    const on = { kind: 'organisation' as const, id, name }
    await deps.starts.start(job, traceOf(actor, at, { district: id, on, words: '让所有单位重新按规则分派' }))
    return runSoon(deps, job)
  }

type SliceDeps = ArrangedDeps & { units: UnitStore }

/** One page of the registry; what a person decided and what is right already costs no write. */
export const assignAll =
  ({ districts, units }: SliceDeps): Slicer<'assign'> =>
  async (job) => {
    const district = await districts.current(job.district)
    if (!district) return { done: job.done, total: job.total }
    const all = job.cursor === undefined ? await units.count(job.district) : job.total
    const page = await units.list(job.district, job.cursor)
    await inTurns(page.units, (unit) => assign(units, unit, district))
    const done = job.done + page.units.length
    return { done, total: Math.max(all, done), cursor: page.after }
  }

/** How often a unit is tried again that somebody changes at the same moment. */
const TRIES = 8

const assign = async (units: UnitStore, seen: Unit, district: District): Promise<void> => {
  let unit: Unit | undefined = seen
  for (let tries = 0; unit && tries < TRIES; tries += 1) {
    const { assignment: before, ...rest } = unit
    const assignment = assignmentNow(unit, before, district)
    if (isDeepStrictEqual(assignment, before)) return
    if (await units.put({ ...rest, version: unit.version + 1, ...(assignment ? { assignment } : {}) })) return
    unit = (await units.getMany(unit.district, [unit.id])).get(unit.id)
  }
  throw new Error(`unit ${seen.id} is changed all the time`)
}

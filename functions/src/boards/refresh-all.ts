import type { JobView } from '@lianxin/shared/jobs/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import { newJob } from '../jobs/new-job'
import { runSoon, type SoonDeps } from '../jobs/run-soon'
import type { JobStore } from '../jobs/store'
import { districtArranged } from './arranging'

type Deps = SoonDeps & { jobs: JobStore; clock: Clock; chance: Chance }

/** Brings every card of the actor's district up to date, in case one was missed. @throws Refusal `forbidden` */
export const refreshAll =
  (deps: Deps) =>
  async (actor: Actor): Promise<JobView> => {
    const job = newJob(deps.chance.id(), districtArranged(actor), deps.clock.now(), { kind: 'cards' })
    await deps.jobs.start(job)
    return runSoon(deps, job)
  }

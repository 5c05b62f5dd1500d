import type { Deps } from '../deps'
import { replaceGone } from '../needs/replace-gone'
import { latePlaces } from '../places/late-places'
import { settleEnded } from '../problems/settle-ended'
import { type RunJob, runJob } from './run-job'
import { slicersOf } from './slicers'

/** What only those need who do long work or tell of it: the request of a worker or a cadre does not carry it. */
export type WorkingDeps = Deps & {
  runJob: RunJob
  replaceGone: ReturnType<typeof replaceGone>
  settleEnded: ReturnType<typeof settleEnded>
  latePlaces: ReturnType<typeof latePlaces>
}

export const withJobs = (deps: Deps): WorkingDeps => ({
  ...deps,
  runJob: runJob({ ...deps, slicers: slicersOf(deps) }),
  replaceGone: replaceGone(deps),
  settleEnded: settleEnded(deps),
  latePlaces: latePlaces(deps),
})

import type { Job, JobView } from '@lianxin/shared/jobs/schema'
import type { Log } from '../log'
import type { RunJob } from './run-job'
import { type JobStore, viewOf } from './store'

/** Most jobs are done within the request that makes them necessary; a person waits no longer for the rest. */
const SOON_MS = 3_000

export type SoonDeps = { jobs: Pick<JobStore, 'get'>; runJob: RunJob; log: Log }

/** Begins a job that has been started, and says how far it is. What fails here the stream and the sweep go on with. */
export const runSoon = async ({ jobs, runJob, log }: SoonDeps, job: Job): Promise<JobView> => {
  try {
    await runJob(job.id, SOON_MS)
    return viewOf((await jobs.get(job.id)) ?? job)
  } catch (cause) {
    log.error('job put off', cause, { id: job.id, kind: job.task.kind })
    return viewOf(job)
  }
}

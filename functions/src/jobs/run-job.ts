import type { Job, Task } from '@lianxin/shared/jobs/schema'
import type { Clock } from '../clock'
import type { JobStore } from './store'

/** How far one slice brought it; without a cursor it is done. */
export type Slice = { done: number; total: number; cursor?: string | undefined }

/** Does one slice of a job from its cursor on; it may be done twice, or by two at once, with the same effect as once. */
export type Slicer<K extends Task['kind']> = (job: Job, task: Extract<Task, { kind: K }>) => Promise<Slice>

export type Slicers = { [K in Task['kind']]: Slicer<K> }

export type RunDeps = { jobs: JobStore; slicers: Slicers; machineClock: Clock }

/** A request and a nudge of the stream go on for so long; the sweep goes on with what is left. */
const BUDGET_MS = 20_000

/** Goes on with a job for so many milliseconds. */
export type RunJob = (id: string, budget?: number) => Promise<void>

/** Goes on with a job, slice by slice, until it is done, the time is up, or somebody else has gone on with it. */
export const runJob =
  ({ jobs, slicers, machineClock }: RunDeps): RunJob =>
  async (id, budget = BUDGET_MS) => {
    const until = Date.parse(machineClock.now()) + budget
    for (;;) {
      const job = await jobs.get(id)
      if (!job || job.state === 'done') return
      const { done, total, cursor } = await sliceOf(slicers, job)
      const state = cursor === undefined ? 'done' : 'running'
      const isOurs = await jobs.advance(job, { state, done, total, cursor })
      if (!isOurs || state === 'done' || Date.parse(machineClock.now()) >= until) return
    }
  }

const sliceOf = (slicers: Slicers, job: Job): Promise<Slice> => {
  const { task } = job
  switch (task.kind) {
    case 'cards':
      return slicers.cards(job, task)
    case 'handover':
      return slicers.handover(job, task)
    case 'import':
      return slicers.import(job, task)
    case 'assign':
      return slicers.assign(job, task)
    case 'conclude':
      return slicers.conclude(job, task)
  }
}

import type { Instant } from '@lianxin/shared/calendar'
import type { Job, Task } from '@lianxin/shared/jobs/schema'

/** A job nobody has begun. */
export const newJob = (id: string, district: string, at: Instant, task: Task): Job => ({
  id,
  district,
  task,
  at,
  version: 1,
  state: 'running',
  done: 0,
  total: 0,
})

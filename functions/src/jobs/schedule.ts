import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'

/**
 * What EventBridge Scheduler sends; `time` is the time it was due, not the time it came. It writes whole seconds, and
 * instants are compared as text: without its milliseconds this one would sort after its own second.
 */
export const ScheduledJob = z.object({
  job: z.enum(['sweep', 'close-quarter', 'morning', 'unreached', 'retire']),
  time: z.iso.datetime().transform((time): Instant => new Date(time).toISOString()),
})
export type ScheduledJob = z.infer<typeof ScheduledJob>

type Dated = (run: { at: Instant }) => Promise<unknown>
type Deps = { sweep(): Promise<unknown>; closeQuarter: Dated; morning: Dated; unreached: Dated; retire: Dated }

/** Runs what the schedule names; every job may run twice without doing anything twice. @throws ZodError */
export const scheduleHandler =
  ({ sweep, closeQuarter, morning, unreached, retire }: Deps) =>
  async (event: unknown): Promise<void> => {
    const { job, time } = ScheduledJob.parse(event)
    if (job === 'sweep') await sweep()
    else await { 'close-quarter': closeQuarter, morning, unreached, retire }[job]({ at: time })
  }

import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import type { Clock } from '../clock'
import type { ScheduledJob } from '../jobs/schedule'
import type { Log } from '../log'
import { readJson, writeJson } from './disk'
import { jobsBetween } from './timetable'

const Saved = z.object({ ranUntil: z.iso.datetime() })

type Deps = { path: string; clock: Clock; run(job: ScheduledJob): Promise<void>; log: Log }

export type Scheduler = {
  /** Runs everything due by now, in order, then sweeps; a second call waits for the first. */
  catchUp(): Promise<void>
}

/** EventBridge on one machine. What was missed while it was off, or while the clock was moved, is run late. */
export const createScheduler = ({ path, clock, run, log }: Deps): Scheduler => {
  let ranUntil: Instant = readJson(path, Saved)?.ranUntil ?? clock.now()
  const save = (time: Instant) => {
    ranUntil = time
    writeJson(path, { ranUntil })
  }
  save(ranUntil)
  const pass = async () => {
    const now = clock.now()
    for (const job of jobsBetween(ranUntil, now)) {
      await run(job)
      save(job.time)
    }
    ranUntil = now
    await run({ job: 'sweep', time: now })
  }
  let running = Promise.resolve()
  return {
    catchUp: () => {
      running = running.then(pass).catch((cause) => log.error('scheduled job failed', cause))
      return running
    },
  }
}

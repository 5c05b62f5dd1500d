import type { ScheduledJob } from '../../functions/src/jobs/schedule'

/** One entry of the timetable: an expression of EventBridge Scheduler in Shanghai's time. */
export type Entry = { name: string; job: ScheduledJob['job']; expression: string }

export const SHANGHAI = 'Asia/Shanghai'

/** When the functions are called by the clock. The local system keeps the same times (`functions/src/local/timetable.ts`). */
export const TIMETABLE: readonly Entry[] = [
  { name: 'sweep', job: 'sweep', expression: 'rate(1 minute)' },
  { name: 'morning', job: 'morning', expression: 'cron(30 8 * * ? *)' },
  { name: 'unreached', job: 'unreached', expression: 'cron(0 9 * * ? *)' },
  { name: 'retire', job: 'retire', expression: 'cron(30 3 * * ? *)' },
  // Once the indexes have caught up with 24:00, again in case the first was cut short, and when the kept rows may go.
  { name: 'close-first', job: 'close-quarter', expression: 'cron(5 0 1 1,4,7,10 ? *)' },
  { name: 'close-again', job: 'close-quarter', expression: 'cron(0 1 1 1,4,7,10 ? *)' },
  { name: 'close-last', job: 'close-quarter', expression: 'cron(5 0 3 1,4,7,10 ? *)' },
]

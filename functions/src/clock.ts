import type { Instant } from '@lianxin/shared/calendar'

/** Time is passed in, so that a quarter's end can be tested, and seen in the demo. */
export type Clock = { now(): Instant }

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

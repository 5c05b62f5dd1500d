import type { Instant } from '@lianxin/shared/calendar'

/** Time is passed in, so that a quarter's end can be tested, and seen in the demo. */
export type Clock = { now(): Instant }

/** The later of two instants: two servers' clocks differ a little, and a history that ran backwards could not be cut at a quarter's end. */
export const later = (now: Instant, last: Instant): Instant => (now > last ? now : last)

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() }

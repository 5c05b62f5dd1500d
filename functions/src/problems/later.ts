import type { Instant } from '@lianxin/shared/calendar'

/** The later of two instants: two servers' clocks differ a little, and a history never runs backwards. */
export const later = (now: Instant, last: Instant): Instant => (now > last ? now : last)

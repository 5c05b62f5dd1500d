import { dayOf, type Instant, instantAt } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { LimitStore } from './store'

/** Counts an act that may be done `most` times on one Shanghai day. @throws Refusal `too_many` */
export const countToday = async (
  limits: Pick<LimitStore, 'count'>,
  what: string,
  most: number,
  now: Instant,
): Promise<void> => {
  // Counts are of an hour: that in which the day begins stands for the whole of it.
  if ((await limits.count(what, instantAt(dayOf(now), '00:00'))) > most) throw new Refusal('too_many')
}

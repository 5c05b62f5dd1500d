import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import type { LimitStore } from './store'

type Deps = { limits: Pick<LimitStore, 'count'>; clock: Clock }

/** @throws Refusal `too_many` when this sender has done this more than so often within the hour. */
export type Throttle = (what: string, sender: string, most: number) => Promise<void>

/** The part of a bound that costs nothing: within it an instance trusts its own memory. */
const FREE = 4
/** Senders an instance remembers before it forgets all, some 10 MB. */
const REMEMBERED = 50_000

/**
 * Counts what each sender does in an hour: at first in this instance's memory, so that people who file and answer cost
 * nothing, then in the table, where all instances count together. Refused at the latest after the bound and a quarter
 * of it for each instance.
 * @param widened multiplies every bound; on one machine everybody has one address
 */
export const throttle = ({ limits, clock }: Deps, widened = 1): Throttle => {
  let hour = ''
  const seen = new Map<string, number>()
  return async (what, sender, most) => {
    const now = clock.now()
    if (hour !== now.slice(0, 13) || seen.size >= REMEMBERED) seen.clear()
    hour = now.slice(0, 13)
    const key = `${what}#${sender}`
    const done = (seen.get(key) ?? 0) + 1
    seen.set(key, done)
    const bound = most * widened
    if (done <= bound / FREE) return
    if ((await limits.count(`calls#${key}`, now)) > bound) throw new Refusal('too_many')
  }
}

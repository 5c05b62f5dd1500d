import type { Instant } from '@lianxin/shared/calendar'
import type { Duty } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import { type Holding, type RevocationStore, stampOf } from './store-revocations'

/** What a session rests on: who may do what, and by which binding of WeChat. */
export type Resting = { duties: readonly Duty[]; boundAt?: Instant | undefined }

/** Does a session of this person, resting on that, still count? */
export type StillCounts = (person: string, resting: Resting) => Promise<boolean>

type Deps = {
  revocations: RevocationStore
  clock: Clock
  /** The list grows old by the machine's own time, though the demo's be moved. */
  machineClock: Clock
}

/** With the reading it stays below the minute within which a departure must be felt everywhere. */
const FRESH_MS = 30_000
/** Clocks of two machines differ, and a transaction takes its time. */
const SLACK_MS = 10 * 60_000

/**
 * Asks the list of revocations, which each instance reads at most twice a minute: no request costs a read of its own.
 * It compares what a session says with what is so, and no times: a session opened while its officer was leaving is
 * caught as well.
 */
export const stillCounts = ({ revocations, clock, machineClock }: Deps, hours: number): StillCounts => {
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<ReadonlyMap<string, Holding>> | undefined
  const current = () => {
    const now = Date.parse(machineClock.now())
    if (reading && now - readAt < FRESH_MS) return reading
    readAt = now
    const from = new Date(Date.parse(clock.now()) - hours * 3600_000 - SLACK_MS).toISOString()
    const asked = revocations.since(from)
    reading = asked
    // Whoever waits for it is told; the next request asks anew.
    asked.catch(() => {
      if (reading === asked) reading = undefined
    })
    return asked
  }
  return async (person, { duties, boundAt }) => {
    const held = (await current()).get(person)
    if (!held) return true
    if (held.boundAt !== undefined && held.boundAt !== boundAt) return false
    return held.duties === undefined || held.duties === stampOf(duties)
  }
}

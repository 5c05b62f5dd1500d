import type { Instant } from '@lianxin/shared/calendar'
import { isNotices } from '../dynamo/keys'
import { inLanes } from '../in-lanes'
import { runTimers } from '../needs/run-timers'
import { tellItem } from './tell-item'

type Deps = Parameters<typeof tellItem>[0] &
  Parameters<typeof runTimers>[0] & {
    /** Keeps for the office when the last pass was, and what it could not do. */
    health: { swept(pass: { at: Instant; failed: number }): Promise<void> }
  }

/** To so many people messages are sent in one pass; the rest have the next, a minute later. */
const PERSONS_A_PASS = 200
const LANES = 8

/**
 * One pass of the schedule: the timers first, so that what they do is told in the same pass, then whatever is untold,
 * one item after another, so that catching up never pushes aside the people filing. Correctness rests on this; the
 * stream only makes telling quick.
 * @throws AggregateError after the whole pass when something failed; the next pass tries it again.
 */
export const sweep = (deps: Deps) => async (): Promise<{ woken: number; told: number }> => {
  const { woken, errors } = await runTimers(deps)()
  const tell = tellItem(deps)
  let told = 0
  const messages = new Map<string, string[]>()
  const tellOne = async (pk: string, sk: string) => {
    try {
      await tell(pk, sk)
      told += 1
    } catch (error) {
      errors.push(error)
    }
  }
  for (const shard of deps.needs.shards) {
    for (const { pk, sk } of await deps.needs.untold(shard, deps.clock.now())) {
      if (isNotices(pk)) messages.set(pk, [...(messages.get(pk) ?? []), sk])
      else await tellOne(pk, sk)
    }
  }
  // WeChat is slow, and one person's messages go one after another.
  await inLanes([...messages].slice(0, PERSONS_A_PASS), LANES, async ([pk, each]) => {
    for (const sk of each) await tellOne(pk, sk)
  })
  await deps.health.swept({ at: deps.clock.now(), failed: errors.length })
  if (errors.length > 0) deps.measure?.('SweepFailures', errors.length)
  if (errors.length > 0) throw new AggregateError(errors, 'some items could not be told or woken')
  return { woken, told }
}

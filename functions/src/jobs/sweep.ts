import type { Instant } from '@lianxin/shared/calendar'
import { runTimers } from '../needs/run-timers'
import { tellItem } from './tell-item'

type Deps = Parameters<typeof tellItem>[0] &
  Parameters<typeof runTimers>[0] & {
    /** Keeps for the office when the last pass was, and what it could not do. */
    health: { swept(pass: { at: Instant; failed: number }): Promise<void> }
  }

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
  for (const shard of deps.needs.shards) {
    for (const { pk, sk } of await deps.needs.untold(shard)) {
      try {
        await tell(pk, sk)
        told += 1
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await deps.health.swept({ at: deps.clock.now(), failed: errors.length })
  if (errors.length > 0) throw new AggregateError(errors, 'some items could not be told or woken')
  return { woken, told }
}

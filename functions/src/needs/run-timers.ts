import type { NeedStore } from './store'
import { wakeNeed } from './wake-need'

type Deps = Parameters<typeof wakeNeed>[0] & { needs: NeedStore }

/** Needs woken at once: a morning's lateness is done in time, and filing keeps its share of the table. */
const AT_ONCE = 8

/**
 * Wakes every need whose next timer has run out, a page at a time until none is left. What could not be woken is among
 * the errors, and the next pass tries it again.
 */
export const runTimers = (deps: Deps) => async (): Promise<{ woken: number; errors: unknown[] }> => {
  const wake = wakeNeed(deps)
  const errors: unknown[] = []
  let woken = 0
  const wakeAll = async (queue: string[]) => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      try {
        if (await wake(id)) woken += 1
      } catch (error) {
        errors.push(error)
      }
    }
  }
  for (const shard of deps.needs.shards) {
    // The index lags a little, so what was just woken may show again; one that cannot be woken shows every time.
    for (const seen = new Set<string>(); ; ) {
      const fresh = (await deps.needs.due(shard, deps.clock.now())).filter((id) => !seen.has(id))
      if (fresh.length === 0) break
      for (const id of fresh) seen.add(id)
      await Promise.all(Array.from({ length: AT_ONCE }, () => wakeAll(fresh)))
    }
  }
  return { woken, errors }
}

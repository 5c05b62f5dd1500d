import { setImmediate as soon } from 'node:timers/promises'
import type { Table } from '../../functions/src/dynamo/client'

/** Numbers from 0 up to 1, the same for the same seed. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    // mulberry32: small, and good enough to choose an order.
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Held = () => Promise<void>

/**
 * Runs acts at the same moment on one table: their calls go through one at a time, in an order that the seed chooses,
 * so that a race is met again. Off between runs.
 */
export const turnsOf = ({ documents }: Pick<Table, 'documents'>) => {
  let on = false
  let waiting: Held[] = []
  documents.middlewareStack.add(
    (next) => (args) => {
      if (!on) return next(args)
      return new Promise((resolve, reject) => {
        waiting.push(() => next(args).then(resolve, reject))
      })
    },
    { step: 'initialize', name: 'turns', priority: 'low' },
  )
  return async <T>(seed: number, acts: readonly (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> => {
    const random = randomFrom(seed)
    on = true
    let running = acts.length
    const results = acts.map((act) => act().finally(() => (running -= 1)))
    while (running > 0) {
      // Whoever is between two calls gets here as well before one of those waiting is chosen.
      await soon()
      await soon()
      const [chosen] = waiting.splice(Math.floor(random() * waiting.length), 1)
      await chosen?.()
    }
    on = false
    waiting = []
    return Promise.allSettled(results)
  }
}

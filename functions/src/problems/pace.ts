/** Needs the quarter's close may write in a second, see its design: filing shares the partitions. */
export const CLOSE_PER_SECOND = 200

/** Waits until the next piece of work may begin. */
export type Pace = () => Promise<void>

/**
 * At most `perSecond` pieces of work a second: an index partition that the close throttles would throttle filing.
 * @param now milliseconds, never running back
 * @param sleep waits so many milliseconds
 */
export const pacer = (perSecond: number, now: () => number, sleep: (ms: number) => Promise<void>): Pace => {
  let free = now()
  return async () => {
    free = Math.max(free, now()) + 1000 / perSecond
    const wait = free - now() - 1000 / perSecond
    if (wait >= 1) await sleep(wait)
  }
}

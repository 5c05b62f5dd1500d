/** Writes made at once by a job: it must not push aside the people filing. */
const AT_ONCE = 10

/** Does something for each of many, a few at a time. */
export const inTurns = async <T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) await Promise.all(all.slice(from, from + AT_ONCE).map(act))
}

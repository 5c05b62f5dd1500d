import { type Day, plusDays } from '../calendar'
import type { Absence, Officer } from './schema'

/** An officer as far as standing in for somebody goes. */
export type Standing = Pick<Officer, 'id' | 'away'> & { leftOn?: Day | undefined }

/** Whoever is away on a day, and the absence. */
export const absenceOn = ({ away }: Pick<Officer, 'away'>, day: Day): Absence | undefined =>
  away.find(({ from, to }) => from <= day && day <= to)

/** Has the officer left by that day? */
export const isGone = ({ leftOn }: Pick<Standing, 'leftOn'>, day: Day): boolean => leftOn !== undefined && leftOn <= day

/** Who is asked in turn on a day: the officer, their substitute, that one's substitute; each once. */
export const chainOn = <O extends Standing>(officer: O, day: Day, all: ReadonlyMap<string, O>): O[] => {
  const chain = new Map<string, O>()
  let at: O | undefined = officer
  while (at && !chain.has(at.id)) {
    chain.set(at.id, at)
    const substitute: string | undefined = isGone(at, day) ? undefined : absenceOn(at, day)?.substitute
    at = substitute === undefined ? undefined : all.get(substitute)
  }
  return [...chain.values()]
}

/**
 * Who answers for an officer on a day: themself, or whoever their substitutes lead to (A→B→C). Undefined when the chain
 * names nobody, runs in a circle, or ends with somebody away or gone.
 */
export const answersFor = <O extends Standing>(officer: O, day: Day, all: ReadonlyMap<string, O>): O | undefined => {
  const last = chainOn(officer, day, all).at(-1)
  return last && !isGone(last, day) && !absenceOn(last, day) ? last : undefined
}

/** The first day on which an absence with a substitute would leave nobody to answer; undefined when it never does. */
export const uncoveredDay = <O extends Standing>(
  officer: O,
  { from, to, substitute }: Absence,
  all: ReadonlyMap<string, O>,
): Day | undefined => {
  if (substitute === undefined) return undefined
  for (let day = from; day <= to; day = plusDays(day, 1)) if (!answersFor(officer, day, all)) return day
  return undefined
}

/** Everyone whose absence from a day on leads to this officer, directly or through others. */
export const dependsOn = <O extends Standing>(id: string, since: Day, all: ReadonlyMap<string, O>): O[] => {
  const found = new Map<string, O>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const one of all.values())
      if (
        !found.has(one.id) &&
        one.id !== id &&
        one.away.some(({ to, substitute }) => to >= since && substitute === next)
      ) {
        found.set(one.id, one)
        waiting.push(one.id)
      }
  return [...found.values()]
}

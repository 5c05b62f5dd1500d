import { isDeepStrictEqual } from 'node:util'
import { contentsOf, type Item, placeOf } from '../../support/contents'
import { type Fault, faults } from '../../support/faults'
import { openTown, type Town } from '../../support/town'
import type { Command, Outcome } from './commands'

const FRIDAY = '2026-11-20T02:00:00.000Z'
const NEVER = Number.POSITIVE_INFINITY

/** The call that breaks, counted from 1, and how. */
export type Broken = { at: number; fault: Fault }

/** How a command ends when nothing breaks. */
export type Reference = { outcome: Outcome; items: Item[]; calls: string[] }

/** What was found after a fault and a second try: nothing, when all is as it would have been without the fault. */
export type Found = { lost: string[]; doubled: string[]; replies: string[] }

/** Runs a command with nothing broken, and tells everybody. */
export const runWhole = async (command: Command): Promise<Reference> =>
  inTown(async (town) => {
    const act = await command.prepare(town)
    town.breaker.arm(NEVER, 'killed')
    const outcome = shown(await act())
    const calls = town.breaker.mend()
    await town.tell()
    return { outcome, items: await kept(town), calls }
  })

/**
 * Runs a command whose `at`th call to the table breaks, sends it once more with the same key, and tells everybody. After
 * a death the telling comes before the second try, else the second try before the telling.
 */
export const runBroken = async (command: Command, reference: Reference, { at, fault }: Broken): Promise<Found> =>
  inTown(async (town) => {
    const act = await command.prepare(town)
    town.breaker.arm(at, fault)
    const first = shown(await act())
    town.breaker.mend()
    if (fault === 'killed') await town.tell()
    const second = shown(await act())
    await town.tell()
    return {
      ...difference(reference.items, await kept(town)),
      replies: repliesOf(reference, fault, first, second),
    }
  })

/** Everything in the table before and after a command that is refused, with a fault at one of its calls or none. */
export const runRefused = async (command: Command, broken?: Broken) =>
  inTown(async (town) => {
    const act = await command.prepare(town)
    const before = await kept(town)
    town.breaker.arm(broken?.at ?? NEVER, broken?.fault ?? 'throttled')
    await act()
    const calls = town.breaker.mend()
    const { status } = await act()
    return { status, calls, ...difference(before, await kept(town)) }
  })

const inTown = async <T>(run: (town: Town) => Promise<T>): Promise<T> => {
  const town = await openTown(FRIDAY)
  try {
    return await run(town)
  } finally {
    await town.close()
  }
}

// A job's or a request's end, without the order in which its text names things.
const shown = ({ status, body }: Outcome): Outcome => ({ status, body })

/**
 * Every way in which these calls may break. Of many alike in a row, such as a pass over the parts of an index or the
 * notices of one telling, the first two and the last are broken.
 */
export const waysToBreak = (calls: readonly string[]): Broken[] =>
  calls.flatMap((name, at) => {
    const alike = calls[at - 1] === name && calls[at - 2] === name && calls[at + 1] === name
    return alike ? [] : faults.map((fault) => ({ at: at + 1, fault }))
  })

// Counters of tries and of refusals count tries: more of them is right.
const counters = /^(limit|refused|health)#/

const kept = async (town: Town): Promise<Item[]> =>
  (await contentsOf(town.deps.table)).filter(({ pk }) => !counters.test(pk))

const difference = (wanted: readonly Item[], found: readonly Item[]): Pick<Found, 'lost' | 'doubled'> => {
  const there = new Map(found.map((item) => [placeOf(item), item]))
  const due = new Map(wanted.map((item) => [placeOf(item), item]))
  const differs = (one: Item, other: Item | undefined) => other !== undefined && !isDeepStrictEqual(one, other)
  const changed = wanted.filter((item) => differs(item, there.get(placeOf(item))))
  const longer = changed.filter((item) => sizeOf(there.get(placeOf(item))) > sizeOf(item))
  return {
    lost: [
      ...wanted.filter((item) => !there.has(placeOf(item))),
      ...changed.filter((one) => !longer.includes(one)),
    ].map(placeOf),
    doubled: [...found.filter((item) => !due.has(placeOf(item))), ...longer].map(placeOf),
  }
}

const sizeOf = (item: Item | undefined): number => JSON.stringify(item ?? {}).length

/** What was answered and should not have been: a second try is answered as if nothing had happened. */
const repliesOf = (reference: Reference, fault: Fault, first: Outcome, second: Outcome): string[] => {
  const faults: string[] = []
  if (!isDeepStrictEqual(second, reference.outcome)) faults.push(`second try: ${JSON.stringify(second.body)}`)
  // The SDK sends again by itself: nobody should notice at all.
  const calm = fault === 'cut' ? [200] : [200, 503]
  if (!calm.includes(first.status)) faults.push(`first try: ${first.status} ${JSON.stringify(first.body)}`)
  // Of several needs some may have been turned away for now; the reply says so of each.
  if (first.status === 200 && !isDeepStrictEqual(first.body, reference.outcome.body) && !saysBusy(first))
    faults.push(`first reply: ${JSON.stringify(first.body)}`)
  return faults
}

const saysBusy = ({ body }: Outcome): boolean => JSON.stringify(body).includes('"code":"busy"')

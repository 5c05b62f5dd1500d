import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@lianxin/shared/errors'
import type { ListAct, ProblemAct } from '@lianxin/shared/problems/endpoints'
import type { ListEvent, ProblemEvent } from '@lianxin/shared/problems/schema'

/**
 * Has this very move been made? Then its reply was lost, and it is sent again.
 * @throws Refusal `key_reused` when the key made another move: answered as done, what was written now would be lost
 */
export const isDone = (
  events: readonly (ProblemEvent | ListEvent)[],
  { key, act }: { key: string; act: ProblemAct | ListAct },
): boolean => {
  const made = events.filter((event) => event.key === key)
  const [first] = made
  if (!first) return false
  if (!isDeepStrictEqual(plain(actOf(first, made)), plain(act))) throw new Refusal('key_reused')
  return true
}

/** What was asked for, read back from what came of it. */
const actOf = (event: ProblemEvent | ListEvent, made: readonly (ProblemEvent | ListEvent)[]): unknown => {
  const { n: _n, at: _at, by: _by, key: _key, ...carried } = event
  switch (carried.move) {
    case 'merge':
      return { move: 'merge', others: made.flatMap((one) => (one.move === 'merge' ? [one.other] : [])) }
    case 'split':
      return { move: 'split', other: carried.other }
    case 'plan': {
      const { leader, lead, helpers, owner, ...rest } = carried.plan
      return {
        ...rest,
        ...{ move: 'plan', leader: leader?.id, lead: lead.id, helpers: helpers.map(({ id }) => id), owner: owner.id },
      }
    }
    default:
      return carried
  }
}

// Without what is undefined: stored, it is absent.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

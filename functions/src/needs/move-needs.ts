import { type RefusalCode, wordsOf } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Actor } from '@lianxin/shared/people/schema'
import { hashedId } from '../hashed-id'
import type { Log } from '../log'
import { refusalOf } from '../refusal-of'
import { moveNeed } from './move-need'

type Deps = Parameters<typeof moveNeed>[0] & { log: Log }
type Moving = { key: string; needs: readonly { id: string; version: number }[]; act: MoveInput }
type Outcome = { id: string; refused?: { code: RefusalCode; message: string } }

/** Moves made at once: one reply to many must not push aside the people filing. */
const AT_ONCE = 4

/**
 * One reply to several needs. Each is a move of its own, with a key of its own that follows from the reply's: sent
 * again it does nothing twice, and what one refuses keeps none of the others. Outcomes come in the order asked.
 */
export const moveNeeds =
  (deps: Deps) =>
  async (actor: Actor, { key, needs, act }: Moving): Promise<{ outcomes: Outcome[] }> => {
    const outcomes: Outcome[] = []
    for (let from = 0; from < needs.length; from += AT_ONCE) {
      const some = needs.slice(from, from + AT_ONCE)
      const moving = some.map(({ id, version }) => outcomeOf(deps, actor, { id, version, key, act }))
      outcomes.push(...(await Promise.all(moving)))
    }
    return { outcomes }
  }

type Single = { id: string; version: number; key: string; act: MoveInput }

const outcomeOf = async (deps: Deps, actor: Actor, { id, version, key, act }: Single): Promise<Outcome> => {
  try {
    await moveNeed(deps)(actor, { id, version, key: hashedId(`${key} ${id}`), act })
    return { id }
  } catch (thrown) {
    const { code } = refusalOf(thrown)
    // Thrown on, it would hide from the officer that the others have been answered.
    if (code === 'internal') deps.log.error('one of several moves failed', thrown, { id })
    return { id, refused: { code, message: wordsOf(code) } }
  }
}

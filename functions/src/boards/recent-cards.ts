import type { Card } from '@lianxin/shared/boards/schema'
import type { Clock } from '../clock'
import { inPlaceOf } from './in-place-of'
import type { BoardStore } from './store'

/** A change of cadre must be on every board within 5 s, so a card is held for at most 2. */
const HELD_MS = 2_000
/** Cards held at once; the oldest go first. */
const HELD_MAX = 500

/**
 * Cards at most 2 s old, so that filing in a rush costs one write and hardly a read; of a board replaced, the one that
 * hangs in its place. `clock` is the machine's.
 */
export const recentCards = (boards: Pick<BoardStore, 'get'>, clock: Clock): Pick<BoardStore, 'get'> => {
  const held = new Map<string, { card: Promise<Card | undefined>; until: number }>()
  return {
    get: (code) => {
      const now = Date.parse(clock.now())
      const found = held.get(code)
      if (found && now < found.until) return found.card
      const card = hanging(boards, code)
      held.delete(code)
      held.set(code, { card, until: now + HELD_MS })
      // A failed read must not be served again.
      card.catch(() => held.delete(code))
      for (const oldest of held.keys()) {
        if (held.size <= HELD_MAX) break
        held.delete(oldest)
      }
      return card
    },
  }
}

const hanging = async (boards: Pick<BoardStore, 'get'>, code: string): Promise<Card | undefined> => {
  const card = await boards.get(code)
  return card && inPlaceOf(boards, card)
}

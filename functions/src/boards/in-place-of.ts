import type { Card } from '@lianxin/shared/boards/schema'
import type { BoardStore } from './store'

/**
 * The board that hangs in the place of this one, however often it was replaced, at a read for each time. A board is only
 * ever replaced by a new one, so no way leads in a circle.
 */
export const inPlaceOf = async (boards: Pick<BoardStore, 'get'>, card: Card): Promise<Card> => {
  let at = card
  while (at.replacedBy !== undefined) {
    const next = await boards.get(at.replacedBy)
    // Made a moment ago: not every copy of the table has it yet.
    if (!next) return at
    at = next
  }
  return at
}

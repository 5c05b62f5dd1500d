import { isUnsent } from '../../api/queue'
import type { Item } from '../../api/queue-items'
import { useQueue } from '../../api/use-queue'

/** A move this phone keeps. */
export type KeptMoveItem = Extract<Item, { name: 'moveNeed' }>

/** My moves on one need that did not get through: those that still go by themselves, and those the server refused. */
export const useKeptMoves = (needId: string): { waiting: KeptMoveItem[]; refused: KeptMoveItem[] } => {
  const moves = useQueue().filter((item) => item.name === 'moveNeed' && item.input.id === needId)
  const own = moves.filter((item) => item.name === 'moveNeed')
  return { waiting: own.filter(isUnsent), refused: own.filter(({ refused }) => refused !== undefined) }
}

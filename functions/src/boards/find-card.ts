import type { Card } from '@lianxin/shared/boards/schema'
import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import type { LimitStore } from '../limits/store'
import type { BoardStore } from './store'

/** Unknown codes an address may ask for in an hour: a whole office behind one address may mistype, a guesser needs 10¹³. */
const MISSES_AN_HOUR = 60

export type FindDeps = { boards: Pick<BoardStore, 'get'>; limits: LimitStore; clock: Clock }

/**
 * The card of a board that hangs; an address that asks for unknown ones is counted.
 * @throws Refusal `board_unknown`, `board_retired`, `too_many`
 */
export const findCard = async ({ boards, limits, clock }: FindDeps, code: string, client: string): Promise<Card> => {
  const card = await boards.get(code)
  if (!card) {
    const misses = await limits.count(`board#${client}`, clock.now())
    throw new Refusal(misses > MISSES_AN_HOUR ? 'too_many' : 'board_unknown')
  }
  if (card.retired) throw new Refusal('board_retired')
  return card
}

import type { Card } from '@lianxin/shared/boards/schema'
import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import type { LimitStore } from '../limits/store'
import { inPlaceOf } from './in-place-of'
import type { BoardStore } from './store'

/** Unknown codes an address may ask for in an hour: a whole office behind one address may mistype, a guesser needs 10¹³. */
const MISSES_AN_HOUR = 60

export type FindDeps = { boards: Pick<BoardStore, 'get'>; limits: LimitStore; clock: Clock }

/** The board whose code was asked for, and the one that hangs in its place: the same but for boards replaced. */
type Found = { asked: Card; card: Card }

/**
 * The card of a board that hangs; an address that asks for unknown ones is counted.
 * @throws Refusal `board_unknown`, `board_retired`, `too_many`
 */
export const findCard = async (deps: FindDeps, code: string, client: string): Promise<Card> =>
  (await findCards(deps, code, client)).card

/** The same, beside the board asked for. @throws Refusal as {@link findCard} */
export const findCards = async ({ boards, limits, clock }: FindDeps, code: string, client: string): Promise<Found> => {
  const asked = await boards.get(code)
  if (!asked) {
    const misses = await limits.count(`board#${client}`, clock.now())
    throw new Refusal(misses > MISSES_AN_HOUR ? 'too_many' : 'board_unknown')
  }
  const card = await inPlaceOf(boards, asked)
  if (card.retired) throw new Refusal('board_retired')
  return { asked, card }
}

import type { Card } from '@lianxin/shared/boards/schema'
import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { BoardStore } from './store'

/** The district whose boards the actor may arrange. @throws Refusal `forbidden` */
export const districtArranged = (actor: Actor): string => {
  const district = districtFor(actor, 'arrange')
  if (district === undefined) throw new Refusal('forbidden')
  return district
}

/** The boards of these codes in their order. @throws Refusal `not_found` when one is not the district's */
export const ownCards = async (
  { boards }: { boards: Pick<BoardStore, 'current'> },
  district: string,
  codes: readonly string[],
): Promise<Card[]> => {
  const found = new Map((await boards.current([...new Set(codes)])).map((card) => [card.code, card]))
  return codes.map((code) => {
    const card = found.get(code)
    if (card?.district !== district) throw new Refusal('not_found')
    return card
  })
}

/** How the trail names a board: `金融街街道 · 第三网格 · 东门`. */
export const nameOf = ({ area, sign }: Pick<Card, 'area' | 'sign'>): string =>
  sign?.spot === undefined ? area : `${area} · ${sign.spot}`

/** What a change makes of a board; a board in its place; how the trail says it. */
export type Outcome = { next: Card; made?: Card; words: string }

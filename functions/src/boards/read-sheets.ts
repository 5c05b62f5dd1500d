import type { Card, Sheet } from '@lianxin/shared/boards/schema'
import { factsOf, onPaper } from '@lianxin/shared/boards/signs'
import { SLOGAN } from '@lianxin/shared/boards/words'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from '../organisation/store'
import { districtArranged, ownCards } from './arranging'
import type { BoardStore } from './store'

type Deps = {
  boards: Pick<BoardStore, 'current'>
  districts: Pick<DistrictStore, 'emblem'>
  publicBase: string
}
type Sheets = { slogan: string; emblem?: string; sheets: Sheet[] }

/**
 * What is printed of these boards, in their order.
 * @throws Refusal `forbidden`, `not_found`, `board_retired` naming those that hang no more
 */
export const readSheets =
  (deps: Deps) =>
  async (actor: Actor, { codes }: { codes: readonly string[] }): Promise<Sheets> => {
    const district = districtArranged(actor)
    const cards = await ownCards(deps, district, codes)
    const gone = cards.filter(({ retired }) => retired).map(({ code }) => code)
    if (gone.length > 0)
      throw new Refusal('board_retired', { fields: { codes: `已经停用，不能再印：${gone.join('、')}` } })
    const emblem = await deps.districts.emblem(district)
    return {
      slogan: SLOGAN,
      ...(emblem ? { emblem: `data:${emblem.type};base64,${Buffer.from(emblem.bytes).toString('base64')}` } : {}),
      sheets: cards.map((card) => sheetOf(card, deps.publicBase)),
    }
  }

const sheetOf = (card: Card, base: string): Sheet => ({
  code: card.code,
  url: `${base}/b/${card.code}`,
  union: card.union,
  area: card.area,
  ...(card.sign?.spot === undefined ? {} : { spot: card.sign.spot }),
  officer: onPaper(card),
  hotline: card.hotline,
  hours: card.hours,
  facts: factsOf(card),
})

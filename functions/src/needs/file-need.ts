import type { Card } from '@lianxin/shared/boards/schema'
import { Refusal } from '@lianxin/shared/errors'
import type { Need, Telling } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { firstHolder } from './first-holder'
import { heldByOffice } from './office-holder'
import { duesFor, isFrom, limitsFor, needIdFor, type RaiseDeps, raiseOnce, withoutName } from './raise'
import { showNeed } from './show-need'

type Filing = { key: string; board: string; telling: Telling }

/**
 * Files a need at a board; sent twice it is filed once, and both get the same receipt.
 * @throws Refusal `board_unknown`, `board_retired`, `key_reused`, `photo_unknown`
 */
export const fileNeed =
  (deps: RaiseDeps) =>
  async (actor: Actor, filing: Filing): Promise<NeedView> => {
    const filed = await fileOnce(deps, actor, { ...filing, telling: withoutName(filing.telling) })
    const view = await showNeed(deps)(actor, filed)
    if (!view) throw new Error(`need ${filed.id} is hidden from its filer`)
    return view
  }

const fileOnce = async (deps: RaiseDeps, actor: Actor, filing: Filing): Promise<Need> => {
  const card = await deps.boards.get(filing.board)
  if (card && !card.retired) return raiseOnce(deps, actor, await draft(deps, actor, filing, card))
  // What was filed while the board hung keeps its receipt, though the reply was lost until it was taken down.
  const earlier = await deps.needs.get(needIdFor(filing.key))
  if (earlier && isFrom(earlier, { ...filing, by: actor.id })) return earlier
  throw new Refusal(card ? 'board_retired' : 'board_unknown')
}

const draft = async (deps: RaiseDeps, actor: Actor, { key, board, telling }: Filing, card: Card): Promise<Need> => {
  const district = await deps.districts.get(card.district)
  if (!district) throw new Error(`board ${board} belongs to no district`)
  const at = deps.clock.now()
  const limits = limitsFor(district, telling.category)
  const check = await deps.checkText?.(actor.id, telling.words)
  return {
    id: needIdFor(key),
    district: card.district,
    filer: actor.id,
    board,
    area: card.area,
    limits,
    hours: card.hours,
    climb: card.climb,
    telling,
    events: [
      {
        n: 1,
        at,
        by: { id: actor.id, name: '', as: 'filer' },
        // The need's id is this key's hash already.
        key: '',
        move: 'raise',
        // What WeChat calls forbidden is seen by a person first, who hands it on.
        holder:
          check === 'risky' ? heldByOffice(district) : firstHolder(card, district, { filer: actor.id, telling, at }),
        ...duesFor(at, limits, card.hours, deps.calendar),
        ...(check ? { check } : {}),
      },
    ],
  }
}

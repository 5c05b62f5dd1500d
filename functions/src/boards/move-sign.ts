import { cardOf } from '@lianxin/shared/boards/card-of'
import type { SignChange } from '@lianxin/shared/boards/endpoints'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import { nameOf, type Outcome } from './arranging'
import { type OrganisationDeps, organisationOf } from './bring-up'

type Moving = Extract<SignChange, { kind: 'move' }>

/** The board in its new area or at its new spot. @throws Refusal `area_unknown` */
export const moved = async (
  deps: OrganisationDeps & { clock: Clock },
  card: Card,
  { area, unit, spot }: Moving,
): Promise<Outcome> => {
  const { district, roster } = await organisationOf(deps, card.district)
  const { verifiedOn, report, ...facts } = card
  const sign = { area, ...(unit === undefined ? {} : { unit }), ...(spot === undefined ? {} : { spot }) }
  const today = dayOf(deps.clock.now())
  const made = cardOf({ ...facts, version: card.version + 1, sign }, district, roster, today)
  if (!made) throw new Refusal('area_unknown', { fields: { 'change.area': '没有这个片、网格或联系片区，请重新选。' } })
  const isSameArea = card.sign?.area === area
  const next = {
    ...made,
    // Other people answer elsewhere: nobody has checked their numbers here, and nobody has found them dead.
    ...(isSameArea && verifiedOn ? { verifiedOn } : {}),
    ...(report && (isSameArea || report.kind === 'damaged') ? { report } : {}),
  }
  return { next, words: `挪了公示牌：${nameOf(card)} → ${nameOf(next)}` }
}

import { cardOf } from '@lianxin/shared/boards/card-of'
import type { SignChange } from '@lianxin/shared/boards/endpoints'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import type { Outcome } from './arranging'
import { type OrganisationDeps, organisationOf } from './bring-up'
import { type CodeDeps, newCodes } from './new-codes'

type Replacing = Extract<SignChange, { kind: 'replace' }>

/** A new board for the same area and spot, and the old one leading to it. @throws Refusal `area_unknown` */
export const replaced = async (
  deps: CodeDeps & OrganisationDeps & { clock: Clock },
  card: Card,
  { key, reason }: Replacing,
): Promise<Outcome> => {
  const { district, roster } = await organisationOf(deps, card.district)
  const [code = ''] = await newCodes(deps, key, 1)
  const today = dayOf(deps.clock.now())
  const facts = { code, district: card.district, version: 1, sign: card.sign, createdOn: today }
  const made = cardOf(facts, district, roster, today)
  if (!made) throw new Refusal('area_unknown')
  const next = { ...card, version: card.version + 1, retired: true, replacedBy: code, replacing: key }
  return { next, made, words: `换了新公示牌，原因：${reason}` }
}

import { cardOf } from '@lianxin/shared/boards/card-of'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { districtArranged, nameOf } from './arranging'
import { bringUp, type Organisation, type OrganisationDeps, organisationOf } from './bring-up'
import { type CodeDeps, newCodes } from './new-codes'
import type { BoardStore } from './store'
import type { Order, OrderStore } from './store-orders'

type Deps = CodeDeps & OrganisationDeps & { boards: BoardStore; orders: OrderStore; clock: Clock }
type Sign = NonNullable<Card['sign']>
type Ordering = { key: string; signs: readonly Sign[] }

/** A transaction takes a hundred writes: the order and its line in the trail are two of them. */
const AT_ONCE = 98

/**
 * Makes boards for areas or units. Sent again it makes no second one, and completes what was cut short.
 * @throws Refusal `forbidden`, `area_unknown`, `key_reused`, `busy`
 */
export const createSigns =
  (deps: Deps) =>
  async (actor: Actor, { key, signs }: Ordering): Promise<{ codes: string[] }> => {
    const district = districtArranged(actor)
    const asked = hashedId(JSON.stringify(signs.map(({ area, unit, spot }) => [area, unit, spot])))
    const organisation = await organisationOf(deps, district)
    const earlier = await deps.orders.get(key)
    const order = earlier ?? (await place(deps, actor, { key, signs, asked }, organisation))
    if (order.by !== actor.id || order.asked !== asked) throw new Refusal('key_reused')
    const rest = { codes: order.codes.slice(AT_ONCE), signs: signs.slice(AT_ONCE) }
    await deps.boards.complete(cardsOf(deps, organisation, rest.codes, rest.signs))
    // Whatever changed between our look at the organisation and our write, nobody else may have brought to these.
    await bringUp(deps, district, order.codes)
    return { codes: order.codes }
  }

/** The order as it was placed, now or by another try of the same at this moment. */
const place = async (
  deps: Deps,
  actor: Actor,
  { key, signs, asked }: Ordering & { asked: string },
  organisation: Organisation,
): Promise<Order> => {
  const codes = await newCodes(deps, key, signs.length)
  const cards = cardsOf(deps, organisation, codes, signs)
  const order = { key, by: actor.id, asked, codes }
  const isOurs = await deps.boards.change({
    made: cards.slice(0, AT_ONCE),
    trace: traceOf(actor, deps.clock.now(), traced(organisation.district.id, cards)),
    unique: key,
    alongside: [deps.orders.put(order)],
  })
  const placed = isOurs ? order : await deps.orders.get(key)
  if (!placed) throw new Refusal('busy')
  return placed
}

const traced = (district: string, cards: readonly Card[]) => {
  const [first] = cards
  if (!first) throw new Error('an order of no boards')
  const names = [...new Set(cards.map(nameOf))]
  const some = names.slice(0, 3).join('、')
  const words = `新做了${cards.length}块公示牌：${some}${names.length > 3 ? '等' : ''}`
  return { district, on: { kind: 'board' as const, id: first.code, name: some }, words }
}

/** @throws Refusal `area_unknown`, naming the sign whose area there is not */
const cardsOf = (
  { clock }: Pick<Deps, 'clock'>,
  { district, roster }: Organisation,
  codes: readonly string[],
  signs: readonly Sign[],
): Card[] => {
  const today = dayOf(clock.now())
  return signs.map((sign, n) => {
    const facts = { code: codes[n] ?? '', district: district.id, version: 1, sign, createdOn: today }
    const card = cardOf(facts, district, roster, today)
    if (!card)
      throw new Refusal('area_unknown', { fields: { [`signs.${n}.area`]: '没有这个片、网格或联系片区，请重新选。' } })
    return card
  })
}

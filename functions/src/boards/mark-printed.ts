import type { Card } from '@lianxin/shared/boards/schema'
import { factsOf } from '@lianxin/shared/boards/signs'
import { type Day, dayOf } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { districtArranged, nameOf, ownCards } from './arranging'
import type { BoardStore } from './store'

type Deps = { boards: Pick<BoardStore, 'current' | 'change'>; clock: Clock }
type Printed = { code: string; facts: string }

/** A transaction takes a hundred writes, one of them the line in the trail. */
const AT_ONCE = 90
const RETRIES = 6

/**
 * Notes that these sheets were printed. A board that has changed since its sheet was read is not marked: its new paper
 * says what is no longer so. Gives how many are marked now.
 * @throws Refusal `forbidden`, `not_found`, `busy`
 */
export const markPrinted =
  (deps: Deps) =>
  async (actor: Actor, { printed }: { printed: readonly Printed[] }): Promise<{ marked: number }> => {
    const district = districtArranged(actor)
    const sheets = [...new Map(printed.map((sheet) => [sheet.code, sheet])).values()]
    let marked = 0
    for (let from = 0; from < sheets.length; from += AT_ONCE)
      marked += await mark(deps, actor, district, sheets.slice(from, from + AT_ONCE))
    return { marked }
  }

const mark = async (deps: Deps, actor: Actor, district: string, sheets: readonly Printed[]): Promise<number> => {
  for (let tries = 0; tries < RETRIES; tries += 1) {
    const at = deps.clock.now()
    const facts = new Map(sheets.map((sheet) => [sheet.code, sheet.facts]))
    const cards = await ownCards(deps, district, [...facts.keys()])
    const right = cards.filter((card) => !card.retired && factsOf(card) === facts.get(card.code))
    const changed = right.flatMap((card) => markedOn(card, dayOf(at)) ?? [])
    const [first] = changed
    if (!first) return right.length
    const words = `印了${changed.length}块公示牌`
    const trace = traceOf(actor, at, { district, on: { kind: 'board', id: first.code, name: nameOf(first) }, words })
    const unique = hashedId(JSON.stringify(changed.map(({ code, version }) => [code, version])))
    if (await deps.boards.change({ changed, trace, unique })) return right.length
  }
  throw new Refusal('busy')
}

/** The card as printed today; undefined when it is noted already. */
const markedOn = (card: Card, on: Day): Card | undefined => {
  const facts = factsOf(card)
  if (card.printed?.on === on && card.printed.facts === facts) return undefined
  return { ...card, version: card.version + 1, printed: { on, facts } }
}

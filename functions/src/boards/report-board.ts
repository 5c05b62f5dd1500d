import { cardView, presentOn } from '@lianxin/shared/boards/card'
import type { Card, CardView } from '@lianxin/shared/boards/schema'
import { dayOf, type Instant, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Trace } from '../audit/store'
import { hashedId } from '../hashed-id'
import { countToday } from '../limits/a-day'
import { nameOf } from './arranging'
import { type FindDeps, findCard } from './find-card'
import type { BoardStore } from './store'

type Deps = FindDeps & { boards: BoardStore; calendar: WorkCalendar }
type Kind = NonNullable<Card['report']>['kind']

/** Boards one person may report in a day: whoever walks along a street of broken signs, and nobody who means harm to all. */
const A_PERSON_A_DAY = 5
const RETRIES = 6

/**
 * A worker's one tap: the number is dead, or the sign is damaged. Whoever answered then stands back until somebody has
 * looked. Of several reports the first counts, but a dead number also after a damaged sign.
 * @throws Refusal `board_unknown`, `board_retired`, `too_many`, `busy`
 */
export const reportBoard =
  (deps: Deps) =>
  async (
    actor: Actor,
    { code, kind }: { code: string; kind: Kind },
    { client }: { client: string },
  ): Promise<CardView> => {
    const at = deps.clock.now()
    const found = await findCard(deps, code, client)
    let isCounted = false
    for (let tries = 0; tries < RETRIES; tries += 1) {
      const [card] = await deps.boards.current([found.code])
      if (!card) throw new Refusal('board_unknown')
      if (card.retired) throw new Refusal('board_retired')
      if (isKnown(card, kind)) return cardView(card, at, deps.calendar)
      if (!isCounted) await countToday(deps.limits, `report#${actor.id}`, A_PERSON_A_DAY, at)
      isCounted = true
      const next = reported(card, kind, at)
      const isWritten = await deps.boards.change({
        changed: [next],
        trace: traced(actor, card, kind, at),
        unique: `${card.code}#${next.version}`,
        outAt: at,
      })
      if (isWritten) return cardView(next, at, deps.calendar)
    }
    throw new Refusal('busy')
  }

const isKnown = ({ report }: Card, kind: Kind): boolean =>
  report !== undefined && (report.kind === kind || report.kind === 'dead_number')

const reported = (card: Card, kind: Kind, at: Instant): Card => {
  const answering = kind === 'dead_number' ? presentOn(card, dayOf(at))[0] : undefined
  const report = { kind, at, ...(answering ? { officer: answering.id } : {}) }
  return { ...card, version: card.version + 1, report }
}

const told: Record<Kind, string> = { dead_number: '反映公示牌的电话打不通', damaged: '反映公示牌坏了' }

// The office may know that it was the same person again, not which: workers stand in no trail.
const traced = (actor: Actor, card: Card, kind: Kind, at: Instant): Trace => ({
  at,
  by: { id: hashedId(`reporter ${actor.id}`), name: '职工' },
  district: card.district,
  on: { kind: 'board', id: card.code, name: nameOf(card) },
  words: told[kind],
})

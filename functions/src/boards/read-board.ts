import { cardView } from '@lianxin/shared/boards/card'
import type { CardView } from '@lianxin/shared/boards/schema'
import { dayOf, type WorkCalendar } from '@lianxin/shared/calendar'
import type { Log } from '../log'
import { type FindDeps, findCard } from './find-card'
import type { BoardStore } from './store'

type Deps = FindDeps & { boards: BoardStore; calendar: WorkCalendar; log: Log }

/**
 * What a scan shows now. Costs one eventually consistent read; the day's first scan of a board writes that day.
 * @throws Refusal `board_unknown`, `board_retired`, `too_many`
 */
export const readBoard =
  (deps: Deps) =>
  async ({ code }: { code: string }, { client }: { client: string }): Promise<CardView> => {
    const { boards, clock, calendar, log } = deps
    const card = await findCard(deps, code, client)
    const now = clock.now()
    // Nobody standing before a board may be turned away because its own note could not be written.
    if (card.scannedOn !== dayOf(now))
      await boards.markScanned(code, dayOf(now)).catch((cause) => log.error('scan not noted', cause, { code }))
    return cardView(card, now, calendar)
  }

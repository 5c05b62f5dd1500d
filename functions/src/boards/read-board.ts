import { cardView } from '@lianxin/shared/boards/card'
import type { CardView } from '@lianxin/shared/boards/schema'
import { dayOf, type WorkCalendar } from '@lianxin/shared/calendar'
import type { Log } from '../log'
import { type FindDeps, findCards } from './find-card'
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
    const { asked, card } = await findCards(deps, code, client)
    const now = clock.now()
    // Of a board replaced it is noted there: its paper still hangs, of the new one nobody knows.
    // Nobody standing before a board may be turned away because its own note could not be written.
    if (asked.scannedOn !== dayOf(now))
      await boards.markScanned(asked, dayOf(now)).catch((cause) => log.error('scan not noted', cause, { code }))
    return cardView(card, now, calendar)
  }

import { cardView } from '@lianxin/shared/boards/card'
import type { CardView } from '@lianxin/shared/boards/schema'
import { dayOf, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import type { LimitStore } from '../limits/store'
import type { Log } from '../log'
import type { BoardStore } from './store'

/** Unknown codes an address may ask for in an hour: a whole office behind one address may mistype, a guesser needs 10¹³. */
const MISSES_AN_HOUR = 60

type Deps = { boards: BoardStore; limits: LimitStore; clock: Clock; calendar: WorkCalendar; log: Log }

/**
 * What a scan shows now. Costs one eventually consistent read; the day's first scan of a board writes that day.
 * @throws Refusal `board_unknown`, `board_retired`, `too_many`
 */
export const readBoard =
  ({ boards, limits, clock, calendar, log }: Deps) =>
  async ({ code }: { code: string }, { client }: { client: string }): Promise<CardView> => {
    const now = clock.now()
    const card = await boards.get(code)
    if (!card) {
      const misses = await limits.count(`board#${client}`, now)
      throw new Refusal(misses > MISSES_AN_HOUR ? 'too_many' : 'board_unknown')
    }
    if (card.retired) throw new Refusal('board_retired')
    // Nobody standing before a board may be turned away because its own note could not be written.
    if (card.scannedOn !== dayOf(now))
      await boards.markScanned(code, dayOf(now)).catch((cause) => log.error('scan not noted', cause, { code }))
    return cardView(card, now, calendar)
  }

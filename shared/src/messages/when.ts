import { dayOf, type Instant, instantAt, plusDays } from '../calendar'
import { timeText } from '../dates'
import { isOfficers, type MessageKind } from './kinds'

/** Nobody's phone rings between these, whatever it is about; Shanghai time. */
const QUIET_FROM = '21:30'
const QUIET_UNTIL = '07:30'
/** What came to an officer overnight is one message in the morning. */
const DIGEST = '08:35'
/** Lateness is noted for many needs in one minute: long enough that they become one message, in ms. */
const GATHER_MS = 2 * 60_000

/** The first instant at or after `at` that is not in the quiet hours. */
export const afterQuiet = (at: Instant, until = QUIET_UNTIL): Instant => {
  const time = timeText(at)
  if (time >= QUIET_FROM) return instantAt(plusDays(dayOf(at), 1), until)
  return time < until ? instantAt(dayOf(at), until) : at
}

/** When a message told of at `at` is to be sent. */
export const sendAt = (kind: MessageKind, at: Instant): Instant => {
  if (!isOfficers(kind)) return afterQuiet(at)
  const held = afterQuiet(at, DIGEST)
  const gathers = held === at && (kind === 'due' || kind === 'overdue')
  return gathers ? new Date(Date.parse(at) + GATHER_MS).toISOString() : held
}

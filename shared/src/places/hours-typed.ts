import type { OpenHours, Span } from './hours'
import { type HoursToken, tokensOf } from './hours-tokens'

const HOLIDAYS = 7
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6]

/** What was said of each day so far; the eighth are the holidays. Nothing said is closed, or of holidays no difference. */
type Said = (Span[] | undefined)[]

/**
 * Opening hours out of what somebody wrote in a way of their own; undefined when nobody could tell. 工作日 are no
 * holidays; a closing time before the opening one is the next day's. Whether they overlap is `readHours`' to say.
 */
export const typedHours = (text: string): OpenHours | undefined => {
  const said = saidIn(tokensOf(text) ?? [])
  if (!said?.slice(0, HOLIDAYS).some((spans) => spans !== undefined)) return undefined
  const holiday = said[HOLIDAYS]
  return { week: EVERY_DAY.map((day) => said[day] ?? []), ...(holiday ? { holiday } : {}) }
}

const saidIn = (tokens: readonly HoursToken[]): Said | undefined => {
  const said: Said = []
  let days: readonly number[] = []
  let isWork = false
  for (const [at, token] of tokens.entries()) {
    if (token.is === 'days') {
      // Days after a time begin anew; before it they add up.
      const more = tokens[at - 1]?.is === 'days'
      days = [...(more ? days : []), ...token.days]
      isWork = (more && isWork) || token.isWork
      if (!tokens[at + 1]) return undefined
    } else if (token.is === 'noHolidays') said[HOLIDAYS] = []
    else {
      if (isWork) said[HOLIDAYS] ??= []
      for (const day of days.length === 0 ? EVERY_DAY : new Set(days))
        said[day] = token.is === 'closed' ? [] : [...(said[day] ?? []), token.span]
    }
  }
  return said
}

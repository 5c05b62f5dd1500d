import type { Instant } from '@lianxin/shared/calendar'
import type { Need } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import type { Measure } from '../metrics'

const LATE_MS = 5 * 60_000

/**
 * Counts what has just been told of a need: called by whoever set the mark, and so once for each step.
 * @param told how many of its steps had been told before
 */
export const measureTold = (measure: Measure, need: Need, told: number, now: Instant): void => {
  let state = stateOf({ events: need.events.slice(0, 1) })
  if (told < 1) measure('NeedsFiled', 1)
  for (const event of need.events.slice(1)) {
    const waited = state.firstDue !== undefined
    state = after(state, event)
    if (event.n > told && waited && state.firstDue === undefined)
      measure('MinutesToFirstResponse', Math.round((Date.parse(event.at) - Date.parse(state.raisedAt)) / 60_000))
  }
  const late = need.events.filter(({ n, at }) => n > told && Date.parse(now) - Date.parse(at) > LATE_MS).length
  if (late > 0) measure('NoticesLate', late)
}

import { dueAfter, type Instant, workingTime } from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { calendar, stepsOf } from './history'

/** What a stopwatch beside a need says after one of its events. */
export type Reading = {
  state: NeedState
  at: Instant
  /** Working milliseconds left of the result's time; below zero it has been late for so long. */
  left: number
  clock: 'running' | 'paused' | 'stopped'
}

type Watch = { at: Instant; left: number; paused?: Instant | undefined; stopped: boolean }

/**
 * Keeps the result's time by adding up spans from the history alone, never from a due that was moved: it runs from the
 * raise, stands in a pause of what was not late, stops at an answer, goes on at a reopening. The rules move dues
 * instead; both must agree after every event.
 */
export const stopwatch = (need: Need): Reading[] => {
  const { raisedAt, resultDue } = stateOf({ events: need.events.slice(0, 1) })
  let watch: Watch = { at: raisedAt, left: workingTime(raisedAt, resultDue, calendar, need.hours), stopped: false }
  return stepsOf(need).map(({ event, before, after }) => {
    watch = heard(need, event, before, ran(need, watch, event.at))
    const clock = watch.stopped ? 'stopped' : watch.paused !== undefined ? 'paused' : 'running'
    return { state: after, at: event.at, left: watch.left, clock }
  })
}

/** The watch at a later moment. */
const ran = (need: Need, watch: Watch, at: Instant): Watch => {
  const isOver = watch.paused !== undefined && watch.paused <= at
  const from = watch.paused ?? watch.at
  const spent = watch.stopped ? 0 : workingTime(from, at, calendar, need.hours)
  return { ...watch, at, left: watch.left - spent, paused: isOver ? undefined : watch.paused }
}

/** What an event does to the watch. */
const heard = (need: Need, event: NeedEvent, before: NeedState, watch: Watch): Watch => {
  const { hours, limits } = need
  switch (event.move) {
    case 'ask':
      return watch.left > 0 ? { ...watch, paused: dueAfter(event.at, limits.pause, calendar, hours) } : watch
    case 'supply':
      return { ...watch, paused: undefined }
    case 'answer':
    case 'conclude':
      return { ...watch, paused: undefined, stopped: true }
    case 'grant':
      return { ...watch, left: watch.left + workingTime(before.resultDue, event.resultDue, calendar, hours) }
    case 'reopen': {
      const least = workingTime(event.at, dueAfter(event.at, limits.reopen, calendar, hours), calendar, hours)
      return { ...watch, stopped: false, left: Math.max(watch.left, least) }
    }
    default:
      return watch
  }
}

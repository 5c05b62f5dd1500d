import {
  dayOf,
  dueAfter,
  type Instant,
  instantAt,
  plusDays,
  plusWorkingDays,
  workingTime,
} from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import { isOpen, whyNot } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import { lateNow, timersOf } from '@lianxin/shared/needs/timers'
import fc from 'fast-check'
import { placesOf } from '../../../functions/src/needs/store-item'
import { timerEvents } from '../../../functions/src/needs/wake-need'
import { district } from '../../support/factories'
import { anyHistory, calendar, plus, stepsOf, swept } from '../../support/history'
import { stopwatch } from '../../support/stopwatch'

const many = { numRuns: 300, seed: 1 }
// Made once for all: making them takes longer than looking at them.
const histories = fc.sample(anyHistory, many).map((need) => ({ need, steps: stepsOf(need) }))
type Look = (need: Need, step: ReturnType<typeof stepsOf>[number]) => boolean

/** Looks at every step of many histories, and counts what it saw, so that no property holds for want of cases. */
const always = (look: Look, atLeast = 15) => {
  let seen = 0
  const lookAt = (need: Need, steps: ReturnType<typeof stepsOf>) => {
    for (const step of steps) if (look(need, step)) seen += 1
  }
  try {
    for (const { need, steps } of histories) lookAt(need, steps)
  } catch {
    // The same histories again, for the shortest that fails.
    fc.assert(
      fc.property(anyHistory, (need) => lookAt(need, stepsOf(need))),
      many,
    )
  }
  expect(seen).toBeGreaterThan(atLeast)
}
const worked = (need: Need, from: Instant, to: Instant) => workingTime(from, to, calendar, need.hours)
const isPaused = ({ status, pauseEnds }: NeedState, at: Instant) =>
  status === 'asked' && pauseEnds !== undefined && at < pauseEnds

describe('the result’s clock', () => {
  // Without a seed: every run of the tests looks at histories nobody has seen.
  test('has run for exactly the sum of its running spans, whatever happened', () => {
    fc.assert(
      fc.property(anyHistory, (need) => {
        for (const { state, at, left, clock } of stopwatch(need)) {
          if (state.status === 'withdrawn') continue
          const isKept = clock === 'paused' || (clock === 'stopped' && state.left !== undefined)
          const then = clock === 'stopped' ? (state.answeredAt ?? at) : at
          const shown = worked(need, then, state.resultDue) - worked(need, state.resultDue, then)
          expect({ at, left: isKept ? state.left : shown }).toEqual({ at, left: isKept ? Math.max(left, 0) : left })
        }
      }),
      { numRuns: 300 },
    )
  })

  test('has after a supply in the pause the working time left that it had at the question', () =>
    always((need, { event, before, after }) => {
      if (event.move !== 'supply' || !isPaused(before, event.at) || !before.left) return false
      expect(worked(need, event.at, after.resultDue)).toBe(before.left)
      return true
    }))

  test('is moved by a question by exactly the pause, when nothing ends it sooner', () =>
    always((need, { event, before, after }) => {
      if (event.move !== 'ask' || event.at >= before.resultDue) return false
      expect(worked(need, before.resultDue, after.resultDue)).toBe(worked(need, event.at, event.pauseEnds))
      expect(event.pauseEnds).toBe(dueAfter(event.at, need.limits.pause, calendar, need.hours))
      return true
    }))

  test('is neither moved by the end of a pause nor by words that come after it', () =>
    always((_need, { event, before, after }) => {
      if (event.move !== 'resume' && (event.move !== 'supply' || isPaused(before, event.at))) return false
      expect(after.resultDue).toBe(before.resultDue)
      return true
    }))

  test('stays late through a question asked when it was late already', () =>
    always((_need, { event, before, after }) => {
      if (event.move !== 'ask' || event.at < before.resultDue) return false
      expect(after.resultDue).toBe(before.resultDue)
      return true
    }, 5))

  test('goes on after 没办好 with what was left, and with at least the reopening’s working days', () =>
    always((need, { event, after }) => {
      if (event.move !== 'reopen') return false
      const least = instantAt(plusWorkingDays(dayOf(event.at), need.limits.reopen, calendar), need.hours.close)
      expect(after.resultDue >= least).toBe(true)
      return true
    }))

  test('gains by an extension exactly its working days, once', () =>
    always((need, { event, before, after }) => {
      if (event.move !== 'grant') return false
      const day = worked(need, instantAt('2026-11-20', '00:00'), instantAt('2026-11-20', '24:00'))
      expect(worked(need, before.resultDue, after.resultDue)).toBe(need.limits.extend * day)
      expect(need.events.filter(({ move }) => move === 'grant')).toHaveLength(1)
      return true
    }))

  test('is moved by nothing but a question, a supply, an extension and 没办好', () =>
    always((_need, { event, before, after }) => {
      if (['ask', 'supply', 'grant', 'reopen'].includes(event.move)) return false
      expect(after.resultDue).toBe(before.resultDue)
      return true
    }))
})

describe('lateness', () => {
  test('is told once for each due and level', () => {
    let told = 0
    fc.assert(
      fc.property(anyHistory, (need) => {
        const marks = stateOf(need).late.map(({ what, due, level }) => `${what} ${due} ${level}`)
        expect(new Set(marks).size).toBe(marks.length)
        told += marks.length
      }),
      { numRuns: 400, seed: 1 },
    )
    expect(told).toBeGreaterThan(100)
  })

  test('is told only of a need that runs: not while paused, answered, closed, withdrawn or with the gate open', () =>
    always((_need, { event, before }) => {
      if (event.move !== 'late') return false
      expect(isOpen(before.status) && before.status !== 'asked').toBe(true)
      expect(before.gate).toBe(false)
      return true
    }))

  test('is told of a due that stands, not before the opening of the working day its level waits for', () =>
    always((need, { event, before }) => {
      if (event.move !== 'late') return false
      const referred = before.referralDue && instantAt(before.referralDue, need.hours.close)
      const standing = { first: before.firstDue, result: before.resultDue, referral: referred }[event.what]
      expect(event.due).toBe(standing)
      const days = event.level === 'head' ? need.limits.tellHead : need.limits.tellOffice
      expect(event.at >= instantAt(plusWorkingDays(dayOf(event.due), days, calendar), need.hours.open)).toBe(true)
      expect(event.told.length).toBeGreaterThan(0)
      return true
    }))

  test('stands on the screen only while its due does', () =>
    always((need, { event, after }) => {
      const shown = lateNow(after)
      for (const { what, due } of shown) {
        const referred = after.referralDue && instantAt(after.referralDue, need.hours.close)
        expect(due).toBe({ first: after.firstDue, result: after.resultDue, referral: referred }[what])
        expect(due < event.at).toBe(true)
      }
      return shown.length > 0
    }))
})

describe('timers', () => {
  const laterBy = fc.integer({ min: 0, max: 30 * 24 * 3600_000 })

  test('come soonest first, none before the due or the moment it waits for', () =>
    always((need, { after }) => {
      const timers = timersOf(need, after, calendar)
      expect(timers.map(({ at }) => at)).toEqual(timers.map(({ at }) => at).sort())
      for (const timer of timers) {
        const waited = {
          late: 'due' in timer ? timer.due : '',
          resume: after.pauseEnds,
          lapse: after.answeredAt,
          expiring: after.right && instantAt(after.right.warnOn, need.hours.open),
        }
        expect(timer.at >= (waited[timer.kind] ?? '9')).toBe(true)
      }
      return timers.length > 0
    }))

  test('once swept leave nothing to wake for in the past, and a second sweep finds nothing', () => {
    let woken = 0
    fc.assert(
      fc.property(anyHistory, laterBy, (need, later) => {
        const now = plus(stateOf(need).changedAt, later)
        const done = swept(need, now)
        woken += done.events.length - need.events.length
        expect(timerEvents(done, stateOf(done), { now, calendar, district })).toEqual([])
        const { wakeAt, open } = placesOf(done, stateOf(done), calendar)
        if (open !== undefined) expect(wakeAt !== undefined && wakeAt > now).toBe(true)
      }),
      { numRuns: 400, seed: 1 },
    )
    expect(woken).toBeGreaterThan(100)
  })

  test('never wait for an open need that still has something to be told', () =>
    always((need, { after }) => {
      if (!isOpen(after.status) || after.gate) return false
      const dues = after.status === 'asked' ? [after.pauseEnds ?? ''] : [after.firstDue ?? after.resultDue]
      const told = dues.every((due) => after.late.some((mark) => mark.due === due && mark.level === 'office'))
      expect(timersOf(need, after, calendar).length > 0 || told).toBe(true)
      return true
    }))
})

describe('an answer nobody judged', () => {
  test('lapses exactly its calendar days later, at the same time of day, and never before', () =>
    always((need, { event, before }) => {
      if (before.status !== 'answered') return false
      const at = plus(before.answeredAt ?? '', need.limits.judge * 24 * 3600_000)
      expect(timersOf(need, before, calendar)).toEqual([{ kind: 'lapse', at }])
      if (event.move === 'lapse') expect(event.at >= at).toBe(true)
      return true
    }))

  test('can be reopened to the end of the last Shanghai day it may, and not a millisecond longer', () =>
    always((need, { after }) => {
      if (after.status !== 'closed' || after.closedAt === undefined) return false
      const judged = { ...after, part: 'filer', isHead: false, askLimit: 2, extension: undefined } as const
      const over = instantAt(plusDays(dayOf(after.closedAt), need.limits.reopenFor), '24:00')
      const reason = (at: Instant) => whyNot('reopen', { ...judged, reopenFor: need.limits.reopenFor }, at)
      expect([reason(plus(over, -1)), reason(over)]).toEqual([undefined, 'reopen_late'])
      return true
    }))
})

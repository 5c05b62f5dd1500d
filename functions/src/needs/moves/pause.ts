import { dueAfter, plusWorkingTime, workingTime } from '@lianxin/shared/calendar'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { Act, Making } from './making'

/**
 * 问一句: the clock stands for at most `limits.pause` working days; the result is due as much working time after the
 * pause as was left before it. What was late already stays late: a question must not keep a need off the list.
 */
export const ask = ({ need, state, calendar, said }: Making, { move, words }: Act<'ask'>): NeedEvent => {
  const left = workingTime(said.at, state.resultDue, calendar, need.hours)
  const pauseEnds = dueAfter(said.at, need.limits.pause, calendar, need.hours)
  const resultDue = left > 0 ? plusWorkingTime(pauseEnds, left, calendar, need.hours) : state.resultDue
  return { ...said, move, words, pauseEnds, resultDue, left }
}

/** 补充: the clock runs on from now, unless the pause had ended by itself, when it runs already. */
export const supply = ({ need, state, calendar, said }: Making, { move, words, photos }: Act<'supply'>): NeedEvent => {
  const paused = state.pauseEnds !== undefined && said.at < state.pauseEnds && (state.left ?? 0) > 0
  const resultDue = paused ? plusWorkingTime(said.at, state.left ?? 0, calendar, need.hours) : state.resultDue
  return { ...said, move, words, ...(photos ? { photos } : {}), resultDue }
}

/** 没办好: the clock goes on with what was left at the answer, and at least `limits.reopen` working days. */
export const reopen = ({ need, state, calendar, said }: Making, { move, reason, words }: Act<'reopen'>): NeedEvent => {
  const left = state.left ?? workingTime(state.answeredAt ?? said.at, state.resultDue, calendar, need.hours)
  const least = dueAfter(said.at, need.limits.reopen, calendar, need.hours)
  const continued = plusWorkingTime(said.at, left, calendar, need.hours)
  return { ...said, move, reason, words, resultDue: left > 0 && continued > least ? continued : least }
}

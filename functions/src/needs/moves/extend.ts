import { type Hours, instantAt, plusWorkingTime } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { leadingBody } from '@lianxin/shared/needs/rules'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { Named } from '@lianxin/shared/organisation/schema'
import type { Act, Making } from './making'

/** 延期: asked of the head; what a head asks for themself, the district office decides. */
export const extend = (making: Making, { move, words }: Act<'extend'>): NeedEvent => ({
  ...making.said,
  move,
  words,
  approver: approverOf(making),
})

/** 同意延期: the result is due so many working days later than it was, once (domain.md, Limits). */
export const grant = ({ need, state, calendar, said }: Making, { move }: Act<'grant'>): NeedEvent => ({
  ...said,
  move,
  resultDue: plusWorkingTime(state.resultDue, need.limits.extend * workingDay(need.hours), calendar, need.hours),
})

const workingDay = ({ open, close }: Hours): number =>
  Date.parse(instantAt('1970-01-01', close)) - Date.parse(instantAt('1970-01-01', open))

const approverOf = ({ actor, need, state, district }: Making): Named => {
  const body = district.bodies.find(({ id }) => id === leadingBody(need, state))
  if (body && body.head.id !== actor.id) return body.head
  const other = district.office.people.find(({ id }) => id !== actor.id)
  if (!other) throw new Refusal('person_unknown')
  return other
}

import { dueAfter, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { climbable, nextStep } from '@lianxin/shared/needs/path'
import type { Holder, NeedEvent } from '@lianxin/shared/needs/schema'
import type { Body, Named } from '@lianxin/shared/organisation/schema'
import { OFFICE } from '@lianxin/shared/people/rules'
import { heldByOffice } from '../office-holder'
import type { Act, Making } from './making'

/** A referral asked for later than this is a slip of the finger; the calendar itself ends with the year 9999. */
const FAR_DAYS = 366

/** 接手: whoever of the body takes it becomes the one named person. */
export const accept = ({ actor, state, said }: Making, { move }: Act<'accept'>): NeedEvent => ({
  ...said,
  move,
  holder: { ...state.holder, person: { id: actor.id, name: actor.name ?? state.holder.person.name } },
})

/** 转办: to a body of the district, with its head as the one named person. @throws Refusal by its place and day. */
export const refer = (making: Making, { move, to, due, words }: Act<'refer'>): NeedEvent => {
  const { state, district, today, said } = making
  const body = district.bodies.find((one) => one.id === to)
  if (!body) throw new Refusal('body_unknown')
  if (state.holder.id === body.id) throw new Refusal('same_holder')
  if (due > plusDays(today, FAR_DAYS))
    throw new Refusal('bad_request', { fields: { 'act.due': '日子太远了，请核对。' } })
  if (due < today) throw new Refusal('due_past', { fields: { 'act.due': '日子不能早于今天。' } })
  return { ...said, move, words, due, holder: heldBy(body), returnBy: returnBy(making) }
}

/** 指派: the head names who of the body does it; the body keeps it. @throws Refusal `person_unknown`. */
export const assign = ({ state, district, said }: Making, { move, to }: Act<'assign'>): NeedEvent => {
  const person = peopleOf(district, state.holder.id).find(({ id }) => id === to)
  if (!person) throw new Refusal('person_unknown')
  return { ...said, move, holder: { ...state.holder, person: { id: person.id, name: person.name } } }
}

/** 退回: to whoever passed it on; the second time to the district office, which decides where it belongs. */
export const giveBack = ({ state, district, said }: Making, { move, words }: Act<'return'>): NeedEvent => {
  const again = state.returns > 0 || state.givenBy === undefined
  return { ...said, move, words, holder: again ? heldByOffice(district) : (state.givenBy ?? state.contact) }
}

/** 我这里解决不了: to the next on the path who has not tried; after the last it stays, and the gate opens (1.11). */
export const cannot = (making: Making, { move, ...evidence }: Act<'cannot'>): NeedEvent => {
  const next = nextHolder(making)
  if (!next) return { ...making.said, move, ...evidence, holder: making.state.holder, gate: true }
  return { ...making.said, move, ...evidence, holder: next, gate: false, returnBy: returnBy(making) }
}

const nextHolder = ({ need, state, district }: Making): Holder | undefined => {
  const step = nextStep(climbable(need, district.bodies), state)
  if (step === 'contact') return state.contact
  const body = step && district.bodies.find((one) => one.id === step.id)
  return body && heldBy(body)
}

const returnBy = ({ need, calendar, said }: Making): string =>
  dueAfter(said.at, need.limits.sendBack, calendar, need.hours)

const heldBy = ({ id, name, head }: Body): Holder => ({ kind: 'body', id, name, person: head })

const peopleOf = ({ bodies, office }: Making['district'], id: string): Named[] => {
  if (id === OFFICE) return office.people
  const body = bodies.find((one) => one.id === id)
  return body ? [body.head, ...body.people] : []
}

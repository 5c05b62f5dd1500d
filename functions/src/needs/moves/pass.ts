import { Refusal } from '@lianxin/shared/errors'
import { nextStep } from '@lianxin/shared/needs/rules'
import type { Holder, NeedEvent } from '@lianxin/shared/needs/schema'
import type { Body } from '@lianxin/shared/organisation/schema'
import { climbable } from '../view'
import type { Act, Making } from './making'

/** 接手: whoever of the body takes it becomes the one named person. */
export const accept = ({ actor, state, said }: Making, { move }: Act<'accept'>): NeedEvent => ({
  ...said,
  move,
  holder: { ...state.holder, person: { id: actor.id, name: actor.name ?? state.holder.person.name } },
})

/** 转办: to a body of the district, with its head as the one named person. @throws Refusal by its place and day. */
export const refer = ({ state, bodies, today, said }: Making, { move, to, due, words }: Act<'refer'>): NeedEvent => {
  const body = bodies.find((one) => one.id === to)
  if (!body) throw new Refusal('body_unknown')
  if (state.holder.id === body.id) throw new Refusal('same_holder')
  if (due < today) throw new Refusal('due_past', { fields: { 'act.due': '日子不能早于今天。' } })
  return { ...said, move, words, due, holder: heldBy(body) }
}

/** 我这里解决不了: to the next on the path who has not tried; after the last it stays, and the gate opens (1.11). */
export const cannot = (making: Making, { move, tried, why }: Act<'cannot'>): NeedEvent => {
  const next = nextHolder(making)
  return { ...making.said, move, tried, why, holder: next ?? making.state.holder, gate: next === undefined }
}

const nextHolder = ({ need, state, bodies }: Making): Holder | undefined => {
  const step = nextStep(climbable(need, bodies), state)
  if (step === 'contact') return state.contact
  const body = step && bodies.find((one) => one.id === step.id)
  return body && heldBy(body)
}

const heldBy = ({ id, name, head }: Body): Holder => ({ kind: 'body', id, name, person: head })

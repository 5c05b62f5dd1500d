import { missingOf, nextStep } from '@lianxin/shared/needs/path'
import { stateOf } from '@lianxin/shared/needs/state'
import fc from 'fast-check'
import { district, people } from '../../support/factories'
import { anyHistory, made, raised, stepsOf } from '../../support/history'

const AT = '2026-11-20T02:00:00.000Z'
const { cadre, stationHead, departmentHead } = people
const cannot = { move: 'cannot', tried: '谈过', why: '没有钱' } as const
const accepted = made(raised({ at: AT }), cadre, { move: 'accept' }, AT)
const names = (need: typeof accepted, bodies = district.bodies) =>
  missingOf(need, stateOf(need), bodies).map(({ name }) => name)

test('of a new need everyone on its path is missing, the contact first', () => {
  expect(names(accepted)).toEqual(['王建国', '第一服务站', '权益保障部'])
})

test('whoever left evidence is not missing any more, and nobody is once the gate is open', () => {
  const up = made(accepted, cadre, cannot, AT)
  expect(names(up)).toEqual(['第一服务站', '权益保障部'])
  const taken = made(made(up, stationHead, { move: 'accept' }, AT), stationHead, cannot, AT)
  expect(names(taken)).toEqual(['权益保障部'])
  const open = made(made(taken, departmentHead, { move: 'accept' }, AT), departmentHead, cannot, AT)
  expect([stateOf(open).gate, names(open)]).toEqual([true, []])
})

test('a body off its path leaves evidence, but nobody on the path is spared for it', () => {
  const refer = { move: 'refer', to: 'dp-service', due: '2026-11-27', words: '请办' } as const
  expect(names(made(accepted, cadre, refer, AT))).toEqual(['王建国', '第一服务站', '权益保障部'])
})

test('a dissolved body is missed by nobody: it could not be asked', () => {
  expect(
    names(
      accepted,
      district.bodies.filter(({ id }) => id !== 'st-1'),
    ),
  ).toEqual(['王建国', '权益保障部'])
})

test('in any history: the next step is the first missing beside the holder, and what opens the gate is that nobody is', () => {
  let opened = 0
  fc.assert(
    fc.property(anyHistory, (need) => {
      for (const { event, before } of stepsOf(need)) {
        const missing = missingOf(need, before, district.bodies)
        const next = missing.find(({ id }) => id !== before.holder.id)
        const step = nextStep(need, before)
        if (!before.gate) expect(step === 'contact' ? before.contact.id : step?.id).toBe(next?.id)
        if (event.move !== 'cannot') continue
        expect(event.gate).toBe(next === undefined)
        if (event.gate) opened += 1
      }
    }),
    { numRuns: 300, seed: 5 },
  )
  expect(opened).toBeGreaterThan(5)
})

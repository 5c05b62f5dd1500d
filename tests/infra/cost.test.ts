import { monthCost, needCost, sumOf, type Units } from '../../infra/cost/cost'
import { apSoutheast, cnNorth, usEast } from '../../infra/cost/prices'
import { workloadOf } from '../../infra/cost/workload'

const units: Units = { need: { read: 22, write: 73 }, scan: 0.5, view: 1, sweep: 8 }

test('a system nobody uses costs its clock and its watch, and nothing else', () => {
  const { clock, watch, ...rest } = monthCost(units, workloadOf(0), usEast)
  expect(sumOf(rest)).toBe(0)
  expect(clock).toBeGreaterThan(0)
  expect(watch).toBeGreaterThan(0)
})

test('the table’s part of a need is its units at their prices', () => {
  const free = { ...usEast, cdnCalls: 0, httpCalls: 0, functionCalls: 0, gbSeconds: 0, cdnGb: 0, logGb: 0 }
  expect(needCost(units, free) * 1_000_000).toBeCloseTo(73 * 0.625 + 22 * 0.125)
})

test('twice the members cost twice as much, but for what is there anyway', () => {
  const once = monthCost(units, workloadOf(70_000), usEast)
  const twice = monthCost(units, workloadOf(140_000), usEast)
  for (const name of ['needs', 'scans', 'views', 'photos', 'kept'] as const)
    expect(twice[name]).toBeCloseTo(2 * once[name])
  expect([twice.clock, twice.watch]).toEqual([once.clock, once.watch])
})

test('no price is given out as checked that nobody has checked', () => {
  for (const { checked, asOf } of [usEast, apSoutheast, cnNorth])
    expect([checked, asOf]).toEqual([false, expect.stringMatching(/^\d{4}-\d\d$/)])
})

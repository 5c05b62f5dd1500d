import { Unit } from '@lianxin/shared/organisation/units'
import { district } from '../../../functions/src/local/demo/district'
import { unitsOf } from '../../../functions/src/local/demo/units'

test('the demo has a registry in which one unit waits for somebody, and every number is there once', () => {
  const units = unitsOf('2026-11-20', district).map((unit) => Unit.parse(unit))
  expect(units.length).toBeGreaterThanOrEqual(60)
  expect(new Set(units.map(({ id }) => id)).size).toBe(units.length)
  expect(units.filter(({ status, assignment }) => status === 'active' && !assignment).map(({ name }) => name)).toEqual([
    '云上河咖啡（演示）',
  ])
  const kinds = units.map(({ assignment }) => district.areas.find(({ id }) => id === assignment?.area)?.kind)
  expect(new Set(kinds)).toEqual(new Set(['station', 'zone', 'grid', 'department', undefined]))
  expect(units.filter(({ status }) => status !== 'active').every(({ assignment }) => !assignment)).toBe(true)
})

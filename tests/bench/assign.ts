import type { Area, Point } from '@lianxin/shared/organisation/areas'
import { assignmentOf, type Rules } from '@lianxin/shared/organisation/assign'
import type { UnitFacts } from '@lianxin/shared/organisation/units'
import { grid } from '../support/roster'
import { unitFacts } from '../support/unit-district'
import { type Figure, median } from './figure'

const UNITS = 10_000
const ZONES = 12
const CORNERS = 24
const RUNS = 5

/** Twelve zones side by side, each an outline of 24 points, as a street's boundary drawn on a map has. */
const zones = Array.from({ length: ZONES }, (_, n): Area => {
  const [west, south] = [116.3 + (n % 4) * 0.05, 39.8 + Math.floor(n / 4) * 0.05]
  const boundary = Array.from({ length: CORNERS }, (_, at): Point => {
    const turn = (2 * Math.PI * at) / CORNERS
    return [west + 0.025 + 0.03 * Math.cos(turn), south + 0.025 + 0.03 * Math.sin(turn)]
  })
  return {
    ...grid,
    id: `zone-${n}`,
    kind: 'zone',
    name: `第${n}片`,
    covers: { streets: [], communities: [], boundary },
  }
})

const rules: Rules = {
  streets: [],
  areas: zones,
  assign: [
    { to: 'station', headcountFrom: 100, by: ['street'] },
    { to: 'zone', by: ['boundary'] },
  ],
}

const units = Array.from({ length: UNITS }, (_, n): UnitFacts => {
  const point: Point = [116.3 + ((n * 7919) % 2000) / 10_000, 39.8 + ((n * 104_729) % 1500) / 10_000]
  return { ...unitFacts, id: `XC-${n}`, headcount: n % 200, point }
})

/** The pure rule: how many units a second, 10,000 of them among twelve zones given as outlines. */
export const assignFigures = async (): Promise<Figure[]> => {
  const runs = Array.from({ length: RUNS }, () => {
    const begin = performance.now()
    let assigned = 0
    for (const unit of units) if (assignmentOf(unit, rules)) assigned += 1
    if (assigned < UNITS / 2) throw new Error('the zones cover too little to measure anything')
    return (UNITS / (performance.now() - begin)) * 1000
  })
  return [{ name: 'assign.units_per_s', value: median(runs) }]
}

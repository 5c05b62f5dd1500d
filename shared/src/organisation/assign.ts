import inside from 'point-in-polygon-hao'
import type { Area, AssignRule, Point } from './areas'
import type { District } from './schema'
import type { Assignment, UnitFacts, Why } from './units'

export type Rules = Pick<District, 'areas' | 'streets' | 'assign'>
export type Given = { area: string; why: Why }

/**
 * The area the rules give a unit to, and why: the rules in their order, the street's own instead of the district's, and
 * the first area of the rule's kind that covers the unit. Undefined when none does: somebody must decide.
 */
export const assignmentOf = (unit: UnitFacts, { areas, streets, assign }: Rules): Given | undefined => {
  const rules = streets.find(({ id }) => id === unit.street)?.assign ?? assign
  for (const rule of rules) {
    const fact = factOf(unit, rule)
    if (!fact) continue
    for (const by of rule.by) {
      const area = areas.find((one) => one.kind === rule.to && covers[by](one, unit))
      if (area) return { area: area.id, why: { to: rule.to, fact, by } }
    }
  }
  return undefined
}

/**
 * Who looks after a unit now: nobody once it has moved out or closed; whom a person decided on, as long as there is that
 * area; else whom the rules give it to. Undefined: it belongs on the list of the unassigned.
 */
export const assignmentNow = (
  unit: UnitFacts,
  before: Assignment | undefined,
  rules: Rules,
): Assignment | undefined => {
  if (unit.status !== 'active') return undefined
  if (before?.by === 'person' && rules.areas.some(({ id }) => id === before.area)) return before
  const given = assignmentOf(unit, rules)
  return given && { by: 'rule', ...given }
}

const factOf = (unit: UnitFacts, rule: AssignRule): Why['fact'] | undefined => {
  const { headcountFrom, aboveScale, feeFrom, direct } = rule
  if (headcountFrom !== undefined && (unit.headcount ?? 0) >= headcountFrom) return 'headcount'
  if (aboveScale && unit.aboveScale) return 'scale'
  if (feeFrom !== undefined && (unit.fee ?? 0) >= feeFrom) return 'fee'
  if (direct && unit.direct) return 'direct'
  const isForAll = headcountFrom === undefined && !aboveScale && feeFrom === undefined && !direct
  return isForAll ? 'everyone' : undefined
}

// An area of one street is nobody else's, even when a community elsewhere has the same name.
const isOfStreet = ({ street }: Area, unit: UnitFacts): boolean => street === undefined || street === unit.street

const covers: Record<Why['by'], (area: Area, unit: UnitFacts) => boolean> = {
  boundary: ({ covers: { boundary } }, { point }) =>
    point !== undefined && boundary !== undefined && lies(point, boundary),
  community: (area, unit) =>
    unit.community !== undefined && isOfStreet(area, unit) && area.covers.communities.includes(unit.community),
  street: (area, unit) => unit.street !== undefined && area.covers.streets.includes(unit.street),
}

// On the line itself belongs to both; whichever comes first has it.
const lies = (point: Point, boundary: readonly Point[]): boolean => {
  const [first] = boundary
  const ring = first ? [...boundary, first] : []
  return inside(point, [ring.map(([lng, lat]) => [lng, lat])]) !== false
}

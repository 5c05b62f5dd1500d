import { isDeepStrictEqual } from 'node:util'
import { Refusal, type RefusalCode } from '@lianxin/shared/errors'
import { assignmentNow } from '@lianxin/shared/organisation/assign'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Assignment, Unit } from '@lianxin/shared/organisation/units'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import { arrangedDistrict } from './arranged'
import type { UnitDeps } from './save-unit'
import { areaChange } from './unit-words'

type Assigning = { id: string; version: number; area?: string | undefined; reason?: string | undefined }

/**
 * Gives a unit to an area against the rules, with a reason that is kept; without an area the rules decide again.
 * @throws Refusal `forbidden`, `not_found`, `wrong_state` for a unit that is not active, `area_unknown`,
 * `stale_version` with the entry as it is, `bad_request` without a reason
 */
export const assignUnit =
  (deps: UnitDeps) =>
  async (actor: Actor, asked: Assigning): Promise<{ unit: Unit }> => {
    const district = await arrangedDistrict(deps, actor)
    const before = (await deps.units.getMany(district.id, [asked.id])).get(asked.id)
    if (!before) throw new Refusal('not_found')
    const at = deps.clock.now()
    const decided = decidedBy(actor, at, asked)
    if (isDone(before, decided, district)) return { unit: before }
    const code = refusalOf(before, decided, district)
    if (code) throw new Refusal(code)
    if (before.version !== asked.version) throw new Refusal('stale_version', { current: before })
    const { assignment: _before, ...rest } = before
    const assignment = decided ?? assignmentNow(before, undefined, district)
    const unit: Unit = { ...rest, version: before.version + 1, ...(assignment ? { assignment } : {}) }
    const why = decided?.by === 'person' ? `，原因：${decided.reason}` : '，重新按规则'
    const words = `${areaChange(before, unit, district)}${why}`
    const on = { kind: 'unit' as const, id: unit.id, name: unit.name }
    if (await deps.units.save(unit, traceOf(actor, at, { district: district.id, on, words }))) return { unit }
    return overtaken(deps, unit, decided, district)
  }

const decidedBy = ({ id, name = '' }: Actor, at: string, { area, reason }: Assigning): Assignment | undefined => {
  if (area === undefined) return undefined
  if (reason === undefined) throw new Refusal('bad_request', { fields: { reason: '改派要写明原因。' } })
  return { by: 'person', area, reason, who: { id, name }, at }
}

/** Is it as it was decided, whoever was first? */
const isDone = (unit: Unit, decided: Assignment | undefined, district: District): boolean => {
  const { assignment } = unit
  if (decided?.by !== 'person') return isDeepStrictEqual(assignment, assignmentNow(unit, undefined, district))
  if (assignment?.by !== 'person') return false
  const { area, reason, who } = assignment
  return area === decided.area && reason === decided.reason && who.id === decided.who.id
}

const refusalOf = ({ status }: Unit, decided: Assignment | undefined, { areas }: District): RefusalCode | undefined => {
  if (status !== 'active') return 'wrong_state'
  return decided && !areas.some(({ id }) => id === decided.area) ? 'area_unknown' : undefined
}

// A transaction the network sent twice finds its own first half.
const overtaken = async ({ units }: UnitDeps, unit: Unit, decided: Assignment | undefined, district: District) => {
  const current = (await units.getMany(unit.district, [unit.id])).get(unit.id)
  if (current && isDone(current, decided, district)) return { unit: current }
  throw new Refusal('stale_version', { current })
}

import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@lianxin/shared/errors'
import { assignmentNow } from '@lianxin/shared/organisation/assign'
import type { District } from '@lianxin/shared/organisation/schema'
import { type Unit, UnitFacts } from '@lianxin/shared/organisation/units'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { type ArrangedDeps, arrangedDistrict } from './arranged'
import type { UnitStore } from './store-units'
import { unitWords } from './unit-words'

export type UnitDeps = ArrangedDeps & { units: UnitStore; clock: Clock }
type Saving = { version: number; unit: UnitFacts }

/**
 * Enters a unit or changes the entry, and asks the rules who looks after it. What is so already is answered as done.
 * @throws Refusal `forbidden`, `not_found`, `stale_version` with the entry as it is, `bad_request`
 */
export const saveUnit =
  (deps: UnitDeps) =>
  async (actor: Actor, { version, unit: facts }: Saving): Promise<{ unit: Unit }> => {
    const district = await arrangedDistrict(deps, actor)
    if (facts.street !== undefined && !district.streets.some(({ id }) => id === facts.street))
      throw new Refusal('bad_request', { fields: { 'unit.street': '没有这个街道，请重新选。' } })
    const before = (await deps.units.getMany(district.id, [facts.id])).get(facts.id)
    const unit = nextOf(before, facts, district)
    if (before && isSame(before, unit)) return { unit: before }
    refuseStale(before, version)
    const at = deps.clock.now()
    const on = { kind: 'unit' as const, id: unit.id, name: unit.name }
    const trace = traceOf(actor, at, { district: district.id, on, words: unitWords(before, unit, district) })
    if (await deps.units.save(unit, trace)) return { unit }
    return overtaken(deps, unit)
  }

const nextOf = (before: Unit | undefined, facts: UnitFacts, district: District): Unit => {
  const assignment = assignmentNow(facts, before?.assignment, district)
  const version = (before?.version ?? 0) + 1
  return { ...facts, district: district.id, version, ...(assignment ? { assignment } : {}) }
}

/** Do two entries say the same, of the unit and of who looks after it? */
const isSame = (a: Unit, b: Unit): boolean => isDeepStrictEqual(contentOf(a), contentOf(b))

const contentOf = (unit: Unit): unknown =>
  JSON.parse(JSON.stringify([UnitFacts.parse(unit), unit.assignment?.by, unit.assignment?.area]))

const refuseStale = (before: Unit | undefined, version: number): void => {
  if (!before && version !== 0) throw new Refusal('not_found')
  if (before && version === 0) {
    const words = `这个编号已经登记了：${before.name}。`
    throw new Refusal('bad_request', { fields: { 'unit.id': words } })
  }
  if (before && before.version !== version) throw new Refusal('stale_version', { current: before })
}

// A transaction the network sent twice finds its own first half.
const overtaken = async ({ units }: UnitDeps, unit: Unit): Promise<{ unit: Unit }> => {
  const current = (await units.getMany(unit.district, [unit.id])).get(unit.id)
  if (current && isSame(current, unit)) return { unit: current }
  throw new Refusal('stale_version', { current })
}

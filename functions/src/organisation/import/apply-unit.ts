import { assignmentNow } from '@lianxin/shared/organisation/assign'
import type { District } from '@lianxin/shared/organisation/schema'
import { flatUnit, rawUnit } from '@lianxin/shared/organisation/sheets/units'
import { type Unit, UnitFacts } from '@lianxin/shared/organisation/units'
import type { UnitStore } from '../store-units'
import { applied, type PlannedRow } from './plan'

export type ApplyUnitsDeps = { units: Pick<UnitStore, 'getMany' | 'put'> }

/** How often a unit is tried again that somebody changes at the same moment. */
const TRIES = 8

/** Makes of one unit what the sheet says of it, and asks the rules who looks after it; `seen` is how it was just read. */
export const applyUnit = async (
  { units }: ApplyUnitsDeps,
  district: District,
  seen: Unit | undefined,
  row: PlannedRow,
): Promise<void> => {
  let before = seen
  for (let tries = 0; tries < TRIES; tries += 1) {
    const unit = nextOf(before, row, district)
    if (!unit || (await units.put(unit))) return
    before = (await units.getMany(district.id, [row.id])).get(row.id)
  }
  throw new Error(`unit ${row.id} is changed all the time`)
}

const nextOf = (before: Unit | undefined, row: PlannedRow, district: District): Unit | undefined => {
  const flat = applied(before && flatUnit(before), row)
  const facts = flat && UnitFacts.safeParse(rawUnit(flat))
  // What the sheet says and what a person has made of the unit since fit together no more: the person is the newer.
  if (!facts?.success) return undefined
  const assignment = assignmentNow(facts.data, before?.assignment, district)
  const version = (before?.version ?? 0) + 1
  return { ...facts.data, district: district.id, version, ...(assignment ? { assignment } : {}) }
}

import type { District } from '@lianxin/shared/organisation/schema'
import type { Flat } from '@lianxin/shared/organisation/sheets/column'
import type { Bad } from '@lianxin/shared/organisation/sheets/sheet'
import { flatUnit, rawUnit, unitColumns } from '@lianxin/shared/organisation/sheets/units'
import { UnitFacts } from '@lianxin/shared/organisation/units'
import { UnitNo } from '@lianxin/shared/text'
import type { UnitStore } from '../store-units'
import { faultsIn } from './faults'
import { badLine, blank, type Checked, goodLine } from './plan'

/** A line as it was read; undefined for one with nothing on it. */
export type Line = { values: Flat; bad: Bad[] } | undefined

/** What each line of a part would come to; reads the units the part names and nothing else. */
export const checkUnits =
  ({ units }: { units: Pick<UnitStore, 'getMany'> }) =>
  async (district: District, lines: readonly Line[]): Promise<Checked[]> => {
    const ids = lines.map((line) => UnitNo.safeParse(line?.values.id).data)
    const known = await units.getMany(
      district.id,
      ids.filter((id) => id !== undefined),
    )
    return lines.map((line, at) => {
      const id = ids[at] ?? ''
      const before = known.get(id)
      return line ? checked(line, id, before && flatUnit(before)) : blank
    })
  }

const checked = ({ values, bad }: NonNullable<Line>, id: string, before: Flat | undefined): Checked => {
  if (bad.length > 0) return badLine(id, bad)
  const facts = UnitFacts.safeParse(rawUnit({ ...before, ...values }), { reportInput: true })
  if (!facts.success) return badLine(id, faultsIn(facts.error, unitColumns))
  return goodLine(id, id, before, flatUnit({ ...facts.data, district: '', version: 1 }), Object.keys(values))
}

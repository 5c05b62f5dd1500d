import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Unit } from '@lianxin/shared/organisation/units'
import type { Actor } from '@lianxin/shared/people/schema'
import type { UnassignedUnit, UnitStore } from './store-units'

type Deps = { units: Pick<UnitStore, 'list' | 'unassigned'> }
type Paged = { after?: string | undefined }

/** The registry, a page at a time. @throws Refusal `forbidden`, `bad_request` for a forged cursor. */
export const listUnits =
  ({ units }: Deps) =>
  async (actor: Actor, { after }: Paged): Promise<{ units: Unit[]; after?: string }> =>
    units.list(districtSeen(actor), after)

/** Units nobody answers for, a page at a time. @throws Refusal `forbidden`, `bad_request` for a forged cursor. */
export const listUnassigned =
  ({ units }: Deps) =>
  async (actor: Actor, { after }: Paged): Promise<{ units: UnassignedUnit[]; after?: string }> =>
    units.unassigned(districtSeen(actor), after)

const districtSeen = (actor: Actor): string => {
  const district = districtFor(actor, 'see')
  if (district === undefined) throw new Refusal('forbidden')
  return district
}

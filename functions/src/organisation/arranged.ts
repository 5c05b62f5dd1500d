import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from './store'

export type ArrangedDeps = { districts: Pick<DistrictStore, 'current'> }

/** The district whose organisation the actor arranges, as it is now. @throws Refusal `forbidden` */
export const arrangedDistrict = async ({ districts }: ArrangedDeps, actor: Actor): Promise<District> => {
  const id = districtFor(actor, 'arrange')
  if (id === undefined) throw new Refusal('forbidden')
  const district = await districts.current(id)
  if (!district) throw new Refusal('not_found')
  return district
}

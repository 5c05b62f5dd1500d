import type { District } from '@lianxin/shared/organisation/schema'
import { inLanes } from '../in-lanes'
import type { DistrictStore } from '../organisation/store'

/** Districts looked at together; those who file keep their share of the table. */
const AT_ONCE = 8

/**
 * Does something in every district.
 * @throws AggregateError after all districts when one failed; run again it does the rest.
 */
export const eachDistrict = async (
  { districts }: { districts: Pick<DistrictStore, 'ids' | 'get'> },
  act: (district: District) => Promise<void>,
): Promise<void> => {
  const errors: unknown[] = []
  await inLanes(await districts.ids(), AT_ONCE, async (id) => {
    try {
      const district = await districts.get(id)
      if (district) await act(district)
    } catch (error) {
      errors.push(error)
    }
  })
  if (errors.length > 0) throw new AggregateError(errors, 'some districts were not done')
}

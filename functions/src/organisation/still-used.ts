import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import { bodyInbox } from '../needs/inbox'
import type { NeedStore } from '../needs/store'
import type { UseStore } from './store-uses'

export type UseDeps = { needs: Pick<NeedStore, 'listInbox'>; uses: UseStore }
type Removal = Extract<OrganisationChange, { kind: 'remove' }>

/**
 * What still uses something that is to be removed, beyond the configuration itself: open needs lie at a body, units in
 * a street, boards and units in an area. One answer is enough; whoever removes things rarely waits for it.
 */
export const userOf = async (
  { needs, uses }: UseDeps,
  district: string,
  { what, id }: Removal,
): Promise<string | undefined> => {
  if (what === 'body') {
    const { rows } = await needs.listInbox([bodyInbox(district, id)])
    return rows.length > 0 ? '没办完的诉求' : undefined
  }
  const unit = await uses.unitIn(district, what, id)
  if (unit !== undefined) return `单位“${unit}”`
  return undefined
}

import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import type { BoardStore } from '../boards/store'
import { bodyInbox } from '../needs/inbox'
import type { NeedStore } from '../needs/store'
import type { UseStore } from './store-uses'

export type UseDeps = {
  needs: Pick<NeedStore, 'listInbox'>
  boards: Pick<BoardStore, 'list'>
  uses: Pick<UseStore, 'unitIn'>
}
type Removal = Extract<OrganisationChange, { kind: 'remove' }>

/**
 * What still uses something that is to be removed, beyond the configuration itself: open needs lie at a body, units in
 * a street, boards and units in an area. One answer is enough; whoever removes things rarely waits for it.
 */
export const userOf = async (
  { needs, boards, uses }: UseDeps,
  district: string,
  { what, id }: Removal,
): Promise<string | undefined> => {
  if (what === 'body') {
    const { rows } = await needs.listInbox([bodyInbox(district, id)])
    return rows.length > 0 ? '没办完的诉求' : undefined
  }
  const unit = await uses.unitIn(district, what, id)
  if (unit !== undefined) return `单位“${unit}”`
  const code = what === 'area' ? await signIn(boards, district, id) : undefined
  return code === undefined ? undefined : `公示牌${code}`
}

const PAGE = 500

const signIn = async (boards: UseDeps['boards'], district: string, area: string): Promise<string | undefined> => {
  let after: string | undefined
  do {
    const page = await boards.list(district, PAGE, after)
    const sign = page.signs.find((one) => one.area === area && !one.retired)
    if (sign) return sign.code
    after = page.after
  } while (after !== undefined)
  return undefined
}

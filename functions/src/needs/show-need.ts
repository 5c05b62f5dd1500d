import { partOf } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from '../organisation/store'
import type { QueryCoder } from './query-code'
import { nextName, viewOf } from './view'

export type ShowDeps = { districts: DistrictStore; queryCodeOf: QueryCoder }

/** A need as this actor may see it now, or undefined when it does not exist for them. */
export const showNeed =
  ({ districts, queryCodeOf }: ShowDeps) =>
  async (actor: Actor, need: Need): Promise<NeedView | undefined> => {
    const state = stateOf(need)
    const part = partOf(actor, need, state)
    if (!part) return undefined
    const view = viewOf(need, state, { part, id: actor.id })
    if (part === 'filer') return { ...view, queryCode: queryCodeOf(need.id) }
    if (part !== 'handler') return view
    const district = await districts.get(need.district)
    return { ...view, ...nextName(need, state, district?.bodies ?? []) }
  }

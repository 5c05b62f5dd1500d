import { judgedFor, type Part, partOf } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import type { DistrictStore } from '../organisation/store'
import type { QueryCoder } from './query-code'
import { placedIn, viewOf } from './view'

export type ShowDeps = { districts: Pick<DistrictStore, 'get'>; queryCodeOf: QueryCoder }

/** What an actor is to a need; whoever knows its 查询码 is its filer, on whatever phone. */
export const partFor = (
  { queryCodeOf }: Pick<ShowDeps, 'queryCodeOf'>,
  actor: Actor,
  need: Need,
  code?: string,
): Part | undefined => {
  // Nobody who has had it in their hands becomes its filer by a code they were shown: they would judge themselves.
  return partOf(actor, need, stateOf(need)) ?? (code === queryCodeOf(need.id) ? 'filer' : undefined)
}

/** A need as this actor may see it now, or undefined when it does not exist for them. */
export const showNeed =
  ({ districts, queryCodeOf }: ShowDeps) =>
  async (actor: Actor, need: Need, code?: string): Promise<NeedView | undefined> => {
    const state = stateOf(need)
    const part = partFor({ queryCodeOf }, actor, need, code)
    if (!part) return undefined
    const byCode = part === 'filer' && need.filer !== actor.id
    const district = part === 'filer' && !state.dates ? undefined : await districts.get(need.district)
    // Whoever recorded it hands the code to the one it is for.
    const mayTell = part === 'filer' || need.events[0]?.by.id === actor.id
    return {
      ...viewOf(need, state, { judged: judgedFor(actor, part, need, state), id: actor.id, byCode }),
      ...(mayTell ? { queryCode: queryCodeOf(need.id) } : {}),
      ...(district ? placedIn(district, { need, state, part }) : {}),
    }
  }

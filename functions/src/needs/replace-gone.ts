import type { Need } from '@lianxin/shared/needs/schema'
import { type GoneDeps, handovers } from './gone'
import type { NeedStore } from './store'

export type ReplaceDeps = GoneDeps & { needs: Pick<NeedStore, 'append'> }

/**
 * The need with the successors of whoever has left in their places, in one conditional write; as it is when nobody has.
 * What somebody did at the same moment stands, and is looked at again.
 */
export const replaceGone =
  (deps: ReplaceDeps) =>
  async (need: Need): Promise<Need> => {
    let at = need
    for (;;) {
      const events = await handovers(deps, at)
      if (events.length === 0) return at
      const outcome = await deps.needs.append(at, events)
      if (outcome === 'done') return { ...at, events: [...at.events, ...events] }
      at = outcome
    }
  }

import { Refusal } from '@lianxin/shared/errors'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { type ShowDeps, showNeed } from './show-need'
import type { NeedStore } from './store'

/** Reads a need. @throws Refusal `not_found`, also when it exists but is none of the actor's business. */
export const readNeed =
  (deps: ShowDeps & { needs: NeedStore }) =>
  async (actor: Actor, { id }: { id: string }): Promise<NeedView> => {
    const need = await deps.needs.get(id)
    const view = need && (await showNeed(deps)(actor, need))
    if (!view) throw new Refusal('not_found')
    return view
  }

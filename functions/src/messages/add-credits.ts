import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { type Audience, templatesFor } from './ask-for'
import type { CreditStore, UnreachedStore } from './store-credits'
import type { Templates } from './templates'

type Deps = { credits: CreditStore; unreached: Pick<UnreachedStore, 'forget'>; templates: Templates }

/** What to ask WeChat for on the next tap, and of how many messages the scarcest is left. */
type Asking = { templates: string[]; left: number }

/** Which messages somebody can be asked to allow; none where WeChat has no templates. */
export const readMessages =
  ({ credits, templates }: Pick<Deps, 'credits' | 'templates'>) =>
  async (actor: Actor, { as }: { as: Audience }): Promise<Asking> => {
    const asked = templatesFor(templates, as)
    const has = asked.length > 0 ? await credits.left(actor.id) : {}
    return { templates: asked, left: asked.length > 0 ? Math.min(...asked.map((id) => Math.max(has[id] ?? 0, 0))) : 0 }
  }

/**
 * Counts what somebody allowed with one tap. Counted twice after a lost reply it does no harm: WeChat then refuses one
 * message, and the count is set right.
 * @throws Refusal `bad_request` for a template that is none of ours
 */
export const addCredits =
  ({ credits, unreached, templates }: Deps) =>
  async (actor: Actor, { accepted }: { accepted: readonly string[] }): Promise<Record<never, never>> => {
    const ours = new Set(Object.values(templates).map(({ id }) => id))
    if (!accepted.every((id) => ours.has(id))) throw new Refusal('bad_request')
    await credits.add(actor.id, [...new Set(accepted)])
    for (const district of new Set(actor.duties.map((duty) => duty.district)))
      await unreached.forget(district, actor.id)
    return {}
  }

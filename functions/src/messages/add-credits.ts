import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { PlaceStore } from '../places/store'
import { type Audience, templatesFor } from './ask-for'
import type { CreditStore } from './store-credits'
import type { UnreachedStore } from './store-unreached'
import type { Templates } from './templates'

type Deps = {
  credits: CreditStore
  unreached: Pick<UnreachedStore, 'forget'>
  places: Pick<PlaceStore, 'hostedBy' | 'getMany'>
  templates: Templates
}

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
  (deps: Deps) =>
  async (actor: Actor, { accepted }: { accepted: readonly string[] }): Promise<Record<never, never>> => {
    const { credits, unreached, templates } = deps
    const ours = new Set(Object.values(templates).map(({ id }) => id))
    if (!accepted.every((id) => ours.has(id))) throw new Refusal('bad_request')
    await credits.add(actor.id, [...new Set(accepted)])
    const duties = actor.duties.map(({ district }) => district)
    for (const district of new Set([...duties, ...(await hostsIn(deps, actor, accepted))]))
      await unreached.forget(district, actor.id)
    return {}
  }

// Looked for only once somebody allows what hosts are sent: of the many who file nothing is read.
const hostsIn = async ({ places, templates }: Deps, { id }: Actor, accepted: readonly string[]): Promise<string[]> => {
  if (!templates.report || !accepted.includes(templates.report.id)) return []
  const hosted = await places.getMany(await places.hostedBy(id))
  return [...hosted.values()].map(({ district }) => district)
}

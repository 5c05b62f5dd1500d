import { Refusal } from '@lianxin/shared/errors'
import { may } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { KeptPlace, PlaceLive, PlaceView } from '@lianxin/shared/places/views'
import { LINK_S } from '../photos/store-bucket'
import { isKeeper, type SeeDeps, seePlace } from './see-place'
import type { PlaceStore } from './store'
import { keptOf, liveOf, photosOf, type ShowDeps } from './view'

type Deps = SeeDeps & ShowDeps & { places: Pick<PlaceStore, 'get' | 'getMany'> }

/** What was said lately of the places on a screen, in the order they were asked for; unknown ones are left out. */
export const listLive =
  ({ places }: Deps) =>
  async ({ ids }: { ids: string[] }): Promise<{ places: PlaceLive[] }> => {
    const found = await places.getMany(ids)
    return { places: ids.flatMap((id) => found.get(id) ?? []).map(liveOf) }
  }

/** One place as anybody sees it online. @throws Refusal `place_unknown` */
export const readPlace =
  (deps: Deps) =>
  async ({ id }: { id: string }): Promise<PlaceView> => {
    const place = await deps.places.get(id)
    if (!place) throw new Refusal('place_unknown')
    const until = new Date(Date.parse(deps.clock.now()) + LINK_S * 1000).toISOString()
    return { ...liveOf(place), photos: place.removed ? [] : await photosOf(deps, place), until }
  }

/** Everything of a place, for those who keep it or may see the district's. @throws Refusal `place_unknown`, `not_host` */
export const readKept =
  (deps: Deps) =>
  async (actor: Actor, { id }: { id: string }): Promise<{ place: KeptPlace }> => {
    const seen = await seePlace(deps, actor, id)
    if (!isKeeper(seen) && !may(actor, 'see', { district: seen.place.district })) throw new Refusal('not_host')
    return { place: await keptOf(deps, seen) }
  }

import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import { newPlace } from '@lianxin/shared/places/apply'
import { type Place, PlaceFacts } from '@lianxin/shared/places/schema'
import type { KeptPlace } from '@lianxin/shared/places/views'
import type { DistrictStore } from '../organisation/store'
import { attachPhotos } from './attach-photos'
import { checkFacts } from './check-facts'
import type { MoveDeps } from './move-place'
import { placeId } from './place-id'
import { actingOf, seenBy, tracedAs } from './see-place'
import { keptOf } from './view'

type Deps = MoveDeps & { districts: Pick<DistrictStore, 'get' | 'current'> }

/**
 * Enters a place. The same form again is answered as done.
 * @throws Refusal `forbidden`, `bad_request`, `photo_unknown`, `place_exists` with the place as it is
 */
export const createPlace =
  (deps: Deps) =>
  async (actor: Actor, { facts }: { facts: PlaceFacts }): Promise<{ place: KeptPlace }> => {
    const of = districtFor(actor, 'arrange')
    const district = of === undefined ? undefined : await deps.districts.current(of)
    if (!district) throw new Refusal('forbidden')
    checkFacts(district, facts, 'facts')
    const id = placeId(district.id, facts)
    const shown = (place: Place) => keptOf(deps, seenBy(actor, place, district))
    for (let tries = 0; tries < 2; tries += 1) {
      const found = await deps.places.get(id)
      if (found && isSame(found, facts)) return { place: await shown(found) }
      if (found) throw new Refusal('place_exists', { current: await shown(found) })
      await attachPhotos(deps.photos, actor, { id, photos: [] }, { ids: facts.photos, field: 'facts.photos' })
      const acting = actingOf(deps, actor, { place: { hosts: [] }, parts: ['office'] })
      const place = newPlace({ id, district: district.id }, facts, acting)
      if (await deps.places.change(place, { trace: tracedAs(actor, acting, place), outAt: acting.at }))
        return { place: await shown(place) }
    }
    throw new Refusal('busy')
  }

const isSame = (place: Place, facts: PlaceFacts): boolean =>
  place.removed === undefined && JSON.stringify(PlaceFacts.parse(place)) === JSON.stringify(PlaceFacts.parse(facts))

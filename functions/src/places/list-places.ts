import { dayOf, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import { UNVERIFIED_DAYS } from '@lianxin/shared/places/rules'
import type { PlaceRow } from '@lianxin/shared/places/views'
import type { Clock } from '../clock'
import type { PlaceStore } from './store'
import { rowOf } from './store-item'
import type { Shown } from './store-lists'

type Deps = { places: Pick<PlaceStore, 'list' | 'hostedBy' | 'getMany'>; clock: Clock }

/** A page of the district's places. @throws Refusal `forbidden`, `bad_request` */
export const listPlaces =
  ({ places, clock }: Deps) =>
  async (actor: Actor, { show, after }: { show: Shown['which']; after?: string | undefined }) => {
    const district = districtFor(actor, 'see')
    if (district === undefined) throw new Refusal('forbidden')
    if (show !== 'unverified') return places.list(district, { which: show, after })
    return places.list(district, { which: show, until: plusDays(dayOf(clock.now()), -UNVERIFIED_DAYS), after })
  }

/** The places somebody hosts, those with a report first. */
export const listHosted =
  ({ places }: Deps) =>
  async (actor: Actor): Promise<{ places: PlaceRow[] }> => {
    const found = await places.getMany(await places.hostedBy(actor.id))
    const here = [...found.values()].filter(({ removed }) => removed === undefined).map(rowOf)
    return { places: here.sort((a, b) => ((a.due ?? '9') + a.name < (b.due ?? '9') + b.name ? -1 : 1)) }
  }

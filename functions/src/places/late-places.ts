import { type Day, instantAt } from '@lianxin/shared/calendar'
import { withLate } from '@lianxin/shared/places/apply'
import type { Clock } from '../clock'
import type { PlaceStore } from './store'

type Deps = { places: Pick<PlaceStore, 'get' | 'change' | 'overdue'>; clock: Clock }

/** Somebody may say something of the place at the same moment. */
const TRIES = 8

/**
 * Hides what the hosts of a district's places have let go by, and has the station told. Safe to do twice: what is late
 * is so once.
 */
export const latePlaces =
  (deps: Deps) =>
  async (district: string, today: Day): Promise<void> => {
    for (const id of await deps.places.overdue(district, today)) await makeLate(deps, id, today)
  }

const makeLate = async ({ places, clock }: Deps, id: string, today: Day): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = await places.get(id)
    const acting = { reporter: '', as: 'system', at: instantAt(today, '08:30'), today, due: today } as const
    const next = place && withLate(place, acting)
    if (!next || next === place || (await places.change(next, { outAt: clock.now() }))) return
  }
  throw new Error(`place ${id} is changed all the time`)
}

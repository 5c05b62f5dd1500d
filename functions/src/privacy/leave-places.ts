import { dayOf } from '@lianxin/shared/calendar'
import { applyMove } from '@lianxin/shared/places/apply'
import type { Clock } from '../clock'
import type { PlaceStore } from '../places/store'

type Deps = { places: Pick<PlaceStore, 'get' | 'change' | 'hostedBy'>; clock: Clock }

/** Passers-by may report something of the place at the same moment. */
const TRIES = 8

/**
 * Ends what somebody still hosts. Who does is refused to be forgotten; an invitation may have been taken up in the very
 * seconds in which they asked for it.
 */
export const leavePlaces = async (deps: Deps, person: string): Promise<void> => {
  for (const id of await deps.places.hostedBy(person)) await leave(deps, person, id)
}

const leave = async ({ places, clock }: Deps, person: string, id: string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = await places.get(id)
    const at = clock.now()
    const acting = { reporter: '', as: 'system', at, today: dayOf(at), due: dayOf(at) } as const
    const next = place && applyMove(place, { move: 'unhost', person }, acting)
    if (!next || next === place || (await places.change(next, { left: person }))) return
  }
  throw new Error(`place ${id} is changed all the time`)
}

import { dayOf } from '@lianxin/shared/calendar'
import type { District } from '@lianxin/shared/organisation/schema'
import { flatPlace, rawPlace } from '@lianxin/shared/organisation/sheets/places'
import type { Acting } from '@lianxin/shared/places/acting'
import { applyMove, newPlace } from '@lianxin/shared/places/apply'
import type { Place } from '@lianxin/shared/places/schema'
import { type TileRow, tileRowOf } from '@lianxin/shared/places/tile-place'
import type { Clock } from '../../clock'
import type { PlaceStore } from '../../places/store'
import { inTurns } from '../in-turns'
import { SheetFacts } from './check-places'
import { applied, type PlannedRow } from './plan'
import type { Import } from './store-imports'

export type ApplyPlacesDeps = {
  places: Pick<PlaceStore, 'getMany' | 'put'>
  publishPlaces(rows: readonly TileRow[]): Promise<unknown>
  clock: Clock
}

/** How often a place is tried again that somebody changes at the same moment. */
const TRIES = 8

/**
 * Makes of some places what the sheet says of them, and puts them all in the tiles at once: those that need no change as
 * well, since the try before may have ended between the one and the other.
 */
export const applyPlaces = async (
  deps: ApplyPlacesDeps,
  { by }: Import,
  district: District,
  rows: readonly PlannedRow[],
): Promise<void> => {
  const at = deps.clock.now()
  // Nothing is reported here: who and until when an answer is due are of no account.
  const acting: Acting = { at, today: dayOf(at), by, as: 'office', reporter: '', due: dayOf(at) }
  const known = await deps.places.getMany(rows.map(({ id }) => id))
  const told: TileRow[] = []
  await inTurns(rows, async (row) => {
    const place = await applyPlace(deps, district, acting, known.get(row.id), row)
    if (place) told.push(tileRowOf(place, district.streets))
  })
  await deps.publishPlaces(told)
}

/** The place as it then stands. */
const applyPlace = async (
  { places }: ApplyPlacesDeps,
  district: District,
  acting: Acting,
  seen: Place | undefined,
  row: PlannedRow,
): Promise<Place | undefined> => {
  let before = seen
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = nextOf(before, row, district, acting)
    if (!place || (await places.put(place))) return place ?? before
    before = (await places.getMany([row.id])).get(row.id)
  }
  throw new Error(`place ${row.id} is changed all the time`)
}

const nextOf = (before: Place | undefined, row: PlannedRow, district: District, acting: Acting): Place | undefined => {
  if (before?.removed) return undefined
  const flat = applied(before && flatPlace(before), row)
  const read = flat && SheetFacts.safeParse(rawPlace({ ...flat, id: row.id }, before))
  // What the sheet says and what a person has made of the place since fit together no more: the person is the newer.
  if (!read?.success) return undefined
  const { id, verifiedOn, ...facts } = read.data
  const next = before
    ? applyMove(before, { move: 'edit', facts }, acting)
    : newPlace({ id, district: district.id }, facts, acting)
  // A day alone is no edit, and yet another version.
  return { ...next, verifiedOn, version: (before?.version ?? 0) + 1 }
}

import type { District } from '@lianxin/shared/organisation/schema'
import { flatPlace, rawPlace } from '@lianxin/shared/organisation/sheets/places'
import { Place } from '@lianxin/shared/places/schema'
import { type TileRow, tilePlaceOf } from '@lianxin/shared/places/tile-place'
import type { PlaceStore } from '../../places/store'
import { inTurns } from '../in-turns'
import { SheetFacts } from './check-places'
import { applied, type PlannedRow } from './plan'

export type ApplyPlacesDeps = {
  places: Pick<PlaceStore, 'getMany' | 'put'>
  publishPlaces(rows: readonly TileRow[]): Promise<unknown>
}

/** How often a place is tried again that somebody changes at the same moment. */
const TRIES = 8

/**
 * Makes of some places what the sheet says of them, and puts them all in the tiles at once: those that need no change as
 * well, since the try before may have ended between the one and the other.
 */
export const applyPlaces = async (
  deps: ApplyPlacesDeps,
  district: District,
  rows: readonly PlannedRow[],
): Promise<void> => {
  const known = await deps.places.getMany(rows.map(({ id }) => id))
  const told: TileRow[] = []
  await inTurns(rows, async (row) => {
    const before = known.get(row.id)
    const place = await applyPlace(deps, district, before, row)
    const { name = '' } = district.streets.find(({ id }) => id === place?.street) ?? {}
    if (!place) return
    const { id, version, point } = place
    told.push({ id, version, point, stood: before ? [before.point] : [], place: tilePlaceOf(place, name) })
  })
  await deps.publishPlaces(told)
}

/** The place as it then stands. */
const applyPlace = async (
  { places }: ApplyPlacesDeps,
  district: District,
  seen: Place | undefined,
  row: PlannedRow,
) => {
  let before = seen
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = nextOf(before, row, district)
    if (!place) return before
    if (await places.put(place)) return place
    before = (await places.getMany([row.id])).get(row.id)
  }
  throw new Error(`place ${row.id} is changed all the time`)
}

const nextOf = (before: Place | undefined, row: PlannedRow, district: District): Place | undefined => {
  if (before?.removed) return undefined
  const flat = applied(before && flatPlace(before), row)
  const facts = flat && SheetFacts.safeParse(rawPlace({ ...flat, id: row.id }, before))
  // What the sheet says and what a person has made of the place since fit together no more: the person is the newer.
  if (!facts?.success) return undefined
  return Place.parse({ ...before, ...facts.data, district: district.id, version: (before?.version ?? 0) + 1 })
}

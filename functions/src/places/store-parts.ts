import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { Table } from '../dynamo/client'
import { mapSource } from './map-source'
import { placeStore } from './store'
import { hostingStore } from './store-hosting'
import { openDataStore } from './store-open-data'
import { tileStore } from './store-tile-items'
import { publishPlaces } from './store-tiles'

type Around = { clock: Clock; machineClock: Clock; chance: Chance }

/** All that is stored of places, how tiles come to know of them, and where map pictures come from. */
export const placeParts = (table: Table, env: Parameters<typeof mapSource>[0], around: Around) => {
  const tiles = tileStore(table, around.machineClock)
  return {
    places: placeStore(table),
    hosting: hostingStore(table),
    openData: openDataStore(table),
    tiles,
    publishPlaces: publishPlaces({ ...around, tiles }),
    map: mapSource(env),
  }
}
export type PlaceParts = ReturnType<typeof placeParts>

import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { useQuery } from '@tanstack/react-query'
import { placeSend } from '../../api/place-client'
import type { Snapshot } from './snapshot'

/** A place out of the tiles at hand. */
export const placeIn = (snapshot: Snapshot | undefined, id: string | undefined): TilePlace | undefined => {
  for (const places of snapshot?.tiles.values() ?? []) {
    const found = places.find((place) => place.id === id)
    if (found) return found
  }
  return undefined
}

/** The address of what is known of a place online. */
export const viewKey = (id: string) => ['readPlace', { id }]

/** Photos, and what was said lately; the page stands without them. */
export const usePlaceView = (id: string) =>
  useQuery({
    queryKey: viewKey(id),
    queryFn: () => placeSend('readPlace', { id }),
    enabled: id !== '',
    staleTime: 30_000,
  })

import type { Actor } from '@lianxin/shared/people/schema'
import type { Place } from '@lianxin/shared/places/schema'
import { hashedId } from '../hashed-id'
import type { PhotoStore } from '../photos/store'
import { usePhotos } from '../photos/use-photos'

/** What marks a photo that a place shows, as a need's id does those of a need. */
export const placeUse = (place: string): string => hashedId(`place ${place}`)

/**
 * Keeps the photos a place is going to show: those it shows already, whoever posted them, and the actor's own.
 * @throws Refusal `photo_unknown` naming each other one
 */
export const attachPhotos = (
  photos: Pick<PhotoStore, 'use'>,
  actor: Actor,
  place: Pick<Place, 'id' | 'photos'>,
  { ids, field }: { ids: readonly string[]; field: string },
): Promise<void> => {
  const use: PhotoStore['use'] = async (id, ...whose) => place.photos.includes(id) || photos.use(id, ...whose)
  return usePhotos({ use }, actor, { ids, needId: placeUse(place.id), field })
}

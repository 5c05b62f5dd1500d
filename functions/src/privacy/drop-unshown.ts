import { placeUse } from '../places/attach-photos'
import type { PlaceStore } from '../places/store'
import type { EraseDeps } from './erase-need'

type Deps = Pick<EraseDeps, 'erasures' | 'photos' | 'bucket'> & { places: Pick<PlaceStore, 'get'> }

/** Takes away a photo that a place showed; false when the place shows it again, or something else does. */
export const dropUnshown = async (
  { places, photos, erasures, bucket }: Deps,
  { place, photo }: { place: string; photo: string },
): Promise<boolean> => {
  if ((await places.get(place))?.photos.includes(photo)) return false
  const found = await photos.get(photo)
  if (!found || !(await erasures.unuse(photo, placeUse(place)))) return false
  // The picture first: cut off between the two, the next night still finds it.
  await bucket.remove(found.object)
  await photos.forget(photo)
  return true
}

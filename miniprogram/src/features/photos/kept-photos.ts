import { dropPhotos } from '../../api/photo-items'
import { items } from '../../api/queue-items'
import { forget, keep, kept } from '../../platform/storage'

// Every form has a place for its photos; the photos themselves are kept one by one.
const placeOf = (place: string): string => `lianxin.photos.${place}`

/** Keys of the photos added to a form, in their order. */
export const photosIn = (place: string): string[] => kept<string[]>(placeOf(place)) ?? []

/** Keeps which photos a form has. */
export const keepPhotosIn = (place: string, keys: readonly string[]): void =>
  void (keys.length > 0 ? keep(placeOf(place), keys) : forget(placeOf(place)))

/** A crash may come between handing photos to the queue and dropping them from their form. */
export const dropQueuedPhotosIn = (place: string): void => {
  const queued = items().flatMap(({ photos, refused }) => (refused ? [] : (photos ?? [])))
  const keys = photosIn(place)
  if (keys.some((key) => queued.includes(key)))
    keepPhotosIn(
      place,
      keys.filter((key) => !queued.includes(key)),
    )
}

/** Photos of what was refused go back into the form, before those added meanwhile. */
export const giveBackPhotos = (place: string, keys: readonly string[] = []): void =>
  keepPhotosIn(place, [...new Set([...keys, ...photosIn(place)])])

/** What was sent with the form has arrived: nothing of its photos stays in the phone. */
export const dropPhotosIn = (place: string): void => {
  dropPhotos(photosIn(place))
  forget(placeOf(place))
}

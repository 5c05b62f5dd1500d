import type { ShownPhoto } from '@lianxin/shared/photos/schema'
import { isDoubtful } from '@lianxin/shared/places/rules'
import type { Place } from '@lianxin/shared/places/schema'
import { streetNameOf } from '@lianxin/shared/places/tile-place'
import type { KeptPlace, PlaceLive } from '@lianxin/shared/places/views'
import type { PhotoStore } from '../photos/store'
import type { Bucket } from '../photos/store-bucket'
import type { Seen } from './see-place'

export type ShowDeps = { photos: Pick<PhotoStore, 'getAll'>; bucket: Pick<Bucket, 'link'> }

/** What anybody may know of what was said of a place: how many, never who. */
export const liveOf = ({ id, version, confirmed, cases, removed }: Place): PlaceLive => ({
  id,
  version,
  confirmed,
  faults: cases.map((one) => ({
    subject: one.subject,
    people: one.people.length,
    isDoubtful: isDoubtful(one),
    isLate: one.lateOn !== undefined,
  })),
  removed: removed !== undefined,
})

/** The place as those see it who keep it. */
export const keptOf = async (deps: ShowDeps, { place, district, parts }: Seen): Promise<KeptPlace> => {
  const { cases, photos: _photos, stood: _stood, ...shown } = place
  return {
    ...shown,
    photos: await photosOf(deps, place),
    cases: cases.map((one) => ({ ...one, people: one.people.length, denied: one.denied.length })),
    streetName: streetNameOf(district.streets, place.street),
    districtName: district.name,
    parts: [...parts],
  }
}

/** Links to a place's photos, in its order. */
export const photosOf = async ({ photos, bucket }: ShowDeps, place: Pick<Place, 'photos'>): Promise<ShownPhoto[]> => {
  if (place.photos.length === 0) return []
  const found = new Map((await photos.getAll(place.photos)).map((photo) => [photo.id, photo]))
  return place.photos.flatMap((id) => {
    const photo = found.get(id)
    return photo ? [{ id, url: bucket.link(photo.object), width: photo.width, height: photo.height }] : []
  })
}

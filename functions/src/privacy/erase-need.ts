import type { Need } from '@lianxin/shared/needs/schema'
import { photosOf } from '@lianxin/shared/photos/rules'
import { type Erasure, erased, withoutPhotos } from '@lianxin/shared/privacy/erase'
import { hashedId } from '../hashed-id'
import type { QueryCoder } from '../needs/query-code'
import type { PhotoStore } from '../photos/store'
import type { Bucket } from '../photos/store-bucket'
import type { ErasureStore } from './store-erasures'

export type EraseDeps = {
  erasures: ErasureStore
  photos: Pick<PhotoStore, 'get' | 'forget'>
  bucket: Pick<Bucket, 'remove'>
  queryCodeOf: QueryCoder
}

/** Takes away what a need says of its filer; false when somebody wrote to it meanwhile, which the next pass looks at. */
export const eraseNeed = async (deps: EraseDeps, need: Need, why: Erasure): Promise<boolean> => {
  await erasePhotos(deps, need)
  await deps.erasures.dropQueryCode(deps.queryCodeOf(need.id))
  return deps.erasures.rewrite(erased(need, why, hashedId(`nobody ${need.id}`)), 'nothing')
}

/** Takes away a need's photos alone; false as above. */
export const dropPhotos = async (deps: EraseDeps, need: Need): Promise<boolean> => {
  if (photosOf(need).length === 0) return true
  await erasePhotos(deps, need)
  return deps.erasures.rewrite(withoutPhotos(need), 'words')
}

// The picture first, then what is known of it: cut off between the two, the next pass still finds it.
const erasePhotos = async ({ erasures, photos, bucket }: EraseDeps, need: Need): Promise<void> => {
  for (const id of photosOf(need)) {
    const photo = await photos.get(id)
    if (!photo) continue
    // One reply to several needs shows its photo in each.
    if (!(await erasures.unuse(id, need.id))) continue
    await bucket.remove(photo.object)
    await photos.forget(id)
  }
}

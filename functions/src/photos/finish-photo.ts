import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { FinishedPhoto } from '@lianxin/shared/photos/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import { cleanPhoto } from './image/clean'
import { cleanKey, rawKey } from './keys'
import type { Photo, PhotoStore } from './store'
import type { Bucket } from './store-bucket'

type Deps = { bucket: Bucket; photos: PhotoStore; clock: Clock }

/**
 * Makes a photo of what was posted. Cut off between any two steps, a retry completes it; of two at once one stands and
 * both give it. The posted file goes last: until then it is all there is to try again with.
 * @throws Refusal `photo_missing`, `photo_type`, `photo_large`, `photo_pixels`
 */
export const finishPhoto =
  (deps: Deps) =>
  async (actor: Actor, { id }: { id: string }): Promise<FinishedPhoto> => {
    const known = await deps.photos.get(id)
    // Another's photo is to them as if it were not there.
    if (known && known.person !== actor.id) throw new Refusal('photo_missing')
    const { width, height } = known ?? (await make(deps, actor, id))
    await deps.bucket.remove(rawKey(actor.id, id))
    return { id, width, height }
  }

const make = async ({ bucket, photos, clock }: Deps, actor: Actor, id: string): Promise<Photo> => {
  const raw = await bucket.get(rawKey(actor.id, id))
  if (!raw) {
    // The other of two at once may have finished it and taken the file away meanwhile.
    const made = await photos.get(id)
    if (made?.person === actor.id) return made
    throw new Refusal('photo_missing')
  }
  const { type, width, height, bytes } = cleanPhoto(raw)
  const at = clock.now()
  const object = cleanKey(id, type, at, hashedId(bytes))
  await bucket.put(object, type, bytes)
  const photo = { id, person: actor.id, type, bytes: bytes.length, width, height, object, at }
  const outcome = await photos.put(photo)
  return outcome === 'put' ? photo : outcome
}

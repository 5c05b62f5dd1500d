import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { isPhotoType, PHOTO_BYTES_MAX, PHOTOS_AN_HOUR } from '@lianxin/shared/photos/limits'
import type { Upload } from '@lianxin/shared/photos/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { LimitStore } from '../limits/store'
import { rawKey } from './keys'
import type { Bucket } from './store-bucket'

type Deps = { bucket: Pick<Bucket, 'form'>; limits: Pick<LimitStore, 'count'>; clock: Clock }
type Starting = { key: string; type: string; bytes: number }

/**
 * Lets a person post one photo. Its id follows from the person and their key, so a retry writes over its own first try
 * and nobody can post in another's place.
 * @throws Refusal `photo_type`, `photo_large`, `too_many`
 */
export const startPhoto =
  ({ bucket, limits, clock }: Deps) =>
  async (actor: Actor, { key, type, bytes }: Starting): Promise<Upload> => {
    if (!isPhotoType(type)) throw new Refusal('photo_type')
    if (bytes > PHOTO_BYTES_MAX) throw new Refusal('photo_large')
    if ((await limits.count(`photos#${actor.id}`, clock.now())) > PHOTOS_AN_HOUR) throw new Refusal('too_many')
    const id = hashedId(`photo ${actor.id} ${key}`)
    return { id, ...bucket.form(rawKey(actor.id, id), type) }
  }

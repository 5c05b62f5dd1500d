import { dayOf, type Instant, plusDays } from '@lianxin/shared/calendar'
import type { Clock } from '../clock'
import type { Log } from '../log'
import { CLEAN, isRaw, photoOf } from './keys'
import type { PhotoStore } from './store'
import type { Bucket } from './store-bucket'

type Deps = { bucket: Pick<Bucket, 'list' | 'remove'>; photos: PhotoStore; clock: Clock; log: Log }

/** Whatever a draft still needs is younger: a phone without a net for a weekend posts its photos anew. */
const UNUSED_MS = 2 * 24 * 3600_000

/**
 * Removes what was posted and never finished, and finished photos no need shows, once they are two days old. A photo a
 * need is about to show is safe: it is marked before the need is written, and forgotten only while it bears no mark.
 */
export const sweepPhotos =
  ({ bucket, photos, clock, log }: Deps) =>
  async (prefix: string): Promise<void> => {
    const before = new Date(Date.parse(clock.now()) - UNUSED_MS).toISOString()
    const old = (await bucket.list(prefix)).filter(({ at }) => at < before)
    let removed = 0
    for (const { key } of old) {
      if (!(await isLeft(photos, key))) continue
      await bucket.remove(key)
      removed += 1
    }
    log.info('photos swept', { prefix, old: old.length, removed })
  }

/** A night that failed is made up for by the next ones. */
const NIGHTS = 4
/** A whole day older than what a draft may still need. */
const FIRST_DAY = 3

/** The nightly round through the days on which photos may have been left over; what was never finished S3 removes. */
export const sweepUnused =
  (deps: Deps) =>
  async ({ at }: { at: Instant }): Promise<void> => {
    for (let back = FIRST_DAY; back < FIRST_DAY + NIGHTS; back += 1)
      await sweepPhotos(deps)(`${CLEAN}${plusDays(dayOf(at), -back)}/`)
  }

const isLeft = async (photos: PhotoStore, key: string): Promise<boolean> => {
  if (isRaw(key)) return true
  const id = photoOf(key)
  if (id === undefined) return false
  const photo = await photos.get(id)
  // Of two finished at once the loser's object lies beside the photo's own.
  return photo?.object === key ? photos.forget(id) : true
}

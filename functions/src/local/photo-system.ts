import type { Surroundings } from '../deps'
import type { Env } from '../env'
import { CLEAN, RAW } from '../photos/keys'
import { photoPlace } from '../photos/place'
import type { PhotoStore } from '../photos/store'
import { sweepPhotos } from '../photos/sweep-photos'
import { type PhotoHandler, servePhotos } from './photo-routes'
import { type DiskBucket, diskBucket, dropDrafts } from './photo-store'

type LocalPhotos = {
  bucket: DiskBucket
  serve: PhotoHandler
  /** What S3's lifecycle and the nightly job do; here once, at the start. */
  sweep(deps: { photos: PhotoStore }): Promise<void>
}

/** The directory of photos, what answers for it, and its tidying up. */
export const openPhotos = async (root: string, env: Env, around: Surroundings): Promise<LocalPhotos> => {
  const { machineClock: clock, chance, log } = around
  await dropDrafts(root)
  const place = photoPlace(env)
  const bucket = diskBucket(root, place, { clock, chance })
  return {
    bucket,
    serve: servePhotos({ place, bucket, clock }),
    sweep: async ({ photos }) => {
      const sweep = sweepPhotos({ bucket, photos, clock, log })
      await Promise.all([RAW, CLEAN].map(sweep)).catch((cause) => log.error('photos not swept', cause))
    },
  }
}

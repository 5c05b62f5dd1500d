import { dropPhotos } from '../api/photo-items'
import { forget, kept, keptKeys } from '../platform/storage'
import { endSession } from './session'

const PHOTOS = 'lianxin.photos.'

/** Leaves nothing of anybody in this phone: drafts, photos, what waits to be sent, who it signed in as. */
export const forgetPhone = (): void => {
  for (const place of keptKeys(PHOTOS)) dropPhotos(kept<string[]>(place) ?? [])
  for (const key of keptKeys('lianxin.')) forget(key)
  endSession()
}

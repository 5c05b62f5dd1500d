import { dayOf, type Instant } from '@lianxin/shared/calendar'
import type { PhotoType } from '@lianxin/shared/photos/limits'

/** What was posted and nobody has looked at yet: only its sender's policy writes here. */
export const RAW = 'raw/'
/** Cleaned photos, by the day they were finished, so that a job can go through one day's. */
export const CLEAN = 'photos/'

const endings: Record<PhotoType, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

export const rawKey = (person: string, id: string): string => `${RAW}${person}/${id}`

/**
 * Where a cleaned photo lies. Its content's hash is in the name, so that no later upload of the same photo can take the
 * place of what somebody has already seen.
 */
export const cleanKey = (id: string, type: PhotoType, at: Instant, hash: string): string =>
  `${CLEAN}${dayOf(at)}/${id}-${hash}.${endings[type]}`

const ID = '[0-9A-HJKMNP-TV-Z]{26}'
const cleanPattern = new RegExp(`^${CLEAN}\\d{4}-\\d\\d-\\d\\d/(${ID})-${ID}\\.(jpg|png|webp)$`)
const rawPattern = new RegExp(`^${RAW}${ID}/${ID}$`)

/** Is this the name of an object we make? Then it holds no path but its own. */
export const isKey = (key: string): boolean => isRaw(key) || cleanPattern.test(key)

export const isRaw = (key: string): boolean => rawPattern.test(key)

/** The photo a cleaned object belongs to. */
export const photoOf = (key: string): string | undefined => cleanPattern.exec(key)?.[1]

/** The type a cleaned object's name says. */
export const typeOf = (key: string): PhotoType | undefined => {
  const ending = cleanPattern.exec(key)?.[2]
  if (ending === 'jpg') return 'image/jpeg'
  if (ending === 'png') return 'image/png'
  return ending === 'webp' ? 'image/webp' : undefined
}

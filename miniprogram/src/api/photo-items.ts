import type { RefusalCode } from '@lianxin/shared/errors'
import { listeners } from '../platform/listeners'
import type { Made } from '../platform/photo-types'
import { photoHost } from '../platform/photos'
import { forget, keep, kept, keptKeys } from '../platform/storage'

/** A photo this phone keeps until the need that shows it has arrived. */
export type PhotoItem = Made & {
  /** Its 128-bit key: the server makes one photo of it, however often it is sent. */
  key: string
  /** When it was chosen, in ms by this phone's clock. */
  at: number
  /** Its id at the server, for the person who sent it; `isDone` once it can be attached. */
  sent?: { id: string; person: string; isDone: boolean } | undefined
  /** The server's "no". */
  refused?: { code: RefusalCode | 'offline'; message: string } | undefined
  /** It was finished once and the server no longer had it: it went a second time, and no third. */
  isResent?: boolean
}

const PREFIX = 'lianxin.photo.'
const DAY_MS = 24 * 3600_000

// What storage could not take, such as in a browser that keeps nothing: until the app closes.
const unkept = new Map<string, PhotoItem>()
const changes = listeners()
let version = 0

/** Counts every change of any photo. */
export const photosVersion = (): number => version

/** Calls back whenever a photo has changed. */
export const onPhotos = changes.on

/** Something about a photo is different, such as how far it is. */
export const photoChanged = (): void => {
  version += 1
  changes.tell()
}

/** A photo kept here. */
export const photoItem = (key: string): PhotoItem | undefined => kept<PhotoItem>(PREFIX + key) ?? unkept.get(key)

/** Keeps what is known of a photo. */
export const putPhoto = (item: PhotoItem): void => {
  if (keep(PREFIX + item.key, item)) unkept.delete(item.key)
  else unkept.set(item.key, item)
  photoChanged()
}

/** Forgets photos and their pictures: their need has them, or nobody wants them. */
export const dropPhotos = (keys: readonly string[] = []): void => {
  for (const key of keys) {
    const item = photoItem(key)
    if (item) photoHost.forget(item.file)
    forget(PREFIX + key)
    unkept.delete(key)
  }
  if (keys.length > 0) photoChanged()
}

/** Forgets photos that no draft and nothing that waits names any more, as when the phone died between two steps. */
export const dropStrayPhotos = (): void => {
  const all = keptKeys('lianxin.')
  const isPhoto = (place: string) => place.startsWith(PREFIX)
  const named = JSON.stringify(all.filter((place) => !isPhoto(place)).map((place) => kept(place)))
  const keys = all.filter(isPhoto).map((place) => place.slice(PREFIX.length))
  const isOld = (key: string) => (photoItem(key)?.at ?? 0) < Date.now() - DAY_MS
  dropPhotos(keys.filter((key) => !named.includes(key) && isOld(key)))
}

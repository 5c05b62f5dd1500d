import { photoHost } from '../platform/photos'
import { currentSession, openSession } from '../session/session'
import { ApiError, isUncertain, offline } from './api-error'
import { call } from './client'
import { type PhotoItem, photoChanged, photoItem, putPhoto } from './photo-items'

const progress = new Map<string, number>()
const going = new Map<string, Promise<void>>()
// One after the other: on a weak network two at once would both be slow, and the first is wanted first.
let last: Promise<unknown> = Promise.resolve()

/** How far a photo is, in percent; undefined while it is not on its way. */
export const progressOf = (key: string): number | undefined => progress.get(key)

/** Is it on its way, or next? */
export const isGoing = (key: string): boolean => going.has(key)

/** Can it be attached, by whoever is signed in? */
export const isUp = (key: string): boolean => idOf(key) !== undefined

/** The first of these that still has to be sent. */
export const firstToSend = (keys: readonly string[] = []): string | undefined => keys.find((key) => !isUp(key))

/**
 * The ids of photos that are all up.
 * @throws ApiError `photo_missing` when one is not
 */
export const photoIds = (keys: readonly string[]): string[] =>
  keys.map((key) => {
    const id = idOf(key)
    if (id === undefined) throw missing()
    return id
  })

/** Sends these one by one; harmless for those that are up. @throws ApiError at the first that does not get through */
export const uploadPhotos = async (keys: readonly string[]): Promise<string[]> => {
  for (const key of keys) await uploadPhoto(key)
  return photoIds(keys)
}

/**
 * Sends one photo and has it checked; what got through before is not sent again.
 * @throws ApiError uncertain ones when it may be tried again; a refusal is kept with the photo
 */
export const uploadPhoto = (key: string): Promise<void> => {
  const already = going.get(key)
  if (already) return already
  const sending = last
    .then(() => upload(key))
    .finally(() => {
      going.delete(key)
      progress.delete(key)
      photoChanged()
    })
  going.set(key, sending)
  last = sending.catch(() => undefined)
  photoChanged()
  return sending
}

/** The server no longer had these: they go once more. False when they have already. */
export const sendAgain = (keys: readonly string[] = []): boolean => {
  const items = keys.flatMap((key) => photoItem(key) ?? [])
  if (items.length === 0 || items.some(({ isResent }) => isResent)) return false
  for (const item of items) putPhoto({ ...item, sent: undefined, isResent: true })
  return true
}

const idOf = (key: string): string | undefined => {
  const sent = photoItem(key)?.sent
  return sent?.isDone && sent.person === currentSession()?.me.id ? sent.id : undefined
}

// Written here: the table of all refusals would weigh on the page that files a need.
const missing = (): ApiError =>
  new ApiError('photo_missing', '有照片在手机里找不到了，去掉它再选一次。写的内容都还在。')
const unsent = (): ApiError => new ApiError('photo_missing', '这张照片没传成，请再传一次。写的内容都还在。')

const upload = async (key: string): Promise<void> => {
  const item = photoItem(key)
  // Deleted meanwhile, or lost with the browser's storage.
  if (!item) throw missing()
  if (isUp(key)) return
  try {
    const { me } = await openSession()
    const id = (await finished(item, me.id)) ?? (await posted(item, me.id))
    // Deleted while it was on its way.
    if (photoItem(key)) putPhoto({ ...item, sent: { id, person: me.id, isDone: true }, refused: undefined })
  } catch (failure) {
    const error = failure instanceof ApiError ? failure : offline()
    const isFinal = !isUncertain(error) && !passing.includes(error.code)
    if (isFinal && photoItem(key)) putPhoto({ ...item, refused: { code: error.code, message: error.message } })
    throw error
  }
}

// Signing in, or waiting a little, may yet carry it.
const passing: readonly string[] = ['session_expired', 'unauthenticated', 'login_refused', 'too_many']

/** Its id when an earlier try got as far as the store: only the last reply was lost. */
const finished = async ({ sent }: PhotoItem, person: string): Promise<string | undefined> => {
  if (sent?.person !== person) return undefined
  try {
    return (await call('finishPhoto', { id: sent.id }, person)).id
  } catch (failure) {
    if (failure instanceof ApiError && failure.code === 'photo_missing') return undefined
    throw failure
  }
}

const posted = async (item: PhotoItem, person: string): Promise<string> => {
  const { key, type, bytes } = item
  const { id, ...to } = await call('startPhoto', { key, type, bytes }, person)
  const status = await photoHost.post(item, to, (percent) => {
    progress.set(key, percent)
    photoChanged()
  })
  if (status === GONE) throw missing()
  // Not by itself again: sending the same for nothing, every half minute, would cost the person money.
  if (status >= 400 && status < 500) throw unsent()
  if (status < 200 || status > 299) throw offline()
  putPhoto({ ...item, sent: { id, person, isDone: false } })
  return (await call('finishPhoto', { id }, person)).id
}

/** The platform's word for a picture that is no longer in the phone. */
const GONE = 410

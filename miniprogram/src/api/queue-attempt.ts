import { dayOf } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'
import type { NeedView } from '@lianxin/shared/needs/views'
import { currentSession } from '../session/session'
import { ApiError, isUncertain, offline } from './api-error'
import { call } from './client'
import { firstToSend, isUp, photoIds, sendAgain, uploadPhoto } from './photo-upload'
import type { Item, Request } from './queue-items'

export type Reply = NeedView | Output<'stampCall'>

/** How one try ended. `waiting`: nothing came back, it is kept and goes again by itself unless `isKept` is false. */
export type Outcome =
  | { state: 'sent'; reply: Reply }
  | { state: 'refused'; error: ApiError }
  | { state: 'waiting'; isKept: boolean; error: ApiError }

// Not the request's fault: signing in or waiting a little may yet carry it.
const passing: readonly string[] = ['session_expired', 'unauthenticated', 'login_refused', 'too_many']

// A call counts on the day it was made, and only there.
const isStale = (item: Item): boolean =>
  item.name === 'stampCall' && dayOf(new Date(item.at).toISOString()) !== dayOf(new Date().toISOString())

/** Sends one item once, as whoever is signed in, or one of its photos: then it is `going`, and has to be tried again. */
export const attempt = async (item: Item): Promise<Outcome | 'going'> => {
  try {
    if (isStale(item)) throw new ApiError('bad_request', '')
    const photo = firstToSend(item.photos)
    if (photo !== undefined) {
      await uploadPhoto(photo)
      if (!isUp(photo)) throw offline()
      return 'going'
    }
    return { state: 'sent', reply: await callFor(withPhotos(item), currentSession()?.me.id) }
  } catch (failure) {
    const error = failure instanceof ApiError ? failure : offline()
    if (error.code === 'photo_unknown' && sendAgain(item.photos)) return 'going'
    const stays = isUncertain(error) || (passing.includes(error.code) && item.name !== 'stampCall')
    return stays ? { state: 'waiting', isKept: true, error } : { state: 'refused', error }
  }
}

const withPhotos = (item: Item): Request => {
  if (!item.photos?.length) return item
  const photos = photoIds(item.photos)
  switch (item.name) {
    case 'fileNeed':
      return { name: item.name, input: { ...item.input, telling: { ...item.input.telling, photos } } }
    case 'recordNeed':
      return { name: item.name, input: { ...item.input, telling: { ...item.input.telling, photos } } }
    case 'moveNeed': {
      const act = { ...item.input.act, photos }
      return { name: item.name, input: { ...item.input, act } }
    }
    default:
      return item
  }
}

const callFor = (request: Request, person: string | undefined): Promise<Reply> => {
  switch (request.name) {
    case 'fileNeed':
      return call(request.name, request.input, person)
    case 'recordNeed':
      return call(request.name, request.input, person)
    case 'moveNeed':
      return call(request.name, request.input, person)
    case 'stampCall':
      return call(request.name, request.input, person)
  }
}

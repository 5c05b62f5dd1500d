import { PHOTOS_MAX } from '@lianxin/shared/photos/limits'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { dropPhotos, dropStrayPhotos, onPhotos, photoItem, photosVersion, putPhoto } from '../../api/photo-items'
import { isGoing, isUp, uploadPhoto } from '../../api/photo-upload'
import { newId } from '../../platform/ids'
import type { Chosen } from '../../platform/photo-types'
import { photoHost } from '../../platform/photos'
import { dropPhotosIn, dropQueuedPhotosIn, keepPhotosIn, photosIn } from './kept-photos'
import { REFUSED, tooManyText, unusableText } from './words'

const AGAIN_MS = 10_000

const send = (key: string): void => void uploadPhoto(key).catch(() => undefined)

/** The photos of one form: kept from the moment they are chosen, and on their way while the rest is still being written. */
export const usePhotos = (place: string) => {
  useSyncExternalStore(onPhotos, photosVersion, photosVersion)
  useState(() => dropQueuedPhotosIn(place))
  useSending(place)
  const keys = photosIn(place)
  return {
    ...useAdding(place),
    keys,
    remove: (key: string) => {
      keepPhotosIn(
        place,
        photosIn(place).filter((one) => one !== key),
      )
      dropPhotos([key])
    },
    /** What was written must not wait for photos the server will not take. */
    removeRefused: () => {
      const refused = photosIn(place).filter((key) => photoItem(key)?.refused)
      keepPhotosIn(
        place,
        photosIn(place).filter((key) => !refused.includes(key)),
      )
      dropPhotos(refused)
    },
    retry: send,
    /** Their keys at this moment, whatever was drawn last. */
    now: () => photosIn(place),
    /** Those the server said no to, with its sentence. */
    refused: keys.flatMap((key) => {
      const { refused } = photoItem(key) ?? {}
      return refused && !isGoing(key) ? [{ key, message: refused.message }] : []
    }),
    /** Those that are not up yet. */
    left: keys.filter((key) => !isUp(key)).length,
    /** The queue has them now. */
    handOver: () => keepPhotosIn(place, []),
    /** They arrived. */
    drop: () => dropPhotosIn(place),
  }
}

/** Choosing, making small and keeping. `making` are not ready yet; `troubles` say what became of the others. */
const useAdding = (place: string) => {
  const [making, setMaking] = useState(0)
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const say = (trouble: string) => setTroubles((before) => [...before, trouble])
  const take = async (one: Chosen, nth: number) => {
    const key = await newId()
    const made = await one.make(key).catch(() => 'unloaded' as const)
    setMaking((count) => count - 1)
    if (typeof made === 'string') return say(unusableText(made, one.name, nth))
    keepPhotosIn(place, [...photosIn(place), key])
    putPhoto({ ...made, key, at: Date.now() })
    send(key)
  }
  const add = async () => {
    setTroubles([])
    dropStrayPhotos()
    const room = PHOTOS_MAX - photosIn(place).length
    const chosen = await photoHost.choose(room)
    if (chosen === 'refused') return say(REFUSED)
    if (chosen.length > room) say(tooManyText(chosen.length - room))
    const taken = chosen.slice(0, room)
    setMaking(taken.length)
    // One after the other: each takes most of a cheap phone's memory.
    for (const [at, one] of taken.entries()) await take(one, at + 1)
  }
  return { making, troubles, add }
}

/** A form's photos, as its parts are given them. */
export type Photos = ReturnType<typeof usePhotos>

// What a break interrupted goes on when the form is open again, and now and then while it is.
const useSending = (place: string) =>
  useEffect(() => {
    const sendAll = () => {
      for (const key of photosIn(place)) if (!isUp(key) && !isGoing(key) && !photoItem(key)?.refused) send(key)
    }
    sendAll()
    const warming = setTimeout(photoHost.warmUp, AGAIN_MS / 4)
    const timer = setInterval(sendAll, AGAIN_MS)
    return () => {
      clearTimeout(warming)
      clearInterval(timer)
    }
  }, [place])

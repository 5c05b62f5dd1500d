import { useState } from 'react'
import { forget, keep, kept } from '../../../platform/storage'

const keyOf = (needId: string, move: string): string => `lianxin.act.${needId}.${move}`

/** Where the photos of one move of one need are kept. */
export const actPhotoPlace = (needId: string, move: string): string => `act.${needId}.${move}`

/** What was typed into one move of one need; it outlives the sheet, the page and the app. */
export const useActDraft = <T extends object>(
  needId: string,
  move: string,
  empty: T,
): [T, (change: Partial<T>) => void] => {
  const key = keyOf(needId, move)
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept<Partial<T>>(key) }))
  const change = (part: Partial<T>) =>
    setDraft((before) => {
      const next = { ...before, ...part }
      keep(key, next)
      return next
    })
  return [draft, change]
}

/** Puts words where the form of a move finds them. */
export const keepActDraft = (needId: string, move: string, draft: object): void => {
  keep(keyOf(needId, move), draft)
}

/** Once the move is made its words are in the history. */
export const dropActDraft = (needId: string, move: string): void => forget(keyOf(needId, move))

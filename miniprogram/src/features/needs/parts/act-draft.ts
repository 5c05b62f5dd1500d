import Taro from '@tarojs/taro'
import { useState } from 'react'

const keyOf = (needId: string, move: string): string => `lianxin.act.${needId}.${move}`

/** What was typed into one move of one need; it outlives the sheet, the page and the app. */
export const useActDraft = <T extends object>(
  needId: string,
  move: string,
  empty: T,
): [T, (change: Partial<T>) => void] => {
  const key = keyOf(needId, move)
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...(Taro.getStorageSync<Partial<T> | ''>(key) || {}) }))
  const change = (part: Partial<T>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    Taro.setStorageSync(key, next)
  }
  return [draft, change]
}

/** Once the move is made its words are in the history. */
export const dropActDraft = (needId: string, move: string): void => Taro.removeStorageSync(keyOf(needId, move))

import Taro from '@tarojs/taro'

/** What this phone keeps under a key; undefined when there is nothing or it cannot be read. */
export const kept = <T>(key: string): T | undefined => {
  try {
    return Taro.getStorageSync<T | ''>(key) || undefined
  } catch {
    return undefined
  }
}

/** Keeps a value at once: a cheap phone may end the app at any moment. False when there is no room for it. */
export const keep = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}

/** Forgets a key. */
export const forget = (key: string): void => {
  try {
    Taro.removeStorageSync(key)
  } catch {
    // What cannot be removed was never kept.
  }
}

/** The keys kept under a prefix, in no order. */
export const keptKeys = (prefix: string): string[] => {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

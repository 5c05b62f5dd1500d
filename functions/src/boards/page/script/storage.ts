// The app keeps the same things under the same keys; Taro's web storage wraps each value so.
type Wrapped<T> = { data: T }

/** What this browser keeps for the app under a key; undefined when there is nothing or it cannot be read. */
export const kept = <T>(key: string): T | undefined => {
  try {
    const found: Wrapped<T> | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return found?.data
  } catch {
    return undefined
  }
}

/** Keeps a value for the app and for the next page; a browser that keeps nothing still calls and links. */
export const keep = <T>(key: string, data: T): void => {
  try {
    localStorage.setItem(key, JSON.stringify({ data } satisfies Wrapped<T>))
  } catch {
    // No room, or a private window: then nothing is remembered.
  }
}

/** Forgets a key. */
export const forget = (key: string): void => {
  try {
    localStorage.removeItem(key)
  } catch {
    // What cannot be removed was never kept.
  }
}

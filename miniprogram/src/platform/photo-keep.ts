import type { PhotoType } from '@lianxin/shared/photos/limits'

type Kept = { type: PhotoType; bytes: ArrayBuffer }

const STORE = 'photos'
let opening: Promise<IDBDatabase> | undefined

const database = (): Promise<IDBDatabase> => {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('lianxin', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => {
      // A browser may close it, and another tab may need it closed.
      asked.result.onclose = again
      asked.result.onversionchange = () => asked.result.close()
      resolve(asked.result)
    }
    asked.onerror = () => reject(asked.error)
  }).catch((failure: unknown) => {
    again()
    throw failure
  })
  return opening
}

const again = (): void => {
  opening = undefined
}

const done = <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  database().then(
    (opened) =>
      new Promise((resolve, reject) => {
        const transaction = opened.transaction(STORE, mode)
        const asked = ask(transaction.objectStore(STORE))
        transaction.oncomplete = () => resolve(asked.result)
        transaction.onabort = () => reject(transaction.error)
        transaction.onerror = () => reject(transaction.error)
      }),
  )

/** Keeps a picture in the browser; false when it has no room or keeps nothing. Bytes, since old Safaris lose blobs. */
export const keepFile = (key: string, kept: Kept): Promise<boolean> =>
  done('readwrite', (store) => store.put(kept, key)).then(
    () => true,
    () => false,
  )

/** A kept picture. */
export const keptFile = (key: string): Promise<Kept | undefined> =>
  done<Kept | undefined>('readonly', (store) => store.get(key)).catch(() => undefined)

/** Forgets a picture. */
export const dropFile = (key: string): Promise<unknown> =>
  done('readwrite', (store) => store.delete(key)).catch(() => undefined)

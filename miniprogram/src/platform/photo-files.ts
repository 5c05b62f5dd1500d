import { PHOTO_BYTES_MAX, type PhotoType } from '@lianxin/shared/photos/limits'
import { drawSmall } from './photo-draw'
import { headOf } from './photo-head'
import { dropFile, keepFile, keptFile } from './photo-keep'
import { isTooLarge, type Made, type PhotoHost, STALL_MS, scaleOf, type Unusable } from './photo-types'

/** A file this large is no photo of a phone, and is not even opened. */
const FILE_BYTES_MAX = 40 * 1024 * 1024
/** Below this a picture goes as it is: made smaller it would lose more than it saves, in bytes. */
const SMALL_BYTES = 200_000

/** Makes a file small and keeps it. */
export const make = async (file: File, key: string): Promise<Made | Unusable> => {
  const small = await smallOf(file)
  if (typeof small === 'string') return small
  const isKept = await keepFile(key, small)
  return isKept ? { type: small.type, bytes: small.bytes.byteLength, file: key } : 'no_room'
}

type Small = { type: PhotoType; bytes: ArrayBuffer }

const smallOf = async (file: File): Promise<Small | Unusable> => {
  if (file.size > FILE_BYTES_MAX) return 'too_large'
  const bytes = await bytesOf(file)
  const head = headOf(new Uint8Array(bytes))
  if (head && isTooLarge(head)) return 'too_large'
  if (head && head.orientation === 1 && bytes.byteLength < SMALL_BYTES && scaleOf(head) === 1)
    return { type: head.type, bytes }
  const drawn = await drawSmall(file, head?.orientation ?? 1)
  if (typeof drawn === 'string') return drawn
  // A screenshot is often smaller as it was.
  const isBetter = head && scaleOf(head) === 1 && head.orientation === 1 && bytes.byteLength <= drawn.size
  if (isBetter) return { type: head.type, bytes }
  return drawn.size > PHOTO_BYTES_MAX ? 'too_large' : { type: 'image/jpeg', bytes: await bytesOf(drawn) }
}

// Blob.arrayBuffer is younger than the phones we serve.
const bytesOf = (blob: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(blob)
  })

const shown = new Map<string, string>()

/** An address for an image element, the same each time it is asked for. */
export const show: PhotoHost['show'] = async (key) => {
  const before = shown.get(key)
  if (before) return before
  const kept = await keptFile(key)
  if (!kept) return undefined
  const url = URL.createObjectURL(new Blob([kept.bytes], { type: kept.type }))
  shown.set(key, url)
  return url
}

/** Forgets a kept photo and its address. */
export const forget = (key: string): void => {
  URL.revokeObjectURL(shown.get(key) ?? '')
  shown.delete(key)
  void dropFile(key)
}

/** Posts it by XMLHttpRequest: fetch tells nobody how far it is. */
export const post: PhotoHost['post'] = async ({ file, type }, { url, fields }, onProgress) => {
  const kept = await keptFile(file)
  if (!kept) return 410
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([kept.bytes], { type }), 'photo')
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    const stall = () => sending.abort()
    let timer = setTimeout(stall, STALL_MS)
    sending.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(timer)
      timer = setTimeout(stall, STALL_MS)
      onProgress(Math.floor((loaded / total) * 100))
    }
    sending.onloadend = () => {
      clearTimeout(timer)
      resolve(sending.status)
    }
    sending.open('POST', url)
    sending.send(form)
  })
}

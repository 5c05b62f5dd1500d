import type { PhotoType } from '@lianxin/shared/photos/limits'
import type { Size } from './photo-types'

/** What a file's own header says of the picture, by content and not by name; nothing is decoded. */
export type Head = Size & {
  type: PhotoType
  /** Which way is up, 1–8; only a JPEG says so. */
  orientation: number
}

/** Reads the header of a JPEG, PNG or WebP; undefined for anything else. */
export const headOf = (bytes: Uint8Array): Head | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint16(0) === 0xffd8) return jpegHead(view)
    if (view.getUint32(0) === 0x89504e47) return head('image/png', view.getUint32(16), view.getUint32(20))
    if (view.getUint32(0) === RIFF && view.getUint32(8) === WEBP) return webpHead(view)
  } catch {
    // It ended in the middle of its header.
  }
  return undefined
}

const RIFF = 0x52494646
const WEBP = 0x57454250

const head = (type: PhotoType, width: number, height: number, orientation = 1): Head => ({
  type,
  width,
  height,
  orientation,
})

const jpegHead = (view: DataView): Head | undefined => {
  let orientation = 1
  for (let at = 2; view.getUint8(at) === 0xff; ) {
    const code = view.getUint8(at + 1)
    // A frame, of any kind: 0xc4, 0xc8 and 0xcc are tables.
    if (code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code))
      return head('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5), orientation)
    if (code === 0xe1) orientation = orientationIn(view, at + 4) ?? orientation
    at += code === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

const EXIF = 0x45786966
const ORIENTATION = 0x0112

const orientationIn = (view: DataView, start: number): number | undefined => {
  if (view.getUint32(start) !== EXIF) return undefined
  const tiff = start + 6
  const isLittle = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  const count = view.getUint16(directory, isLittle)
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue
    const value = view.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

const webpHead = (view: DataView): Head | undefined => {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)))
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (kind === 'VP8X') return head('image/webp', three(24) + 1, three(27) + 1)
  if (kind === 'VP8 ') return head('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (kind !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return head('image/webp', (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
}

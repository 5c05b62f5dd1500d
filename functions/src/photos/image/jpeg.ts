import { jfif, orientationOf, orientationSegment } from './jpeg-app'
import { frameOf, isSegmentSound } from './jpeg-segments'
import type { Cleaner } from './picture'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee

/** Scans of a progressive picture; a file of thousands keeps a phone busy for minutes. */
const SCANS_MAX = 100

type Reading = {
  kept: Uint8Array[]
  frame: { width: number; height: number } | undefined
  scans: number
  hasJfif: boolean
  orientation: number
}

/**
 * Keeps tables, frame and scans, and writes anew what little a decoder wants of the rest: that it is JFIF, Adobe's
 * colour mark, and which way is up. EXIF, GPS, XMP, previews, comments and whatever follows the end are left out.
 */
export const cleanJpeg: Cleaner = (file) => {
  const read: Reading = { kept: [], frame: undefined, scans: 0, hasJfif: false, orientation: 1 }
  if (file[0] !== 0xff || file[1] !== SOI) return undefined
  for (let at = 2; at < file.length; ) {
    const marker = markerAt(file, at)
    if (!marker) return undefined
    if (marker.code === EOI) return read.frame && read.scans > 0 ? pictureOf(read, read.frame) : undefined
    const next = takeSegment(read, file, marker)
    if (next === undefined) return undefined
    at = next
  }
  // Cut off: the picture has no end.
  return undefined
}

const markerAt = (file: Buffer, from: number): { code: number; at: number } | undefined => {
  if (file[from] !== 0xff) return undefined
  let at = from + 1
  // Any number of fill bytes may stand before a marker.
  while (file[at] === 0xff) at += 1
  const code = file[at]
  return code === undefined ? undefined : { code, at: at + 1 }
}

/** Reads one segment, and the scan that follows a scan's header; gives where the next begins, or undefined. */
const takeSegment = (read: Reading, file: Buffer, { code, at }: { code: number; at: number }): number | undefined => {
  if (code < 0xc0 || (code >= 0xd0 && code <= SOI) || at + 2 > file.length) return undefined
  const end = at + file.readUInt16BE(at)
  if (end < at + 2 || end > file.length) return undefined
  const body = file.subarray(at + 2, end)
  const whole = Buffer.concat([Buffer.from([0xff, code]), file.subarray(at, end)])
  if (code >= APP0) {
    takeApplication(read, code, body, whole)
    return end
  }
  const frame = frameOf(code, body)
  if (frame) {
    if (read.frame) return undefined
    read.frame = frame
  } else if (!isSegmentSound(code, body)) return undefined
  read.kept.push(whole)
  return code === SOS ? takeScan(read, file, end) : end
}

const takeScan = (read: Reading, file: Buffer, from: number): number | undefined => {
  read.scans += 1
  if (!read.frame || read.scans > SCANS_MAX) return undefined
  let at = file.indexOf(0xff, from)
  // Within a scan 0xff is followed by 0, or by a restart mark.
  while (at >= 0 && isInScan(file[at + 1])) at = file.indexOf(0xff, at + 2)
  if (at < 0) return undefined
  read.kept.push(file.subarray(from, at))
  return at
}

const isInScan = (code: number | undefined): boolean => code === 0 || (code !== undefined && code >= 0xd0 && code < SOI)

const takeApplication = (read: Reading, code: number, body: Buffer, whole: Uint8Array): void => {
  if (code === APP0 && body.toString('latin1', 0, 5) === 'JFIF\0') read.hasJfif = true
  if (code === APP1 && read.orientation === 1) read.orientation = orientationOf(body)
  // Without it the colours of pictures from Adobe's programs turn out wrong.
  if (code === APP14 && body.length === 12 && body.toString('latin1', 0, 5) === 'Adobe') read.kept.push(whole)
}

const pictureOf = ({ kept, hasJfif, orientation }: Reading, { width, height }: { width: number; height: number }) => {
  const isTurned = orientation >= 5
  const head = [Buffer.from([0xff, SOI]), ...(hasJfif ? [jfif] : [])]
  const way = orientation === 1 ? [] : [orientationSegment(orientation)]
  return {
    type: 'image/jpeg' as const,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    bytes: Buffer.concat([...head, ...way, ...kept, Buffer.from([0xff, EOI])]),
  }
}

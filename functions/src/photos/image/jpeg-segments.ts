const DHT = 0xc4
const SOS = 0xda
const DQT = 0xdb
const DRI = 0xdd

/** Baseline, extended and progressive: what browsers and WeChat decode. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xc2

/** A frame's size in pixels, or undefined when the segment is none that can be shown. */
export const frameOf = (code: number, body: Buffer): { width: number; height: number } | undefined => {
  const components = body[5] ?? 0
  if (!isFrame(code) || ![1, 3, 4].includes(components) || body.length !== 6 + components * 3) return undefined
  if (body[0] !== 8) return undefined
  const [height, width] = [body.readUInt16BE(1), body.readUInt16BE(3)]
  return width > 0 && height > 0 ? { width, height } : undefined
}

/** Is this a table or a scan's header of exactly the length its content asks for? Nothing can hide in one. */
export const isSegmentSound = (code: number, body: Buffer): boolean => {
  switch (code) {
    case DHT:
      return fills(body, (at) => 17 + body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0))
    case DQT:
      return fills(body, (at) => ((body[at] ?? 0) >> 4 === 0 ? 65 : 129))
    case DRI:
      return body.length === 2
    case SOS:
      return body.length === 4 + (body[0] ?? 0) * 2
    default:
      return false
  }
}

const fills = (body: Buffer, lengthAt: (at: number) => number): boolean => {
  let at = 0
  while (at < body.length) at += lengthAt(at)
  return at === body.length && at > 0
}

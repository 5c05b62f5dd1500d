import type { Cleaner } from './picture'

const ANIMATED = 0x02
const HAS_ALPHA = 0x10

/** Keeps the picture and its transparency in a container written anew; a moving picture is no photo. */
export const cleanWebp: Cleaner = (file) => {
  if (file.length < 20 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP')
    return undefined
  const chunks = chunksOf(file.subarray(12, 8 + file.readUInt32LE(4)))
  if (chunks.some(({ name, body }) => name === 'VP8X' && ((body[0] ?? 0) & ANIMATED) !== 0)) return undefined
  const image = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
  const size = image && (image.name === 'VP8L' ? losslessSize(image.body) : lossySize(image.body))
  if (!image || !size) return undefined
  const alpha = image.name === 'VP8 ' ? chunks.find(({ name }) => name === 'ALPH') : undefined
  const kept = alpha ? [extended(size), alpha, image] : [image]
  return { type: 'image/webp', ...size, bytes: contained(kept) }
}

type Chunk = { name: string; body: Buffer }
type Size = { width: number; height: number }

const chunksOf = (inside: Buffer): Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= inside.length; ) {
    const length = inside.readUInt32LE(at + 4)
    // Cut off: what is not whole is not there.
    if (at + 8 + length > inside.length) break
    chunks.push({ name: inside.toString('latin1', at, at + 4), body: inside.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

const lossySize = (body: Buffer): Size | undefined => {
  const isKeyFrame = body.length > 10 && ((body[0] ?? 1) & 1) === 0 && body.readUIntBE(3, 3) === 0x9d012a
  return isKeyFrame ? real({ width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }) : undefined
}

const losslessSize = (body: Buffer): Size | undefined => {
  if (body.length <= 5 || body[0] !== 0x2f) return undefined
  const bits = body.readUInt32LE(1)
  // The last three bits are the version, of which there is one.
  return bits >>> 29 === 0 ? { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 } : undefined
}

const real = (size: Size): Size | undefined => (size.width > 0 && size.height > 0 ? size : undefined)

const extended = ({ width, height }: Size): Chunk => {
  const body = Buffer.alloc(10)
  body[0] = HAS_ALPHA
  body.writeUIntLE(width - 1, 4, 3)
  body.writeUIntLE(height - 1, 7, 3)
  return { name: 'VP8X', body }
}

const contained = (chunks: readonly Chunk[]): Buffer => {
  const inside = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks.map(written)])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(inside.length, 4)
  return Buffer.concat([head, inside])
}

const written = ({ name, body }: Chunk): Buffer => {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

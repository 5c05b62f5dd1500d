import type { Cleaner } from './picture'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** Samples of a pixel and the depths they may have, by colour type. */
const colours = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
])

/** Lengths that the small chunks a picture needs may have, in bytes; every other chunk is left out. */
const small: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length > 0 && length <= 768 && length % 3 === 0,
  tRNS: (length) => length > 0 && length <= 256,
  gAMA: (length) => length === 4,
  sRGB: (length) => length === 1,
  IEND: (length) => length === 0,
}

/** Keeps header, palette, pixels and end: texts, EXIF, previews, animation and whatever follows the end are left out. */
export const cleanPng: Cleaner = (file) => {
  if (!file.subarray(0, 8).equals(SIGNATURE)) return undefined
  const chunks = chunksOf(file)
  const [head] = chunks
  if (head?.name !== 'IHDR' || chunks.at(-1)?.name !== 'IEND') return undefined
  const size = sizeOf(head.body)
  if (!size || chunks.filter(({ name }) => name === 'IHDR').length !== 1) return undefined
  const pixels = chunks.reduce((sum, { name, body }) => (name === 'IDAT' ? sum + body.length : sum), 0)
  // Compressed pixels are never much longer than plain ones: more is no picture but something packed into one.
  if (pixels === 0 || pixels > size.plain * 2 + 1024) return undefined
  if (chunks.some(({ name, body }) => small[name]?.(body.length) === false)) return undefined
  const kept = chunks.filter(({ name }) => name === 'IDAT' || small[name] !== undefined)
  const bytes = Buffer.concat([SIGNATURE, ...kept.map(({ whole }) => whole)])
  return { type: 'image/png', width: size.width, height: size.height, bytes }
}

type Chunk = { name: string; body: Buffer; whole: Buffer }

/** The chunks up to the end; fewer, without an end, when the file is cut off. */
const chunksOf = (file: Buffer): Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at)
    if (end > file.length) break
    const name = file.toString('latin1', at + 4, at + 8)
    chunks.push({ name, body: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) })
    if (name === 'IEND') break
    at = end
  }
  return chunks
}

const sizeOf = (head: Buffer): { width: number; height: number; plain: number } | undefined => {
  if (head.length !== 13) return undefined
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const [depth = 0, type = 0, compression, filter, interlace = 2] = head.subarray(8)
  const colour = colours.get(type)
  if (!colour?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined
  if (width === 0 || height === 0) return undefined
  return { width, height, plain: height * (1 + Math.ceil((width * depth * colour.samples) / 8)) }
}

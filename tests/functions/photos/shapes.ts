import { crc32 } from 'node:zlib'

/** One JPEG segment. */
export const segment = (code: number, body: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** The file with something put in right after its first two bytes, as cameras and editors do. */
export const withSegments = (jpeg: Buffer, ...segments: Buffer[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

/** An EXIF segment of a camera: which way is up, and where it was taken. */
export const exif = (orientation: number, secret: string): Buffer => {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(secret)]))
}

/** One PNG chunk with its check sum. */
export const chunk = (name: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** The file with chunks put in right after its header. */
export const withChunks = (png: Buffer, ...chunks: Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)])

/** A PNG of any size whose pixels are the given bytes, as they stand. */
export const pngOf = (width: number, height: number, pixels: Uint8Array): Buffer => {
  const head = Buffer.from('00000000000000000806000000', 'hex')
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** One chunk of a WebP file. */
export const riff = (name: string, body: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from(name, 'latin1'), length, body, Buffer.alloc(body.length % 2)])
}

/** The picture of a simple WebP file between other chunks. */
export const webpWith = (webp: Buffer, ...chunks: Buffer[]): Buffer =>
  riff('RIFF', Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks, webp.subarray(12)]))

/** A JPEG that says another size than it has. */
export const resized = (jpeg: Buffer, width: number, height: number): Buffer => {
  const file = Buffer.from(jpeg)
  const frame = [0xc0, 0xc2].map((code) => file.indexOf(Buffer.from([0xff, code]))).find((at) => at > 0) ?? -1
  file.writeUInt16BE(height, frame + 5)
  file.writeUInt16BE(width, frame + 7)
  return file
}

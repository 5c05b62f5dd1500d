/** JFIF 1.01 without density or preview. */
export const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex')

const EXIF = 'Exif\0\0'
const ORIENTATION = 0x0112
const SHORT = 3

/** Which way is up, 1–8, as an EXIF segment says; 1, upright, when it says nothing that can be read. */
export const orientationOf = (body: Buffer): number => {
  if (body.toString('latin1', 0, 6) !== EXIF) return 1
  const tiff = body.subarray(6)
  const order = tiff.toString('latin1', 0, 2)
  if (tiff.length < 14 || (order !== 'II' && order !== 'MM')) return 1
  const isLittle = order === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let n = 0; n < short(directory); n += 1) {
    const entry = directory + 2 + n * 12
    if (entry + 12 > tiff.length) return 1
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT) continue
    const value = short(entry + 8)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An EXIF segment that says which way is up and nothing else. */
export const orientationSegment = (orientation: number): Buffer =>
  Buffer.from(
    `ffe100224578696600004d4d002a000000080001011200030000000100${String(orientation).padStart(2, '0')}000000000000`,
    'hex',
  )

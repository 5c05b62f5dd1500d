import { deflateSync } from 'node:zlib'
import { Refusal } from '@lianxin/shared/errors'
import { PHOTO_BYTES_MAX } from '@lianxin/shared/photos/limits'
import fc from 'fast-check'
import { cleanPhoto } from '../../../functions/src/photos/image/clean'
import { type SampleName, sample } from './samples'
import { chunk, exif, pngOf, resized, riff, segment, webpWith, withChunks, withSegments } from './shapes'

const SECRET = '39.9075N 116.39723E 张三'
const pictures: SampleName[] = ['jpeg', 'progressive', 'cmyk', 'png', 'webp', 'lossless', 'alpha']
const plain = (name: SampleName) => Buffer.from(cleanPhoto(sample(name)).bytes)
const refusal = (file: Buffer): unknown => {
  try {
    return cleanPhoto(file).type
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.code : thrown
  }
}
const appOrComment = fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xef, 0xfe)
const noise = fc.uint8Array({ maxLength: 300 })

describe('a picture', () => {
  test.each(pictures)('of the kind %s keeps its size, and cleaned again stays as it is', (name) => {
    const picture = cleanPhoto(sample(name))
    expect([picture.width, picture.height]).toEqual([48, 32])
    expect(Buffer.from(cleanPhoto(Buffer.from(picture.bytes)).bytes).equals(picture.bytes)).toBe(true)
  })

  test.each(pictures)('of the kind %s loses whatever follows its end', (name) => {
    const longer = Buffer.concat([sample(name), Buffer.from(`<script>${SECRET}</script>`)])
    expect(Buffer.from(cleanPhoto(longer).bytes).equals(plain(name))).toBe(true)
  })

  test.each(pictures)('of the kind %s is refused when it is cut off anywhere', (name) => {
    const whole = plain(name)
    // The last byte of an odd WebP chunk is only padding.
    for (let length = 0; length < whole.length - 1; length += 1)
      expect([length, refusal(whole.subarray(0, length))]).toEqual([length, 'photo_type'])
  })

  test('changed anywhere is a picture or a refusal, never a bug', () => {
    const change = fc.record({ name: fc.constantFrom(...pictures), at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) })
    fc.assert(
      fc.property(change, ({ name, at, to }) => {
        const file = sample(name)
        file[at % file.length] = to
        expect(typeof refusal(file)).toBe('string')
      }),
      { numRuns: 3000 },
    )
  })

  test('no bytes at all make it fall', () => {
    const head = fc.constantFrom('ffd8ff', '89504e470d0a1a0a', '52494646', '')
    fc.assert(
      fc.property(head, noise, (start, rest) => {
        expect(typeof refusal(Buffer.concat([Buffer.from(start, 'hex'), rest]))).toBe('string')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('what a file carries beside its picture is gone', () => {
  test('from a JPEG: any application segment and comment, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(appOrComment, noise), { maxLength: 5 }), (extra) => {
        const segments = extra.map(([code, body]) => segment(code, Buffer.concat([Buffer.from(SECRET), body])))
        expect(Buffer.from(cleanPhoto(withSegments(sample('jpeg'), ...segments)).bytes).equals(plain('jpeg'))).toBe(
          true,
        )
      }),
    )
  })

  test('from a PNG: texts, EXIF, animation, profiles and unknown chunks', () => {
    const names = fc.constantFrom('tEXt', 'iTXt', 'zTXt', 'eXIf', 'iCCP', 'acTL', 'fdAT', 'tIME', 'vpAg')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, noise), { maxLength: 5 }), (extra) => {
        const chunks = extra.map(([name, body]) => chunk(name, Buffer.concat([Buffer.from(SECRET), body])))
        expect(Buffer.from(cleanPhoto(withChunks(sample('png'), ...chunks)).bytes).equals(plain('png'))).toBe(true)
      }),
    )
  })

  test('from a WebP: EXIF, XMP, profile and unknown chunks', () => {
    const names = fc.constantFrom('EXIF', 'XMP ', 'ICCP', 'junk')
    fc.assert(
      fc.property(fc.array(fc.tuple(names, noise), { maxLength: 5 }), (extra) => {
        const chunks = extra.map(([name, body]) => riff(name, Buffer.concat([Buffer.from(SECRET), body])))
        const file = webpWith(sample('webp'), riff('VP8X', Buffer.alloc(10)), ...chunks)
        expect(Buffer.from(cleanPhoto(file).bytes).equals(plain('webp'))).toBe(true)
      }),
    )
  })
})

describe('which way is up', () => {
  test.each([2, 3, 4, 5, 6, 7, 8])('stays said as %i, and nothing else of its EXIF does', (orientation) => {
    const picture = cleanPhoto(withSegments(sample('jpeg'), exif(orientation, SECRET)))
    const bytes = Buffer.from(picture.bytes)
    expect(bytes.includes(SECRET)).toBe(false)
    expect(bytes.length).toBe(plain('jpeg').length + 36)
    expect(Buffer.from(cleanPhoto(bytes).bytes).equals(bytes)).toBe(true)
    expect([picture.width, picture.height]).toEqual(orientation >= 5 ? [32, 48] : [48, 32])
  })

  test.each([0, 1, 9, 65535])('is not said when it is upright or nonsense (%i)', (orientation) => {
    const file = withSegments(sample('jpeg'), exif(orientation, SECRET))
    expect(Buffer.from(cleanPhoto(file).bytes).equals(plain('jpeg'))).toBe(true)
  })
})

describe('no photo', () => {
  const heic = Buffer.concat([Buffer.from('0000001c667479706865696300000000', 'hex'), Buffer.from('mif1heic')])
  test.each([
    ['HEIC', heic],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['GIF', sample('gif')],
    ['a moving WebP', sample('moving')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['HTML before a JPEG', Buffer.concat([Buffer.from('<script></script>'), sample('jpeg')])],
    ['nothing', Buffer.alloc(0)],
    ['a JPEG with two frames', withSegments(sample('jpeg'), segment(0xc0, Buffer.from('080020003001011100', 'hex')))],
    ['a JPEG with words in a table', withSegments(sample('jpeg'), segment(0xdb, Buffer.from('<script>')))],
    [
      'a JPEG of a kind nobody shows',
      Buffer.from(sample('jpeg').toString('latin1').replace('\xff\xc0', '\xff\xc3'), 'latin1'),
    ],
  ])('%s is refused', (_, file) => {
    expect(refusal(file)).toBe('photo_type')
  })

  test('a picture and a page in one file stays a picture and no page', () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    const polyglot = Buffer.concat([withSegments(sample('jpeg'), segment(0xfe, page), segment(0xe5, page)), page])
    expect(Buffer.from(cleanPhoto(polyglot).bytes).toString('latin1')).not.toContain('<')
  })
})

describe('too much', () => {
  test('60 megapixels are refused by their header alone, in every format', () => {
    expect(refusal(resized(sample('jpeg'), 9248, 6936))).toBe('photo_pixels')
    expect(refusal(resized(sample('progressive'), 9248, 6936))).toBe('photo_pixels')
    expect(refusal(pngOf(9248, 6936, Buffer.alloc(1000)))).toBe('photo_pixels')
    const webp = sample('webp')
    webp.writeUInt16LE(9248, 26)
    webp.writeUInt16LE(6936, 28)
    expect(refusal(webp)).toBe('photo_pixels')
  })

  test('a long screenshot passes, a longer side than any format has does not', () => {
    expect(refusal(resized(sample('jpeg'), 1080, 16_383))).toBe('image/jpeg')
    expect(refusal(resized(sample('jpeg'), 100, 16_384))).toBe('photo_pixels')
  })

  test('a PNG that unpacks to gigabytes is refused without being unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024))
    expect(refusal(pngOf(1, 1, bomb))).toBe('photo_type')
    expect(refusal(pngOf(60_000, 60_000, bomb))).toBe('photo_pixels')
    const plainSize = cleanPhoto(withChunks(sample('png'), chunk('iCCP', bomb), chunk('zTXt', bomb))).bytes.length
    expect(plainSize).toBe(plain('png').length)
  })

  test('a JPEG of thousands of scans is refused', () => {
    const file = sample('jpeg')
    const scan = file.subarray(file.indexOf(Buffer.from([0xff, 0xda])), file.length - 2)
    const many = (count: number) => Buffer.concat([file.subarray(0, -2), ...Array(count).fill(scan), file.subarray(-2)])
    expect(refusal(many(90))).toBe('image/jpeg')
    expect(refusal(many(5000))).toBe('photo_type')
  })

  test('5 MB pass, one byte more does not, whatever it holds', () => {
    const padded = (size: number) => Buffer.concat([sample('jpeg'), Buffer.alloc(size - sample('jpeg').length)])
    expect(refusal(padded(PHOTO_BYTES_MAX))).toBe('image/jpeg')
    expect(refusal(padded(PHOTO_BYTES_MAX + 1))).toBe('photo_large')
  })
})

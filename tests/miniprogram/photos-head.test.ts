import { headOf } from '../../miniprogram/src/platform/photo-head'
import { isTooLarge, scaleOf } from '../../miniprogram/src/platform/photo-types'
import { sample } from '../functions/photos/samples'
import { exif, pngOf, withSegments } from '../functions/photos/shapes'

const SIZE = { width: 48, height: 32 }

test.each([
  ['jpeg', 'image/jpeg'],
  ['progressive', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['lossless', 'image/webp'],
  ['alpha', 'image/webp'],
] as const)('the header of a %s says its size and type, whatever its name', (name, type) => {
  expect(headOf(sample(name))).toEqual({ ...SIZE, type, orientation: 1 })
})

test('a JPEG says which way is up', () => {
  for (const orientation of [1, 3, 6, 8])
    expect(headOf(withSegments(sample('jpeg'), exif(orientation, 'x')))?.orientation).toBe(orientation)
})

test('what is none of the three, or ends in the middle of its header, has no header', () => {
  expect(headOf(sample('gif'))).toBeUndefined()
  expect(headOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeUndefined()
  for (const name of ['jpeg', 'png', 'webp', 'lossless', 'alpha'] as const)
    for (const length of [0, 1, 3, 11, 18]) expect(headOf(sample(name).subarray(0, length))).toBeUndefined()
})

test('a 60-megapixel picture is told by its header alone', () => {
  const head = headOf(pngOf(10_000, 6000, Buffer.alloc(8)))
  expect(head && isTooLarge(head)).toBe(true)
  expect(isTooLarge({ width: 8160, height: 6120 })).toBe(false)
})

test('a photo is sent 1600 pixels long; a long screenshot keeps the width its letters need', () => {
  expect(scaleOf({ width: 4032, height: 3024 })).toBeCloseTo(1600 / 4032)
  expect(scaleOf({ width: 3024, height: 4032 })).toBeCloseTo(1600 / 4032)
  expect(scaleOf({ width: 800, height: 600 })).toBe(1)
  expect(scaleOf({ width: 1080, height: 8000 })).toBe(1)
  expect(scaleOf({ width: 1440, height: 3200 })).toBeCloseTo(1080 / 1440)
  // No phone gives a canvas of more than 16 megapixels.
  const long = scaleOf({ width: 1080, height: 40_000 })
  expect(1080 * long * 40_000 * long).toBeLessThanOrEqual(16_000_001)
})

import { Refusal } from '@lianxin/shared/errors'
import { PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, PHOTO_SIDE_MAX } from '@lianxin/shared/photos/limits'
import { cleanJpeg } from './jpeg'
import type { Picture } from './picture'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

/**
 * The picture of a file and nothing else, told by its content, never by its name. Only headers are read: nothing is
 * ever decoded here, so that no bomb can go off.
 * @throws Refusal `photo_large`, `photo_type` for anything but a whole JPEG, PNG or WebP, `photo_pixels`
 */
export const cleanPhoto = (file: Buffer): Picture => {
  if (file.length > PHOTO_BYTES_MAX) throw new Refusal('photo_large')
  const picture = cleanJpeg(file) ?? cleanPng(file) ?? cleanWebp(file)
  if (!picture) throw new Refusal('photo_type')
  const { width, height } = picture
  if (width * height > PHOTO_PIXELS_MAX || Math.max(width, height) > PHOTO_SIDE_MAX) throw new Refusal('photo_pixels')
  return picture
}

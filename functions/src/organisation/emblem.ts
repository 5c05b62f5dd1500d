import { Refusal } from '@lianxin/shared/errors'
import { cleanPhoto } from '../photos/image/clean'
import type { Emblem } from './store-emblem'

const BYTES_MAX = 60 * 1024

/**
 * The emblem somebody sent as base64, told by its content and stripped of everything but the picture.
 * @throws Refusal `bad_request` when it is no PNG or JPEG of at most 60 KB
 */
export const emblemFrom = (picture: string): Emblem | 'none' => {
  if (picture === '') return 'none'
  const file = Buffer.from(picture, 'base64')
  if (file.length > BYTES_MAX) throw refused('会徽图片不能超过60KB，请压小一些再选。')
  const { type, bytes } = cleaned(file)
  if (type === 'image/webp') throw refused(WRONG_TYPE)
  return { type, bytes }
}

/** What a page shows. */
export const emblemUrl = ({ type, bytes }: Emblem): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`

const WRONG_TYPE = '会徽要用完好的 PNG 或 JPEG 图片，请换一张。'

const cleaned = (file: Buffer) => {
  try {
    return cleanPhoto(file)
  } catch (error) {
    if (error instanceof Refusal) throw refused(WRONG_TYPE)
    throw error
  }
}

const refused = (words: string): Refusal => new Refusal('bad_request', { fields: { 'change.picture': words } })

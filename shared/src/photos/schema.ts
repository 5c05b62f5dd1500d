import * as z from 'zod'
import { Id } from '../text'
import { PHOTOS_MAX } from './limits'

/** The photos of a telling or a message: ids only, the rest lies with each photo. */
export const PhotoIds = z
  .array(Id)
  .max(PHOTOS_MAX, `一次最多 ${PHOTOS_MAX} 张照片。`)
  .refine((ids) => new Set(ids).size === ids.length, '同一张照片选了两次。')

/** A photo's size in pixels, as it is shown upright. */
const size = { width: z.number().int().positive(), height: z.number().int().positive() }

/** A finished photo: stripped of everything but the picture. */
export const FinishedPhoto = z.object({ id: Id, ...size })
export type FinishedPhoto = z.infer<typeof FinishedPhoto>

/** A photo with the link by which it can be seen for a few minutes. */
export const ShownPhoto = z.object({ id: Id, url: z.url(), ...size })
export type ShownPhoto = z.infer<typeof ShownPhoto>

/** Where and with which form fields a file is posted; `file` goes last. */
export const Upload = z.object({ id: Id, url: z.url(), fields: z.record(z.string(), z.string()) })
export type Upload = z.infer<typeof Upload>

import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'

/** What an export holds, so that an import knows before its first write that all of it is there. */
export const Manifest = z.object({
  format: z.literal(1),
  district: z.string().min(1),
  at: InstantText,
  /** Kinds of items with how many there are and the SHA-256 of their file. */
  kinds: z.record(z.string(), z.object({ items: z.number().int().nonnegative(), sha256: z.string().length(64) })),
})
export type Manifest = z.infer<typeof Manifest>

export const MANIFEST = 'manifest.json'
/** Where each photo of the export lies in its bucket, a line each: copied by S3 itself, see docs/deploy.md. */
export const PHOTO_LIST = 'photos.txt'

export const fileOf = (kind: string): string => `${kind}.jsonl`

import type { PhotoType } from '@lianxin/shared/photos/limits'

/** A picture without anything else that its file carried; width and height as it is shown upright, in pixels. */
export type Picture = { type: PhotoType; width: number; height: number; bytes: Uint8Array }

/** What a file's own headers say, or undefined when it is no whole picture of its format. */
export type Cleaner = (file: Buffer) => Picture | undefined

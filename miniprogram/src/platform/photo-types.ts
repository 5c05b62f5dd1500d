import type { PhotoType } from '@lianxin/shared/photos/limits'

/** A photo made small and kept in this phone; `file` is what the platform finds it by. */
export type Made = { type: PhotoType; bytes: number; file: string }

/** Why a chosen file becomes no photo: nothing here can draw it, it is too large to try, or the phone is full. */
export type Unusable = 'unreadable' | 'too_large' | 'no_room'

/** One file a person chose or took; nothing has been done to it yet. */
export type Chosen = {
  /** What the person knows it by; empty when it has no name. */
  name: string
  /** Makes it small and keeps it under this key. */
  make(key: string): Promise<Made | Unusable>
}

/** What differs between WeChat and a browser about photos. */
export type PhotoHost = {
  /** Asks for photos, at most so many where the platform can count; none when the person thought better of it. */
  choose(most: number): Promise<readonly Chosen[] | 'refused'>
  /** Gets ready what a later choice needs, while there is a network. */
  warmUp(): void
  /** Where an image element finds a kept photo; undefined when it is not there any more. */
  show(file: string): Promise<string | undefined>
  /** Forgets a kept photo. */
  forget(file: string): void
  /**
   * Posts a kept photo by a signed form; gives the store's HTTP status, 0 when nothing came back or nothing moved for
   * half a minute. `onProgress` hears percents.
   */
  post(
    photo: Made,
    to: { url: string; fields: Record<string, string> },
    onProgress: (percent: number) => void,
  ): Promise<number>
  /** Shows photos in full, the one at `at` first, where the platform has a viewer of its own. */
  view: ((urls: string[], at: number) => void) | undefined
}

/** How long an upload may stand still, in ms. */
export const STALL_MS = 30_000

/** The longest side a photo of a page needs so that its small print can be read. */
export const SIDE = 1600
/** A long screenshot keeps this width, or nobody could read it. */
const SHORT_SIDE = 1080
/** The largest canvas that iOS gives. */
const CANVAS_PIXELS = 16_000_000
/** What a phone's own camera makes today; decoded it takes 200 MB, which is all a cheap one has. */
const DRAWN_PIXELS = 51_000_000

/** Is it too much to decode on a phone? */
export const isTooLarge = ({ width, height }: Size): boolean => width * height > DRAWN_PIXELS

/** A picture's size in pixels. */
export type Size = { width: number; height: number }

/** How many times smaller a picture is sent: 1 or less. */
export const scaleOf = ({ width, height }: Size): number => {
  const [short, long] = width < height ? [width, height] : [height, width]
  const wanted = long > 2 * short ? Math.max(SHORT_SIDE / short, SIDE / long) : SIDE / long
  return Math.min(1, wanted, Math.sqrt(CANVAS_PIXELS / (width * height)))
}

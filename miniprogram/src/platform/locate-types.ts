import type { Point } from '@lianxin/shared/organisation/areas'

/** Why there is no position: not allowed, no way to find it, or none found in time. */
export type LocateTrouble = 'denied' | 'unable' | 'slow'
/** Where this phone is, GCJ-02, or why it is not known. */
export type Located = { point: Point } | { trouble: LocateTrouble }

/** How a phone finds out where it is. */
export type Locating = {
  /** Asks the person where they have not decided yet. Never throws. */
  locate(): Promise<Located>
  /** Opens the settings where the person may allow it after all; undefined where none can be opened from here. */
  allow: (() => void) | undefined
}

/** Where somebody wants to be led, GCJ-02. */
export type Destination = { name: string; address: string; point: Point }

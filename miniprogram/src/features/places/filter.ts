import type { Amenity, PlaceKind } from '@lianxin/shared/places/amenities'
import type { Way } from '@lianxin/shared/places/distance'
import { useSyncExternalStore } from 'react'
import { listeners } from '../../platform/listeners'
import { keep, kept } from '../../platform/storage'

/** What somebody looks for: list and map show the same, and the next visit begins with it. */
export type Wanted = {
  /** Open when one gets there. */
  isOpen: boolean
  isAlways: boolean
  /** Those that only let their own staff in, too. */
  withInside: boolean
  amenities: readonly Amenity[]
  kinds: readonly PlaceKind[]
  way: Way
}

const KEY = 'lianxin.places.wanted'
/** A courier wants what lets them in now. */
const usual: Wanted = { isOpen: true, isAlways: false, withInside: false, amenities: [], kinds: [], way: 'ride' }

let wanted: Wanted | undefined
const changes = listeners()

const read = (): Wanted => {
  wanted ??= { ...usual, ...kept<Partial<Wanted>>(KEY) }
  return wanted
}

/** Looks for something else. */
export const want = (more: Partial<Wanted>): void => {
  wanted = { ...read(), ...more }
  keep(KEY, wanted)
  changes.tell()
}

/** Looks for what everybody looks for first. */
export const wantUsual = (): void => want({ ...usual, way: read().way })

/** What is looked for now. */
export const useWanted = (): Wanted => useSyncExternalStore(changes.on, read, read)

/** A phone out of its box: for tests. */
export const forgetWanted = (): void => {
  wanted = undefined
}

/** With one more, or without it. */
export const toggled = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one]

/** How many of the wishes stand in the sheet, beyond what the chips show. */
export const hiddenWishes = ({ amenities, kinds, withInside }: Wanted, shown: readonly Amenity[]): number =>
  amenities.filter((one) => !shown.includes(one)).length + kinds.length + (withInside ? 1 : 0)

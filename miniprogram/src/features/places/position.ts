import type { Point } from '@lianxin/shared/organisation/areas'
import { nowMs } from '../../api/clock'
import { listeners } from '../../platform/listeners'
import { locating } from '../../platform/locate'
import type { LocateTrouble } from '../../platform/locate-types'
import { keep, kept } from '../../platform/storage'

/** From where places are looked for. It is kept on this phone and goes nowhere. */
export type From = {
  point: Point
  /** `您的位置`, `金融街街道`, `地图上选的位置` */
  words: string
  kind: 'here' | 'picked'
  /** By the server's clock, in milliseconds. */
  at: number
}
export type PositionState = { from: From | undefined; isLocating: boolean; trouble: LocateTrouble | undefined }

const KEY = 'lianxin.places.from'

let state: PositionState | undefined
const changes = listeners()

/** Where one looked from last, at once; with it whether the phone is finding out anew. */
export const positionState = (): PositionState => {
  state ??= { from: kept<From>(KEY), isLocating: false, trouble: undefined }
  return state
}

/** Calls back whenever the position changes. */
export const onPosition = changes.on

/** Asks the phone where it is; what was known before stays until it says. */
export const askPosition = async (): Promise<void> => {
  if (positionState().isLocating) return
  change({ isLocating: true })
  const located = await locating.locate()
  if ('trouble' in located) change({ isLocating: false, trouble: located.trouble })
  else take({ point: located.point, words: '您的位置', kind: 'here', at: nowMs() })
}

/** Looks from another place than where the phone is. */
export const pickPosition = (point: Point, words: string): void => take({ point, words, kind: 'picked', at: nowMs() })

/** A phone out of its box: for tests. */
export const forgetPosition = (): void => {
  state = undefined
}

const take = (from: From): void => {
  keep(KEY, from)
  change({ from, isLocating: false, trouble: undefined })
}

const change = (more: Partial<PositionState>): void => {
  state = { ...positionState(), ...more }
  changes.tell()
}

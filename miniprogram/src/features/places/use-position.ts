import { useDidShow } from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { locating } from '../../platform/locate'
import { askPosition, onPosition, pickPosition, positionState } from './position'

/** Where places are looked for from. Whoever let the phone say it before is not asked again: it just looks again. */
export const usePosition = () => {
  const state = useSyncExternalStore(onPosition, positionState, positionState)
  useDidShow(() => {
    if (positionState().from?.kind === 'here') void askPosition()
  })
  return { ...state, ask: () => void askPosition(), pick: pickPosition, allow: locating.allow }
}

import { useSyncExternalStore } from 'react'
import { useRefreshOnShow } from '../../api/refresh'
import { onSnapshot, refreshSnapshot, snapshotState } from './snapshot'

/** All places at hand: what the phone holds at once, and what is new as soon as it is here. */
export const useSnapshot = () => {
  const state = useSyncExternalStore(onSnapshot, snapshotState, snapshotState)
  useRefreshOnShow(refreshSnapshot)
  return { ...state, retry: () => void refreshSnapshot() }
}

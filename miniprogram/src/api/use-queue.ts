import { useSyncExternalStore } from 'react'
import { type Item, items, onItems } from './queue-items'

/** What this person has on this phone that did not get through yet, or arrived unseen; oldest first. */
export const useQueue = (): readonly Item[] => useSyncExternalStore(onItems, items, items)

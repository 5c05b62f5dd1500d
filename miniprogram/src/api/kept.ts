import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { keep, kept } from '../platform/storage'
import { currentSession, onSession } from '../session/session'

type Entry = { key: QueryKey; at: number; data: unknown }
type Kept = { person: string; entries: Entry[] }

const KEY = 'lianxin.kept'
const MOST_ENTRIES = 12
/** WeChat allows 1 MB per key; a cheap phone reads 60 KB at once without a stutter. */
const MOST_CHARACTERS = 60_000
const WRITE_AFTER_MS = 1000

const person = (): string => currentSession()?.me.id ?? ''

/** Shows what this person last saw here until the network answers, and keeps it up to date in the phone's storage. */
export const keepLastSeen = (client: QueryClient): void => {
  const last = kept<Kept>(KEY)
  // What was kept before anybody signed in needed no signing in.
  if (last && (last.person === '' || last.person === person())) {
    for (const { key, data, at } of last.entries) client.setQueryData(key, data, { updatedAt: at })
  }
  let before = person()
  onSession(() => {
    // Another person on this phone must not see what the one before saw.
    if (before !== '' && before !== person()) client.clear()
    before = person()
  })
  let waiting = false
  client.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated' || waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      keep(KEY, lastSeen(client))
    }, WRITE_AFTER_MS)
  })
}

const lastSeen = (client: QueryClient): Kept => {
  const entries: Entry[] = []
  let left = MOST_CHARACTERS
  const newestFirst = client
    .getQueryCache()
    .getAll()
    // What a try without network left in error still holds what was seen before it.
    .filter(({ state, meta }) => state.data !== undefined && !meta?.isFleeting)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const { queryKey, state } of newestFirst.slice(0, MOST_ENTRIES)) {
    const { length } = JSON.stringify(state.data)
    if (length > left) continue
    left -= length
    entries.push({ key: queryKey, at: state.dataUpdatedAt, data: state.data })
  }
  return { person: person(), entries }
}

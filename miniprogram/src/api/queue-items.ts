import type { Input } from '@lianxin/shared/contract'
import type { RefusalCode } from '@lianxin/shared/errors'
import { listeners } from '../platform/listeners'
import { forget, keep, kept, keptKeys } from '../platform/storage'
import { currentSession, onSession } from '../session/session'

type Name = 'fileNeed' | 'recordNeed' | 'moveNeed' | 'stampCall'
/** A request that must not be lost; its own key makes every repetition harmless. */
export type Request = { [N in Name]: { name: N; input: Input<N> } }[Name] & {
  /** Keys of the photos that go with it, and before it. */
  photos?: readonly string[]
}

type Life = {
  /** When it was first to be sent, by this phone's clock; later than every earlier one. */
  at: number
  /** The server's "no": it waits for the person, not for the network. */
  refused?: { code: RefusalCode | 'offline'; message: string; fields: Readonly<Record<string, string>> }
  /** It arrived and became this need, whose receipt nobody has seen yet. */
  sent?: string
}
export type Item = Request & Life

const PREFIX = 'lianxin.queue.'
// One key of storage each: two tabs of a browser cannot overwrite each other's, nor a crash in the middle spoil all.
const placeOf = (person: string, key: string): string => `${PREFIX}${person}.${key}`
// Nobody before the first sign-in; the first to sign in here takes over what was written before.
const owner = (): string => currentSession()?.me.id ?? ''

let shown: readonly Item[] | undefined
const changes = listeners()

const read = (person: string): Item[] =>
  keptKeys(placeOf(person, ''))
    .flatMap((key) => kept<Item>(key) ?? [])
    .sort((a, b) => a.at - b.at)

/** What this person has not got through yet, or not seen arrive, oldest first; another's is not theirs to see. */
export const items = (): readonly Item[] => {
  shown ??= read(owner())
  return shown
}

/** Reads storage again: another tab may have sent or added something. */
export const refresh = (): void => {
  shown = undefined
  changes.tell()
}

/** Calls back whenever what waits has changed. */
export const onItems = changes.on

/** Keeps a request, in its order; false when the phone has no room. */
export const put = (request: Request & Partial<Life>): boolean => {
  const { key } = request.input
  const others = items().filter((item) => item.input.key !== key)
  const at = request.at ?? Math.max(Date.now(), ...others.map((item) => item.at + 1))
  const isKept = keep(placeOf(owner(), key), { ...request, at })
  refresh()
  return isKept
}

/** Takes an item out: it arrived, or the person wants it no more. */
export const remove = (key: string): void => {
  forget(placeOf(owner(), key))
  refresh()
}

/** Gives what was written before anybody signed in to the one who is signed in now. */
export const adopt = (): void => {
  const person = owner()
  if (person === '') return
  for (const item of read('')) {
    if (keep(placeOf(person, item.input.key), item)) forget(placeOf('', item.input.key))
  }
  refresh()
}

onSession(refresh)

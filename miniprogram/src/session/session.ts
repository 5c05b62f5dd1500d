import type { Session } from '@lianxin/shared/people/schema'
import { nowMs } from '../api/clock'
import { send } from '../api/send'
import { host } from '../platform/host'
import { newId } from '../platform/ids'
import { keep, kept } from '../platform/storage'

const KEY = 'lianxin.session'
/** A token about to run out would die on its way. */
const MARGIN_MS = 60_000

let session: Session | undefined
let isRead = false
let renewing: Promise<Session> | undefined
const listeners = new Set<() => void>()

/** The session this device has, expired or not. */
export const currentSession = (): Session | undefined => {
  if (!isRead) session = kept<Session>(KEY)
  isRead = true
  return session
}

/** Calls back whenever another session begins. */
export const onSession = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A token that still runs, signing in when there is none: a worker never sees a login. */
export const openSession = async (): Promise<Session> => {
  const kept = currentSession()
  return kept && Date.parse(kept.expiresAt) > nowMs() + MARGIN_MS ? kept : renewSession()
}

/** Signs in anew; calls made meanwhile share the one sign-in. */
export const renewSession = (): Promise<Session> => {
  renewing ??= signIn().finally(() => {
    renewing = undefined
  })
  return renewing
}

const signIn = async (): Promise<Session> => {
  const begun = await send('openSession', await host.credentials(newId))
  session = begun
  isRead = true
  keep(KEY, begun)
  for (const listener of listeners) listener()
  return begun
}

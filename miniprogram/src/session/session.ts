import type { Session } from '@lianxin/shared/people/schema'
import { nowMs } from '../api/clock'
import { send } from '../api/send'
import { switchTo } from '../links'
import { host } from '../platform/host'
import { newId } from '../platform/ids'
import { listeners } from '../platform/listeners'
import { keep, kept } from '../platform/storage'
import { takeDesk } from './desk-traces'

const KEY = 'lianxin.session'
/** A token about to run out would die on its way. */
const MARGIN_MS = 60_000

let session: Session | undefined
let isRead = false
let renewing: Promise<Session> | undefined
const changes = listeners()

/** The session this device has, expired or not. */
export const currentSession = (): Session | undefined => {
  if (!isRead) session = kept<Session>(KEY)
  isRead = true
  return session
}

/** Calls back whenever another session begins. */
export const onSession = changes.on

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

/** Takes up a session that began by another way than signing in: an invitation. */
export const beginSession = (begun: Session): void => {
  const isDeskOver = currentSession()?.desk !== undefined && begun.desk === undefined
  if (begun.desk !== undefined) takeDesk(begun.me.id)
  session = begun
  isRead = true
  keep(KEY, begun)
  changes.tell()
  // Its twelve hours are over, or the officer's duties.
  if (isDeskOver) switchTo('desk', {})
}

/** Nobody is signed in here any more; the next call signs in anew. */
export const endSession = (): void => {
  session = undefined
  isRead = true
  changes.tell()
}

const signIn = async (): Promise<Session> => {
  const begun = await send('openSession', await host.credentials(newId))
  beginSession(begun)
  return begun
}

import { crockford } from '@lianxin/shared/ids'
import type { Session } from '@lianxin/shared/people/schema'
import { keep, kept } from './storage'

const SESSION = 'lianxin.session'
const DEVICE = 'lianxin.device'
/** A token about to run out would die on its way. */
const MARGIN_MS = 60_000

/** 128 random bits as 26 Crockford characters. */
export const newId = (): string => crockford(crypto.getRandomValues(new Uint8Array(16)))

/** Posts JSON to our own server. */
export const post = (path: string, body: object, token?: string): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })

/** The app's own session, or a new one of the same device: page and app are one person. @throws when there is no network */
export const openSession = async (): Promise<Session> => {
  const session = kept<Session>(SESSION)
  if (session && Date.parse(session.expiresAt) > Date.now() + MARGIN_MS) return session
  const device = kept<{ id: string; secret: string }>(DEVICE) ?? { id: newId(), secret: newId() }
  keep(DEVICE, device)
  const reply = await post('/api/session', { device })
  if (!reply.ok) throw new Error('no session')
  const begun: Session = await reply.json()
  keep(SESSION, begun)
  return begun
}

/** Whose things this browser keeps now; nobody's before the first sign-in. */
export const person = (): string => kept<Session>(SESSION)?.me.id ?? ''

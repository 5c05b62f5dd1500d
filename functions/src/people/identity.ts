import { createHash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@lianxin/shared/errors'
import type { Credentials } from '@lianxin/shared/people/schema'
import type { Chance } from '../chance'
import type { WechatClient } from '../wechat/client'
import type { Identity, Known, PersonStore } from './store'

/** What a secret or a token is kept as: it holds 128 random bits, so one round of SHA-256 cannot be guessed backwards. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/**
 * Whose credentials these are.
 * @throws Refusal `login_refused` for a code WeChat does not accept, `busy`.
 */
export const identityOf = async (wechat: WechatClient, credentials: Credentials): Promise<Identity> => {
  if ('wechat' in credentials) return { key: `wechat#${await wechat.openidOf(credentials.wechat.code)}` }
  const { id, secret } = credentials.device
  return { key: `device#${id}`, secretHash: hashOf(secret) }
}

/**
 * What is kept of an identity; the first sign-in creates its person, so nobody ever registers. `onNew` may refuse that.
 * @throws Refusal `login_refused` for a secret that is not this device's.
 */
export const knownBy = async (
  { people, chance }: { people: PersonStore; chance: Chance },
  identity: Identity,
  onNew: () => Promise<void> = async () => {},
): Promise<Known> => {
  const found = await people.findIdentity(identity.key)
  if (!found) await onNew()
  const known =
    found ??
    (await people.create(identity, { id: chance.id(), duties: [] })) ??
    // Two first sign-ins at once: the other one created it.
    (await people.findIdentity(identity.key))
  if (!known) throw new Error('identity neither created nor found')
  if (!sameHash(known.secretHash, identity.secretHash)) throw new Refusal('login_refused')
  return known
}

/** Compares without telling by its time how much was right. */
export const sameHash = (known: string | undefined, given: string | undefined): boolean => {
  if (known === undefined || given === undefined) return known === given
  return known.length === given.length && timingSafeEqual(Buffer.from(known), Buffer.from(given))
}

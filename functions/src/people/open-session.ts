import { createHash, timingSafeEqual } from 'node:crypto'
import { Refusal } from '@lianxin/shared/errors'
import type { Credentials, Person, Session } from '@lianxin/shared/people/schema'
import type { Chance } from '../chance'
import type { WechatClient } from '../wechat/client'
import type { Identity, PersonStore } from './store'
import type { Tokens } from './tokens'

type Deps = { people: PersonStore; wechat: WechatClient; tokens: Tokens; chance: Chance }

/**
 * Signs a person in; the first sign-in of an identity creates its person, so nobody ever registers.
 * @throws Refusal `login_refused` for a code WeChat does not accept or a secret that is not this device's, `busy`.
 */
export const openSession =
  (deps: Deps) =>
  async (credentials: Credentials): Promise<Session> =>
    deps.tokens.issue(await findPerson(deps, await identityOf(deps.wechat, credentials)))

const identityOf = async (wechat: WechatClient, credentials: Credentials): Promise<Identity> => {
  if ('wechat' in credentials) return { key: `wechat#${await wechat.openidOf(credentials.wechat.code)}` }
  const { id, secret } = credentials.device
  return { key: `device#${id}`, secretHash: hashOf(secret) }
}

// The secret is 128 random bits, not a password: one round of SHA-256 cannot be guessed backwards.
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

const findPerson = async ({ people, chance }: Deps, identity: Identity): Promise<Person> => {
  const known =
    (await people.findIdentity(identity.key)) ??
    (await people.create(identity, { id: chance.id(), duties: [] })) ??
    // Two first sign-ins at once: the other one created it.
    (await people.findIdentity(identity.key))
  if (!known) throw new Error('identity neither created nor found')
  if (!sameHash(known.secretHash, identity.secretHash)) throw new Refusal('login_refused')
  const person = await people.get(known.person)
  if (!person) throw new Error('identity without person')
  return person
}

const sameHash = (known: string | undefined, given: string | undefined): boolean => {
  if (known === undefined || given === undefined) return known === given
  return known.length === given.length && timingSafeEqual(Buffer.from(known), Buffer.from(given))
}

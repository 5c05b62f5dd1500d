import { Refusal } from '@lianxin/shared/errors'
import type { Actor, Credentials } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import { identityOf, sameHash } from '../people/identity'
import type { PersonStore } from '../people/store'
import type { WechatClient } from '../wechat/client'
import type { PrivacyStore } from './store'

type Deps = {
  people: Pick<PersonStore, 'findIdentity' | 'get'>
  privacy: Omit<PrivacyStore, 'correct'>
  wechat: WechatClient
  clock: Clock
}

/**
 * Begins to delete what is kept of a worker: from this moment their phone is as one that was never here, the rest is
 * done behind (`forget-person`). Sent again after a lost reply it says the same.
 * @throws Refusal `login_refused` for credentials that are not this person's, `on_duty`, `hosting_first`, `stale_version`
 */
export const forgetMe =
  ({ people, privacy, wechat, clock }: Deps) =>
  async (actor: Actor, { credentials }: { credentials: Credentials }): Promise<Record<never, never>> => {
    const identity = await identityOf(wechat, credentials)
    if (await privacy.isForgotten(actor.id)) return {}
    const known = await people.findIdentity(identity.key)
    if (known?.person !== actor.id || !sameHash(known.secretHash, identity.secretHash))
      throw new Refusal('login_refused')
    const person = await people.get(actor.id)
    // Who did what for the union is its record, not theirs; an officer leaves first.
    if (actor.desk || !person || person.duties.length > 0) throw new Refusal('on_duty')
    if (await privacy.hosts(actor.id)) throw new Refusal('hosting_first')
    if (!(await privacy.forget(actor.id, identity.key, clock.now())) && !(await privacy.isForgotten(actor.id)))
      throw new Refusal('stale_version')
    return {}
  }

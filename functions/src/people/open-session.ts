import type { Credentials, Person, Session } from '@lianxin/shared/people/schema'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import { NEWCOMERS_AN_HOUR } from '../limits/bounds'
import type { Throttle } from '../limits/throttle'
import type { WechatClient } from '../wechat/client'
import { identityOf, knownBy } from './identity'
import type { BoundPerson, DeskRight, PersonStore } from './store'
import type { OpenidStore } from './store-openids'
import type { Tokens } from './tokens'

type Deps = {
  people: PersonStore
  openids?: Pick<OpenidStore, 'see'> | undefined
  wechat: WechatClient
  tokens: Tokens
  chance: Chance
  clock: Clock
  throttle?: Throttle | undefined
}

/**
 * Signs a person in; a desk that an officer's phone let in signs in as that officer.
 * @throws Refusal `too_many` from an address that brings too many new ones, `login_refused` for a code WeChat does not accept or a secret that is not this device's, `busy`.
 */
export const openSession =
  (deps: Deps) =>
  async (credentials: Credentials, from?: { client: string }): Promise<Session> => {
    const identity = await identityOf(deps.wechat, credentials)
    // A browser makes itself as many identities as it likes; at WeChat each is somebody's account.
    const isFree = 'wechat' in credentials || !from
    const known = await knownBy(deps, identity, async () => {
      if (!isFree) await deps.throttle?.('newcomer', from.client, NEWCOMERS_AN_HOUR)
    })
    await seeAtWechat(deps, identity.key, known.person)
    const officer = known.desk && (await officerAt(deps, known.desk))
    if (known.desk && officer) return deps.tokens.issue(officer, known.desk.until, known.desk.boundAt)
    const person = await deps.people.getOfficer(known.person)
    if (!person) throw new Error('identity without person')
    return deps.tokens.issue(plain(person), undefined, person.boundAt)
  }

const WECHAT = 'wechat#'

// For messages and WeChat's checks: whoever signs in does not fail for them.
const seeAtWechat = async ({ openids, clock }: Deps, key: string, person: string): Promise<void> => {
  if (!key.startsWith(WECHAT)) return
  await openids?.see(person, { openid: key.slice(WECHAT.length), seenAt: clock.now() }).catch(() => undefined)
}

// Whoever left, or whose WeChat was replaced since, is at no desk any more.
const officerAt = async ({ people, clock }: Deps, desk: DeskRight): Promise<Person | undefined> => {
  if (desk.until <= clock.now()) return undefined
  const officer = await people.getOfficer(desk.person)
  if (!officer || officer.duties.length === 0 || officer.boundAt !== desk.boundAt) return undefined
  return plain(officer)
}

// What binds an officer is nobody's to read.
const plain = ({ id, name, duties }: BoundPerson): Person => ({ id, duties, ...(name ? { name } : {}) })

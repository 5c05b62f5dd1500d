import type { Credentials, Person, Session } from '@lianxin/shared/people/schema'
import type { Chance } from '../chance'
import type { Clock } from '../clock'
import type { WechatClient } from '../wechat/client'
import { identityOf, knownBy } from './identity'
import type { BoundPerson, DeskRight, PersonStore } from './store'
import type { Tokens } from './tokens'

type Deps = { people: PersonStore; wechat: WechatClient; tokens: Tokens; chance: Chance; clock: Clock }

/**
 * Signs a person in; a desk that an officer's phone let in signs in as that officer.
 * @throws Refusal `login_refused` for a code WeChat does not accept or a secret that is not this device's, `busy`.
 */
export const openSession =
  (deps: Deps) =>
  async (credentials: Credentials): Promise<Session> => {
    const known = await knownBy(deps, await identityOf(deps.wechat, credentials))
    const officer = known.desk && (await officerAt(deps, known.desk))
    if (known.desk && officer) return deps.tokens.issue(officer, known.desk.until, known.desk.boundAt)
    const person = await deps.people.getOfficer(known.person)
    if (!person) throw new Error('identity without person')
    return deps.tokens.issue(plain(person), undefined, person.boundAt)
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

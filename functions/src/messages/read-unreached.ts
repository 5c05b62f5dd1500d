import type { Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import type { Check, CheckStore } from '../safety/store-checks'
import { type WhomDeps, whomUnreached } from './whom-unreached'

type Deps = WhomDeps & { checks: Pick<CheckStore, 'listed'>; clock: Clock }

type Someone = { id: string; name: string; since: Instant }
type Unreached = { officers: Someone[]; hosts: (Someone & { place: { id: string; name: string } })[]; checks: Check[] }

/**
 * Whom no WeChat message reaches, and what of the last thirty days a person should look at, of the actor's district.
 * @throws Refusal `forbidden`
 */
export const readUnreached =
  ({ checks, clock, ...deps }: Deps) =>
  async (actor: Actor): Promise<Unreached> => {
    const [district] = officeDistricts(actor)
    if (district === undefined) throw new Refusal('forbidden')
    const [{ officers, hosts }, listed] = await Promise.all([
      whomUnreached(deps, district),
      checks.listed(district, clock.now()),
    ])
    return {
      officers: officers.map(({ id, name, since }) => ({ id, name, since })),
      hosts: hosts.map(({ place, ...host }) => ({ ...host, place: { id: place.id, name: place.name } })),
      checks: listed,
    }
  }

import { Refusal } from '@lianxin/shared/errors'
import { officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import type { Check, CheckStore } from '../safety/store-checks'
import type { Unreached, UnreachedStore } from './store-credits'

type Deps = { unreached: Pick<UnreachedStore, 'all'>; checks: Pick<CheckStore, 'listed'>; clock: Clock }

/**
 * Whom no WeChat message reaches, and what of the last thirty days a person should look at, of the actor's district.
 * @throws Refusal `forbidden`
 */
export const readUnreached =
  ({ unreached, checks, clock }: Deps) =>
  async (actor: Actor): Promise<{ officers: Unreached[]; checks: Check[] }> => {
    const [district] = officeDistricts(actor)
    if (district === undefined) throw new Refusal('forbidden')
    const [officers, listed] = await Promise.all([unreached.all(district), checks.listed(district, clock.now())])
    return { officers, checks: listed }
  }

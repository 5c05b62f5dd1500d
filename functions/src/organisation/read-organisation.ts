import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { emblemUrl } from './emblem'
import type { DistrictStore } from './store'

type Deps = { districts: Pick<DistrictStore, 'current' | 'emblem'> }

/** The actor's district as it is configured now, and its emblem as a data address. @throws Refusal `forbidden` */
export const readOrganisation =
  ({ districts }: Deps) =>
  async (actor: Actor): Promise<{ district: District; emblem?: string }> => {
    const id = districtFor(actor, 'see')
    if (id === undefined) throw new Refusal('forbidden')
    const [district, emblem] = await Promise.all([districts.current(id), districts.emblem(id)])
    if (!district) throw new Refusal('not_found')
    return { district, ...(emblem ? { emblem: emblemUrl(emblem) } : {}) }
  }

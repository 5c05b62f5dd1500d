import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import type { OpenData, OpenDataStore } from './store-open-data'

type Deps = { openData: OpenDataStore; clock: Clock; publicBase: string }
type Shown = { isOpen: boolean; licence: string; url: string }

/** Whether the actor's district publishes its places, where, and under which licence. @throws Refusal `forbidden` */
export const readOpenData =
  (deps: Deps) =>
  async (actor: Actor): Promise<Shown> => {
    const district = arranged(actor)
    return shown(deps, district, await deps.openData.get(district))
  }

/** Publishes the district's places as open data, or takes them back. @throws Refusal `forbidden`, `busy` */
export const setOpenData =
  (deps: Deps) =>
  async (actor: Actor, { isOpen, licence }: Pick<OpenData, 'isOpen' | 'licence'>): Promise<Shown> => {
    const district = arranged(actor)
    const before = await deps.openData.get(district)
    if (before.isOpen === isOpen && before.licence === licence) return shown(deps, district, before)
    const next = { isOpen, licence, version: before.version + 1 }
    const on = { kind: 'place' as const, id: district, name: '站点公开数据' }
    const words = isOpen ? `公开站点数据，许可：${licence}` : '不再公开站点数据'
    const trace = traceOf(actor, deps.clock.now(), { district, on, words })
    if (!(await deps.openData.put(district, next, trace))) throw new Refusal('busy')
    return shown(deps, district, next)
  }

const arranged = (actor: Actor): string => {
  const district = districtFor(actor, 'arrange')
  if (district === undefined) throw new Refusal('forbidden')
  return district
}

const shown = ({ publicBase }: Deps, district: string, { isOpen, licence }: OpenData): Shown => ({
  isOpen,
  licence,
  url: `${publicBase}/open/${district}/places.geojson`,
})

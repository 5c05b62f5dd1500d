import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@lianxin/shared/errors'
import { matchTitles, type SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../../clock'
import { hashedId } from '../../hashed-id'
import type { JobStore } from '../../jobs/store'
import { type ArrangedDeps, arrangedDistrict } from '../arranged'
import { importJobId } from './import-job'
import type { Import, ImportStore } from './store-imports'

export type StartDeps = ArrangedDeps & { imports: ImportStore; jobs: Pick<JobStore, 'get'>; clock: Clock }
type Starting = { key: string; kind: SheetKind; columns: string[]; rows: number }

/** How long a sheet that is not applied may lie, in milliseconds: its rows name people. */
const ABANDONED = 24 * 3600_000

/**
 * Begins a dry run. The same key gives the same import. What the district left lying for a day is taken away meanwhile.
 * @throws Refusal `forbidden`, `key_reused`, `bad_request` naming the columns that are unknown, missing or there twice
 */
export const startImport =
  (deps: StartDeps) =>
  async (actor: Actor, { key, kind, columns, rows }: Starting): Promise<{ id: string }> => {
    const district = await arrangedDistrict(deps, actor)
    const found = matchTitles(kind, columns)
    if ('bad' in found) throw new Refusal('bad_request', { fields: { columns: found.bad } })
    const at = deps.clock.now()
    const sheet: Import = {
      id: hashedId(`import ${district.id} ${key}`),
      district: district.id,
      kind,
      fields: found.columns.map((one) => (one === 'untitled' ? '' : one.field)),
      rows,
      by: { id: actor.id, name: actor.name ?? '' },
      at,
      version: 1,
      state: 'open',
    }
    if (!(await deps.imports.start(sheet))) await refuseOther(deps, sheet)
    await clean(deps, district.id, new Date(Date.parse(at) - ABANDONED).toISOString())
    return { id: sheet.id }
  }

const refuseOther = async ({ imports }: StartDeps, { id, ...asked }: Import): Promise<void> => {
  const there = await imports.get(id)
  const shapeOf = ({ kind, fields, rows }: Omit<Import, 'id'>) => ({ kind, fields, rows })
  if (!there || !isDeepStrictEqual(shapeOf(there), shapeOf(asked))) throw new Refusal('key_reused')
}

const clean = async ({ imports, jobs }: StartDeps, district: string, before: string): Promise<void> => {
  for (const id of await imports.old(district, before))
    if ((await jobs.get(importJobId(id)))?.state !== 'running') await imports.remove(id)
}

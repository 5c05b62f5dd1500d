import { Refusal } from '@lianxin/shared/errors'
import type { JobView } from '@lianxin/shared/jobs/schema'
import type { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../../audit/store'
import type { Clock } from '../../clock'
import { runSoon, type SoonDeps } from '../../jobs/run-soon'
import { viewOf } from '../../jobs/store'
import { arrangedDistrict } from '../arranged'
import { type CheckDeps, wholeReport } from './check-import'
import { importJob, importJobId } from './import-job'
import { sheetOf } from './send-rows'
import type { Import } from './store-imports'

export type ApplyDeps = CheckDeps & SoonDeps & { clock: Clock }

const sheetWords = { units: '单位表', officers: '干部名册', places: '站点表' } as const

/**
 * Does what the dry run showed: a job, begun with its one line in the trail. Asked again it gives the same job.
 * @throws Refusal `forbidden`, `not_found`, `import_short`, `import_bad`, `import_unchecked`
 */
export const applyImport =
  (deps: ApplyDeps) =>
  async (actor: Actor, { id }: { id: string }): Promise<JobView> => {
    const district = await arrangedDistrict(deps, actor)
    const sheet = await sheetOf(deps, district, id)
    const started = await deps.jobs.get(importJobId(id))
    if (started) return started.state === 'done' ? viewOf(started) : runSoon(deps, started)
    if (sheet.state !== 'checked' || !sheet.report) return refuse(deps, sheet)
    const at = deps.clock.now()
    const on = { kind: 'import' as const, id, name: sheetWords[sheet.kind] }
    const trace = traceOf(actor, at, { district: district.id, on, words: wordsFor(sheet.report) })
    const job = importJob(sheet, at)
    if (await deps.imports.apply(sheet, trace.by, job, trace)) return runSoon(deps, job)
    const overtaken = await deps.jobs.get(job.id)
    if (overtaken) return viewOf(overtaken)
    throw new Refusal('import_unchecked')
  }

const refuse = async (deps: ApplyDeps, sheet: Import): Promise<never> => {
  const { badRows } = await wholeReport(deps, sheet)
  throw new Refusal(badRows > 0 ? 'import_bad' : 'import_unchecked')
}

const wordsFor = ({ rows, fresh, changed, same }: ImportReport): string =>
  `导入${rows}行：新增${fresh}，有变化${changed}，没变化${same}`

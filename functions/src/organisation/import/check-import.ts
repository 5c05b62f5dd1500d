import { Refusal } from '@lianxin/shared/errors'
import type { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import type { Actor } from '@lianxin/shared/people/schema'
import { type ArrangedDeps, arrangedDistrict } from '../arranged'
import { partsOf } from './plan'
import { reportOf } from './report'
import { sheetOf } from './send-rows'
import type { Import, ImportStore } from './store-imports'

export type CheckDeps = ArrangedDeps & { imports: ImportStore }

/**
 * The whole dry run. What it shows without a bad row may be applied, as long as no part is sent with another content.
 * @throws Refusal `forbidden`, `not_found`, `import_short`
 */
export const checkImport =
  (deps: CheckDeps) =>
  async (actor: Actor, { id }: { id: string }): Promise<ImportReport> => {
    const sheet = await sheetOf(deps, await arrangedDistrict(deps, actor), id)
    if (sheet.state !== 'open' && sheet.report) return sheet.report
    const report = await wholeReport(deps, sheet)
    if (report.badRows === 0) await deps.imports.check(sheet, report)
    return report
  }

/** What the parts that were sent come to. @throws Refusal `import_short` while one is missing. */
export const wholeReport = async ({ imports }: Pick<CheckDeps, 'imports'>, sheet: Import): Promise<ImportReport> => {
  const parts = await imports.parts(sheet.id)
  if (parts.length < partsOf(sheet.rows)) throw new Refusal('import_short')
  return reportOf(sheet.kind, parts)
}

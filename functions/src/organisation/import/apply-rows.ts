import type { District } from '@lianxin/shared/organisation/schema'
import type { Slice, Slicer } from '../../jobs/run-job'
import type { ArrangedDeps } from '../arranged'
import { inTurns } from '../in-turns'
import { type ApplyOfficersDeps, applyOfficer } from './apply-officer'
import { type ApplyPlacesDeps, applyPlaces } from './apply-places'
import { type ApplyUnitsDeps, applyUnit } from './apply-unit'
import { type PlannedRow, partsOf, rowsOfPart } from './plan'
import type { Import, ImportStore } from './store-imports'

type Deps = ArrangedDeps & ApplyUnitsDeps & ApplyOfficersDeps & ApplyPlacesDeps & { imports: ImportStore }

/** Records written in one slice: an officer is a transaction with reads of its own. */
const SLICE = { units: 200, officers: 40, places: 200 } as const

/** Where the next slice begins: a part, and how many of its records are done. */
type Place = { part: number; from: number }

const placeIn = (cursor: string | undefined): Place => {
  const [part = 0, from = 0] = (cursor ?? '0.0').split('.').map(Number)
  return { part, from }
}

/**
 * Applies a sheet some records at a time, each safe to do twice. Its rows are taken away only after the last of them: a
 * part that is not there any more is done.
 */
export const applyRows =
  (deps: Deps): Slicer<'import'> =>
  async (job, task) => {
    const [sheet, district] = await Promise.all([deps.imports.get(task.import), deps.districts.current(job.district)])
    if (!sheet || !district) return { done: job.total, total: job.total }
    const place = placeIn(job.cursor)
    if (place.part < partsOf(sheet.rows)) return applySome(deps, sheet, district, place)
    await deps.imports.removeParts(sheet.id)
    return { done: sheet.rows, total: sheet.rows }
  }

const applySome = async (deps: Deps, sheet: Import, district: District, { part, from }: Place): Promise<Slice> => {
  const rows = (await deps.imports.rows(sheet.id, part)) ?? []
  const to = from + SLICE[sheet.kind]
  await apply(deps, sheet, district, rows.slice(from, to))
  const isPartDone = to >= rows.length
  const before = part * rowsOfPart(sheet.rows, 0)
  const lines = rowsOfPart(sheet.rows, part)
  // Of a part's lines those that change nothing are done with the others.
  const done = before + (isPartDone ? lines : Math.floor((lines * to) / rows.length))
  return { done, total: sheet.rows, cursor: isPartDone ? `${part + 1}.0` : `${part}.${to}` }
}

const apply = async (deps: Deps, sheet: Import, district: District, rows: PlannedRow[]): Promise<void> => {
  // One after another: each may change who leads a body.
  if (sheet.kind === 'officers') for (const row of rows) await applyOfficer(deps, sheet, row)
  else if (sheet.kind === 'places') await applyPlaces(deps, sheet, district, rows)
  else {
    const known = await deps.units.getMany(
      district.id,
      rows.map(({ id }) => id),
    )
    await inTurns(rows, (row) => applyUnit(deps, district, known.get(row.id), row))
  }
}

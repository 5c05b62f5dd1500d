import { Refusal } from '@lianxin/shared/errors'
import type { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import type { District } from '@lianxin/shared/organisation/schema'
import { columnsOf, type Found, isBlank, readLine } from '@lianxin/shared/organisation/sheets/sheet'
import type { Actor } from '@lianxin/shared/people/schema'
import { hashedId } from '../../hashed-id'
import type { PlaceStore } from '../../places/store'
import { type ArrangedDeps, arrangedDistrict } from '../arranged'
import type { RosterStore } from '../store-roster'
import type { UnitStore } from '../store-units'
import { checkOfficers } from './check-officers'
import { checkPlaces } from './check-places'
import { checkUnits } from './check-units'
import { type Checked, lineOf, rowsOfPart } from './plan'
import { reportOf } from './report'
import type { Import, ImportStore } from './store-imports'
import type { PartSummary } from './store-parts'

export type SendDeps = ArrangedDeps & {
  imports: ImportStore
  units: Pick<UnitStore, 'getMany'>
  roster: Pick<RosterStore, 'all'>
  places: Pick<PlaceStore, 'getMany'>
}
type Sending = { id: string; part: number; rows: string[][] }

/** Bad cells kept of one part. */
const KEPT = 300

/**
 * Takes one part and checks it at once. Parts may come again, in any order, until the import is applied; one with another
 * content has to be shown as a whole again before that.
 * @throws Refusal `forbidden`, `not_found`, `wrong_state` once applied, `bad_request` for a part of another length
 */
export const sendRows =
  (deps: SendDeps) =>
  async (actor: Actor, { id, part, rows }: Sending): Promise<ImportReport> => {
    const district = await arrangedDistrict(deps, actor)
    const sheet = await sheetOf(deps, district, id)
    if (sheet.state === 'applied') throw new Refusal('wrong_state')
    const expected = rowsOfPart(sheet.rows, part)
    if (rows.length !== expected) throw new Refusal('bad_request', { fields: { rows: `这一段应有${expected}行。` } })
    const hash = hashedId(JSON.stringify(rows))
    const sent = await deps.imports.part(id, part)
    if (sent?.hash === hash) return reportOf(sheet.kind, [sent])
    const checked = await check(deps, district, sheet, part, rows)
    const summary = summaryOf(part, hash, checked)
    const planned = checked.flatMap(({ row }) => row ?? [])
    if (!(await deps.imports.putPart(id, summary, planned))) throw new Refusal('wrong_state')
    return reportOf(sheet.kind, [summary])
  }

/** An import of the district. @throws Refusal `not_found` for one of another, too. */
export const sheetOf = async (
  { imports }: Pick<SendDeps, 'imports'>,
  district: District,
  id: string,
): Promise<Import> => {
  const sheet = await imports.get(id)
  if (sheet?.district !== district.id) throw new Refusal('not_found')
  return sheet
}

const check = (
  deps: SendDeps,
  district: District,
  sheet: Import,
  part: number,
  rows: string[][],
): Promise<Checked[]> => {
  const known = columnsOf(sheet.kind)
  const columns = sheet.fields.map((field): Found => known.find((one) => one.field === field) ?? 'untitled')
  const lines = rows.map((cells) => (isBlank(cells) ? undefined : readLine(columns, cells, district)))
  if (sheet.kind === 'units') return checkUnits(deps)(district, lines)
  if (sheet.kind === 'places') return checkPlaces(deps)(district, lines)
  return checkOfficers(deps)(district, lines, (at) => `${sheet.id} ${lineOf(part, at)}`)
}

const summaryOf = (n: number, hash: string, checked: readonly Checked[]): PartSummary => ({
  n,
  hash,
  marks: checked.map(({ mark }) => mark).join(''),
  keys: checked.map(({ key }) => key),
  bad: checked.flatMap(({ bad }, at) => bad.map((one) => ({ line: lineOf(n, at), ...one }))).slice(0, KEPT),
})

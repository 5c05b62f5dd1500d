import type { Member } from '@lianxin/shared/organisation/roster'
import type { Names } from '@lianxin/shared/organisation/sheets/cells'
import { columnsOf, officerCells, type SheetKind, unitCells } from '@lianxin/shared/organisation/sheets/sheet'
import type { Unit } from '@lianxin/shared/organisation/units'
import { inSystem } from './coordinate-systems'

/** What is exported: records of one kind. */
export type Records = { kind: 'units'; records: readonly Unit[] } | { kind: 'officers'; records: readonly Member[] }
export type Format = 'xlsx' | 'csv'

const titles = (kind: SheetKind): string[] => columnsOf(kind).map(({ title }) => title)

/** The sheet line by line, its titles first; formulas are neutralised. */
export const linesOf = (told: Records, names: Names): string[][] => [
  titles(told.kind),
  ...(told.kind === 'units'
    ? told.records.map((unit) => unitCells(unit, names))
    : told.records.map((member) => officerCells(member, names))),
]

/** Lines of places, whose cells the server writes, under their titles; these name the coordinates' system: read again they need no asking. */
export const placeLines = (rows: readonly string[][]): string[][] => [
  columnsOf('places').map(({ field, title }) =>
    field === 'lng' || field === 'lat' ? inSystem(title, 'gcj02') : title,
  ),
  ...rows,
]

/** The sheet to fill in: its titles and one line to overwrite. */
export const templateOf = (kind: SheetKind): string[][] => [titles(kind), columnsOf(kind).map(({ example }) => example)]

/** A file of these lines; what writes spreadsheets is fetched only then. */
export const fileOf = async (lines: readonly string[][], format: Format): Promise<Blob> => {
  if (format === 'csv') {
    const { default: papa } = await import('papaparse')
    // Without the mark Excel takes UTF-8 for the local code page.
    return new Blob([`\uFEFF${papa.unparse([...lines], { newline: '\r\n' })}`], { type: 'text/csv;charset=utf-8' })
  }
  const { writeXlsx: write } = await import('./write-xlsx')
  return write(lines)
}

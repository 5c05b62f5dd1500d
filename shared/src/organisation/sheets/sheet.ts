import type { Member } from '../roster'
import type { Unit } from '../units'
import type { Names, Value } from './cells'
import type { Column, Flat } from './column'
import { neutral, tidy } from './neutral'
import { flatOfficer, officerColumns } from './officers'
import { flatPlace, placeColumns, type SheetPlace } from './places'
import { flatUnit, unitColumns } from './units'

/** What can be imported, and exported in the same form. */
export const sheetKinds = ['units', 'officers', 'places'] as const
export type SheetKind = (typeof sheetKinds)[number]

const sheets = { units: unitColumns, officers: officerColumns, places: placeColumns } as const satisfies Record<
  SheetKind,
  readonly Column[]
>

/** The columns of a sheet, in their order. */
export const columnsOf = (kind: SheetKind): readonly Column[] => sheets[kind]

/** A unit's line of the exported sheet, cell by cell as `columnsOf('units')`, formulas neutralised. */
export const unitCells = (unit: Unit, names: Names): string[] => cellsOf(unitColumns, flatUnit(unit), names)

/** An officer's line, as `columnsOf('officers')`. */
export const officerCells = (member: Member, names: Names): string[] =>
  cellsOf(officerColumns, flatOfficer(member), names)

/** A place's line, as `columnsOf('places')`. */
export const placeCells = (place: SheetPlace, names: Names): string[] => cellsOf(placeColumns, flatPlace(place), names)

const cellsOf = (columns: readonly Column[], flat: Flat, names: Names): string[] =>
  columns.map(({ field, cell }) => neutral(cell.write(flat[field], names)))

/** What stands in a column nobody has given a title; whatever is in it cannot be taken. */
export type Found = Column | 'untitled'

/** Which column each title of a sheet's first line is, or what is wrong with the line. */
export const matchTitles = (kind: SheetKind, titles: readonly string[]): { columns: Found[] } | { bad: string } => {
  const columns = columnsOf(kind)
  const found = titles.map((title) => {
    const wanted = sameTitle(title)
    return wanted === '' ? 'untitled' : columns.find((one) => sameTitle(one.title) === wanted)
  })
  const unknown = titles.filter((_, at) => found[at] === undefined)
  if (unknown.length > 0) return { bad: `不认识这些列：${quoted(unknown)}。请用模板里的列名，或者把它们删掉。` }
  const twice = columns.filter((one) => found.filter((other) => other === one).length > 1)
  if (twice.length > 0) return { bad: `这些列出现了两次：${quoted(twice.map(({ title }) => title))}。` }
  const missing = columns.filter((one) => one.isRequired && !found.includes(one))
  if (missing.length > 0) return { bad: `少了这些列：${quoted(missing.map(({ title }) => title))}。` }
  return { columns: found.filter((one) => one !== undefined) }
}

// A title is the same with full-width brackets, in another case, or with a blank in it.
const sameTitle = (title: string): string => tidy(title).normalize('NFKC').replace(/\s/g, '').toLowerCase()

const quoted = (titles: readonly string[]): string => titles.map((title) => `“${tidy(title)}”`).join('、')

/** A cell that cannot be taken. */
export type Bad = { column: string; words: string }

/** Is there nothing on the line at all? */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => tidy(cell) === '')

/** What a line says of a record, and each cell that cannot be read. A column the sheet does not have says nothing. */
export const readLine = (columns: readonly Found[], cells: readonly string[], names: Names) => {
  const values: Record<string, Value> = {}
  const bad: Bad[] = []
  columns.forEach((one, at) => {
    const typed = tidy(cells[at] ?? '')
    if (one === 'untitled') {
      if (typed !== '') bad.push({ column: `第${at + 1}列`, words: '这一列没有列名' })
    } else if (!one.isInformation) {
      const read = readCell(one, typed, names)
      if ('bad' in read) bad.push({ column: one.title, words: read.bad })
      else values[one.field] = read.value
    }
  })
  if (cells.slice(columns.length).some((cell) => tidy(cell) !== ''))
    bad.push({ column: `第${columns.length + 1}列`, words: '这一列没有列名' })
  return { values, bad }
}

const readCell = ({ cell, isRequired, empty }: Column, typed: string, names: Names) => {
  if (typed !== '') return cell.read(typed, names)
  return isRequired ? { bad: '这一格要填' } : { value: empty }
}

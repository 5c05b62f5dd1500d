import { CELL_CHARACTERS, SHEET_COLUMNS, SHEET_ROWS } from '@lianxin/shared/organisation/import-limits'
import { columnsOf, isBlank, matchTitles, type SheetKind } from '@lianxin/shared/organisation/sheets/sheet'
import { hoursText } from '@lianxin/shared/places/hours-text'
import { typedHours } from '@lianxin/shared/places/hours-typed'
import { namedSystem } from './coordinate-systems'
import type { Lines, SheetRead } from './sheet-text'

const FILE_BYTES = 20_000_000
const OTHER_FORMAT = '只能用 .xlsx 或 .csv 的表格。请在 Excel 或 WPS 里“另存为” .xlsx，再选一次。'
const NO_GEOJSON = '这个文件不是 GeoJSON，读不出来。请重新导出一次，再选。'

const NOT_LOADED = '没连上网，读表格用的程序没有下载下来。请再选一次。'

type Reader = (bytes: ArrayBuffer) => Promise<Lines>

/** Reads a chosen file; what reads spreadsheets is fetched only then. Nothing has been sent yet. */
export const readSheet = async (file: File, kind: SheetKind): Promise<SheetRead> => {
  if (file.size > FILE_BYTES) return { bad: '这个文件超过 20 MB，太大了。请删掉图片和用不着的工作表，再选一次。' }
  const isGeojson = kind === 'places' && /\.(geo)?json$/i.test(file.name)
  const loading = isGeojson ? geojsonReader() : /\.csv$/i.test(file.name) ? csvReader() : xlsxReader()
  const reader = await loading.catch(() => undefined)
  if (!reader) return { bad: NOT_LOADED }
  const read = await reader(await file.arrayBuffer()).catch(() => ({ bad: isGeojson ? NO_GEOJSON : OTHER_FORMAT }))
  if ('bad' in read) return read
  const sheet = kind === 'places' ? checkedPlaces(read.lines, isGeojson) : checked(read.lines, kind)
  return { ...sheet, ...(read.note ? { note: read.note } : {}) }
}

// Open data are in WGS-84 unless they say otherwise, by the format's own rule.
const checkedPlaces = ([first = [], ...rest]: readonly string[][], isGeojson: boolean): SheetRead => {
  const { titles, system } = namedSystem(first)
  const sheet = checked([titles, ...rest], 'places')
  if ('bad' in sheet) return sheet
  const rows = sheet.rows.map((row) => row.map((cell, at) => (sheet.columns[at] === HOURS ? plainHours(cell) : cell)))
  return { ...sheet, rows, system: system ?? (isGeojson ? 'wgs84' : undefined) }
}
const HOURS = columnsOf('places').find(({ field }) => field === 'hours')?.title

/** Hours in the one way the server reads them; what nobody can read stays as it is, for the dry run to name. */
const plainHours = (cell: string): string => {
  const hours = typedHours(cell)
  return hours ? hoursText(hours) : cell
}

const geojsonReader = async (): Promise<Reader> => (await import('./read-geojson')).readGeojson

const xlsxReader = async (): Promise<Reader> => {
  const { readXlsx } = await import('./read-xlsx')
  return async (bytes) => ({ lines: await readXlsx(bytes) })
}

const csvReader = async (): Promise<Reader> => {
  const { default: papa } = await import('papaparse')
  return async (read) => {
    const bytes = new Uint8Array(read)
    // In fact another kind of file, under the name of a csv.
    if (bytes.includes(0)) throw new Error('not a text')
    return { lines: papa.parse<string[]>(textOf(bytes), { header: false }).data }
  }
}

/** Excel in Chinese saves csv as GBK; a UTF-8 text is next to never valid GBK's elder and says so itself. */
export const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const checked = (lines: readonly string[][], kind: SheetKind): SheetRead => {
  const [first = [], ...rest] = lines
  const columns = trimmed(first, (cell) => cell.trim() === '')
  const rows = trimmed(rest, isBlank).map((row) => trimmed(row, (cell) => cell.trim() === ''))
  if (columns.length === 0) return { bad: '第一行是空的：第一行要写列名。可以先下载模板看看。' }
  if (columns.length > SHEET_COLUMNS)
    return { bad: `列太多了：最多 ${SHEET_COLUMNS} 列，这里有 ${columns.length} 列。` }
  const titles = matchTitles(kind, columns)
  if ('bad' in titles) return titles
  if (rows.length === 0) return { bad: '只有列名，下面没有内容。' }
  if (rows.length > SHEET_ROWS) return { bad: `一次最多 ${SHEET_ROWS} 行，这里有 ${rows.length} 行，请分成几个表。` }
  const bad = exampleLeft(rows, kind) ?? tooLong(columns, rows)
  return bad === undefined ? { columns, rows } : { bad }
}

/** Without what is empty at the end; blanks in between stay, so that lines are counted as the person sees them. */
const trimmed = <T>(all: readonly T[], isEmpty: (one: T) => boolean): T[] => {
  let { length } = all
  for (let last = all[length - 1]; last !== undefined && isEmpty(last); last = all[length - 1]) length -= 1
  return all.slice(0, length)
}

// Overlooked, the template's example would become a unit of the registry.
const exampleLeft = (rows: readonly string[][], kind: SheetKind): string | undefined => {
  const example = textIn(columnsOf(kind).map((column) => column.example))
  const at = rows.findIndex((row) => textIn(row) === example)
  return at < 0 ? undefined : `第${at + 2}行还是模板里的例子，请把它删掉或者改掉。`
}
const textIn = (cells: readonly string[]): string => trimmed(cells, (cell) => cell === '').join('\t')

// The server would refuse the whole part and could not say which line it was.
const tooLong = (columns: readonly string[], rows: readonly string[][]): string | undefined => {
  for (const [at, row] of rows.entries()) {
    if (row.length > SHEET_COLUMNS) return `第${at + 2}行太宽了：最多 ${SHEET_COLUMNS} 列。`
    const cell = row.findIndex((text) => text.length > CELL_CHARACTERS)
    if (cell < 0) continue
    return `第${at + 2}行 ${columns[cell] ?? `第${cell + 1}列`}：太长了，一格最多 ${CELL_CHARACTERS} 个字。`
  }
  return undefined
}

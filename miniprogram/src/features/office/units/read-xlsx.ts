import { readSheet } from 'read-excel-file/universal'

/** Digits Excel keeps of a number; what stands behind them is noise of its arithmetic. */
const DIGITS = 15

// As text, so that a number of eighteen digits typed as text and one typed as a number are told apart by nobody.
const numberText = (written: string): string =>
  /^\d+$/.test(written) ? written : String(Number(Number(written).toPrecision(DIGITS)))

/** The first sheet of a workbook as texts; a day as `2026-11-20`, a formula as what it came to. */
export const readXlsx = async (bytes: ArrayBuffer): Promise<string[][]> => {
  const rows = await readSheet<string>(bytes, { parseNumber: numberText })
  return rows.map((row) => row.map(textOf))
}

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}

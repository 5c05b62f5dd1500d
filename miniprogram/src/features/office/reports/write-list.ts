import { type Line, sheetOf } from './words'

/** The list as a workbook; what writes spreadsheets is fetched only then. */
export const listFile = async (lines: readonly Line[]): Promise<Blob> => {
  const { writeXlsx: write } = await import('../units/write-xlsx')
  return write(sheetOf(lines))
}

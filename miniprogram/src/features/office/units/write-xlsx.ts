import write from 'write-excel-file/universal'

/** Characters of a column's width; Chinese ones take two. */
const WIDTH = { least: 8, most: 40 }

/** A workbook of one sheet, every cell a text: a spreadsheet keeps long numbers and leading zeros as they are. */
export const writeXlsx = (lines: readonly string[][]): Promise<Blob> => {
  const [titles = []] = lines
  const columns = titles.map((_, at) => ({ width: widthOf(lines.map((line) => line[at] ?? '')) }))
  const rows = lines.map((line, at) =>
    line.map((value) => (value === '' ? null : { value, type: String, ...(at === 0 ? BOLD : {}) })),
  )
  return write(rows, { columns, stickyRowsCount: 1 }).toBlob()
}

const BOLD = { fontWeight: 'bold' } as const

const widthOf = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.min(WIDTH.most, Math.max(most, text.length * 2)), WIDTH.least)

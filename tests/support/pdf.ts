import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** A grey picture, a byte a pixel, row by row. */
export type Picture = { width: number; height: number; grey: Uint8Array }
type Rasterise = (pdf: Uint8Array, dpi: number) => Promise<Picture[]>

const POINTS_PER_INCH = 72
const MM_PER_INCH = 25.4

/** Every page of a PDF as a picture of so many dots per inch. */
export const rasterised: Rasterise = async (pdf, dpi) => {
  const library = await PDFiumLibrary.init()
  try {
    const pages = [...(await library.loadDocument(pdf)).pages()]
    const pictures: Picture[] = []
    for (const page of pages) {
      const { width, height, data } = await page.render({ scale: dpi / POINTS_PER_INCH, colorSpace: 'Gray' })
      pictures.push({ width, height, grey: data.slice() })
    }
    return pictures
  } finally {
    library.destroy()
  }
}

/** The words of every page of a PDF, in the order they were drawn. */
export const textsOf = async (pdf: Uint8Array): Promise<string[]> => {
  const library = await PDFiumLibrary.init()
  try {
    return [...(await library.loadDocument(pdf)).pages()].map((page) => page.getText())
  } finally {
    library.destroy()
  }
}

/** Every page as a picture by poppler's tool, which shares no code with it; undefined where it is not installed. */
export const rasterisedByPoppler = (): Rasterise | undefined =>
  isOnPath('pdftoppm') ? async (pdf, dpi) => inFolder((folder) => popplerIn(folder, pdf, dpi)) : undefined

const popplerIn = (folder: string, pdf: Uint8Array, dpi: number): Picture[] => {
  const file = join(folder, 'sheets.pdf')
  writeFileSync(file, pdf)
  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), file, join(folder, 'page')], { stdio: 'ignore' })
  const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
  return pages.sort().map((name) => pictureOf(readFileSync(join(folder, name))))
}

// P5, width, height and the brightest value as text, then the bytes.
const pictureOf = (pgm: Buffer): Picture => {
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(pgm.toString('latin1', 0, 64)) ?? []
  if (!head) throw new Error('not a grey picture')
  return { width: Number(width), height: Number(height), grey: new Uint8Array(pgm.subarray(head.length)) }
}

/** A part of a page, cut out with scissors: all in mm. */
export const cutOut = (
  { width, grey }: Picture,
  dpi: number,
  at: Record<'x' | 'y' | 'width' | 'height', number>,
): Picture => {
  const [x, y, wide, high] = [at.x, at.y, at.width, at.height].map((mm) => Math.round((mm * dpi) / MM_PER_INCH))
  if (x === undefined || y === undefined || wide === undefined || high === undefined)
    throw new RangeError('nothing to cut')
  const lines = Array.from({ length: high }, (_, line) =>
    grey.subarray((y + line) * width + x, (y + line) * width + x + wide),
  )
  return { width: wide, height: high, grey: Buffer.concat(lines) }
}

/** The same picture as a file that other programs read. */
export const pgmOf = ({ width, height, grey }: Picture): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])

/** Is this program installed? */
export const isOnPath = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Does something in a folder of its own, which is gone afterwards. */
export const inFolder = <T>(act: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-print-'))
  try {
    return act(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

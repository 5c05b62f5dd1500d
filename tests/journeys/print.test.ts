import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from '@lianxin/shared/boards/schema'
import { outputFolder } from '../support/build'
import { cutOut, type Picture, pgmOf, rasterised, rasterisedByPoppler } from '../support/pdf'
import { codesIn, codesInByZbar } from '../support/qr'
import { openTown, type Town } from './town'

const LETTERS = '2346789BCDFGHJKMPQRT'
const PRINT_DPI = 150
// 1 pixel a mm: what a phone's preview of 1,920 pixels shows of a wall 1.5 m away (features/office/signs/qr.ts).
const AT_ONE_AND_A_HALF_METRES = 25.4
const A4_POINTS = { width: 595, height: 842 }
// Every sheet at its longest: what the contract allows, in the widest letters there are.
const long = (words: string, length: number) => words.repeat(length).slice(0, length)
const codeOf = (n: number) => `2346789${[...String(n).padStart(3, '0')].map((d) => LETTERS[Number(d)]).join('')}`
const sheet = (n: number, over: Partial<Sheet> = {}): Sheet => ({
  code: codeOf(n),
  url: `https://lianxin.example.org.cn/b/${codeOf(n)}`,
  union: '金融街街道总工会',
  area: '金融街街道 · 第三网格',
  officer: {
    name: '王建国',
    title: '专职工会社会工作者',
    landline: '010-5550-0113',
    mobile: '139-0000-0113',
    email: 'grid3@union.example',
  },
  hotline: { number: '12351', hours: '每天 24 小时' },
  hours: { open: '09:00', close: '17:30' },
  facts: `facts ${n}`,
  ...over,
})
const longest = (n: number): Sheet =>
  sheet(n, {
    url: `https://lianxinpai.xichengquzonggonghui.example.org.cn/b/${codeOf(n)}`,
    union: long('金融街街道总工会联合', 40),
    area: long('金融街街道第三网格商务楼宇', 40),
    spot: long('一号楼大堂前台旁边', 40),
    officer: {
      name: long('阿卜杜热西提买买提', 20),
      title: long('专职工会社会工作者', 30),
      landline: '+86 010-5550-0113 011',
      mobile: '+86 139-0000-0113 011',
      email: `${'a-very-long-name.'.repeat(4)}grid3@union.example.org.cn`,
    },
    hotline: { number: '+86 010-5550-0199 011', hours: long('工作日上午九点到下午五点半', 30) },
  })
// A red star, as a stand-in for the district's own file.
const EMBLEM =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mM4Ichfz0AEAACY5gIRHqL1wAAAAABJRU5ErkJggg=='

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

/** The print page over sheets of our own, as the clerk's browser saves it. */
const pdfOf = async (sheets: readonly Sheet[], form: 'a4' | 'sticker', emblem?: string): Promise<Uint8Array> => {
  const clerk = await town.person('clerk', 'desk')
  await clerk.page.route('**/api/signs/sheets', (route) =>
    route.fulfill({ json: { slogan: '创建服务型工会 当好职工娘家人', sheets, ...(emblem ? { emblem } : {}) } }),
  )
  await clerk.goto(`/print?codes=${sheets.map(({ code }) => code).join(',')}&form=${form}`)
  await clerk.sees(`打印 ${sheets.length} 块`)
  await clerk.looksAt(`print-${form}-screen`)
  const pdf = await clerk.page.pdf({ preferCSSPageSize: true, printBackground: true })
  await clerk.close()
  return new Uint8Array(pdf)
}

const keep = (name: string, picture: Picture | undefined) => {
  mkdirSync(outputFolder, { recursive: true })
  if (picture) writeFileSync(join(outputFolder, `${name}.pgm`), pgmOf(picture))
}

type Read = (picture: Picture) => Promise<string[]>
/** What each page says to the tools this machine has, Debian's before those of npm; `read` may look at its parts. */
const readingsOf = async <T>(
  pdf: Uint8Array,
  dpi: number,
  read: (by: Read, page: Picture) => Promise<T>,
): Promise<T[][]> => {
  const poppler = rasterisedByPoppler()
  const zbar = codesInByZbar()
  const pairs = [[rasterised, zbar ?? codesIn] as const, ...(poppler ? [[poppler, codesIn] as const] : [])]
  const readings: T[][] = []
  for (const [rasterise, by] of pairs) {
    const said: T[] = []
    for (const page of await rasterise(pdf, dpi)) said.push(await read(by, page))
    readings.push(said)
  }
  return readings
}
const whole = (by: Read, page: Picture) => by(page)
// Two columns of stickers, from the top, as their lines to cut along lie.
const cut = (many: number) => (by: Read, page: Picture) =>
  Promise.all(
    Array.from({ length: many }, (_, n) => ({ x: 5 + 100 * (n % 2), y: 8 + 70 * Math.floor(n / 2) })).map((at) =>
      by(cutOut(page, PRINT_DPI, { ...at, width: 100, height: 70 })),
    ),
  )
const eachAlone = (sheets: readonly Sheet[]) => sheets.map(({ url }) => [url])
test('each of 30 boards is one page of A4, and every code on it is read at 150 dpi', async () => {
  const sheets = Array.from({ length: 30 }, (_, n) => sheet(n))
  const pdf = await pdfOf(sheets, 'a4', EMBLEM)
  const pages = await rasterised(pdf, 72)
  keep('print-a4', (await rasterised(pdf, 100))[0])
  expect(
    pages.map(({ width, height }) => Math.abs(width - A4_POINTS.width) + Math.abs(height - A4_POINTS.height) <= 2),
  ).toEqual(sheets.map(() => true))
  for (const reading of await readingsOf(pdf, PRINT_DPI, whole)) expect(reading).toEqual(eachAlone(sheets))
}, 240_000)

test('32 stickers lie eight on a page, and every one, cut along its lines, is read at 150 dpi', async () => {
  const sheets = Array.from({ length: 32 }, (_, n) => sheet(n))
  const pdf = await pdfOf(sheets, 'sticker', EMBLEM)
  keep('print-sticker', (await rasterised(pdf, 100))[0])
  const pages = [0, 8, 16, 24].map((from) => sheets.slice(from, from + 8))
  for (const reading of await readingsOf(pdf, PRINT_DPI, cut(8))) expect(reading).toEqual(pages.map(eachAlone))
}, 240_000)

test('the longest words a board can carry take nothing from its code, on A4 and on a sticker', async () => {
  const sheets = Array.from({ length: 8 }, (_, n) => longest(n))
  const wall = await pdfOf(sheets.slice(0, 2), 'a4')
  const stickers = await pdfOf(sheets, 'sticker')
  keep('print-a4-long', (await rasterised(wall, 100))[0])
  keep('print-sticker-long', (await rasterised(stickers, 100))[0])
  for (const reading of await readingsOf(wall, PRINT_DPI, whole)) expect(reading).toEqual(eachAlone(sheets.slice(0, 2)))
  for (const reading of await readingsOf(stickers, PRINT_DPI, cut(8))) expect(reading).toEqual([eachAlone(sheets)])
}, 240_000)

test("a wall's sheet is read from 1.5 m, at a pixel a mm", async () => {
  const pdf = await pdfOf([sheet(1)], 'a4')
  for (const reading of await readingsOf(pdf, AT_ONE_AND_A_HALF_METRES, whole))
    expect(reading).toEqual(eachAlone([sheet(1)]))
}, 240_000)

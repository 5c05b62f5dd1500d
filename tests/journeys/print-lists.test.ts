import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '@lianxin/shared/contract'
import type { Counts } from '@lianxin/shared/office/report'
import { NOTE_MAX, TITLE_MAX, WORDING_MAX } from '@lianxin/shared/problems/limits'
import type { BrowserPerson } from '../support/browser-person'
import { outputFolder } from '../support/build'
import { pgmOf, rasterised, textsOf } from '../support/pdf'
import { openTown, type Town } from './town'

type Line = Output<'printProblems'>['lines'][number]
const QUARTER = '2026Q3'
const A4 = { long: 842, short: 595 }
/** What a sheet of A4 landscape has between its margins, in CSS pixels. */
const PAPER = { width: Math.floor((277 / 25.4) * 96), height: 700 }

let town: Town
let clerk: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  clerk = await town.person('clerk', 'desk')
})
afterAll(() => town.close())

const idOf = (n: number) => String(n).padStart(26, '0')
const filled = (begin: string, words: string, end: string, length: number) =>
  begin + words.repeat(length).slice(0, length - begin.length - end.length) + end
const named = (name: string) => ({ id: idOf(1), name })
/** A line of the list; every text of it begins and ends with marks of its own. */
const line = (n: number, isLong: boolean): Line => {
  const text = (mark: string, length: number) =>
    filled(`${mark}始${n}`, '物业与业主单位对费用分担没有谈拢', `${mark}终${n}`, isLong ? length : 24)
  return {
    district: 'xicheng',
    quarter: QUARTER,
    needId: idOf(n),
    title: text('题', TITLE_MAX),
    area: '金融街街道 · 第三网格',
    category: 'safety',
    why: 'beyond_reach',
    people: isLong ? 200 : 3,
    status: 'assigned',
    worded: true,
    raisedAt: '2026-09-10T02:00:00.000Z',
    carriedOver: 2,
    tried: text('措', WORDING_MAX),
    unsolved: text('因', WORDING_MAX),
    plan: {
      measures: text('方', WORDING_MAX),
      leader: named(isLong ? '阿卜杜热西提·买买提·艾力江·吐尔逊' : '郑国强'),
      lead: { id: 'rights', name: isLong ? '权益保障部和劳动关系协调与法律援助工作部' : '权益保障部' },
      helpers: Array.from({ length: isLong ? 5 : 1 }, (_, at) => ({ id: `b${at}`, name: `配合部室${at}` })),
      owner: named(isLong ? '阿卜杜热西提·买买提·艾力江·吐尔逊' : '宋佳'),
      due: '2026-12-20',
    },
    progress: { at: '2026-11-18T02:00:00.000Z', words: text('展', NOTE_MAX) },
    settled: false,
  }
}

const printed = async (lines: readonly Line[]) => {
  await clerk.page.route(`**/api/lists/${QUARTER}/lines*`, (route) => route.fulfill({ json: { lines } }))
  await clerk.goto(`/list-print?quarter=${QUARTER}`)
  await clerk.sees(`打印 ${lines.length} 条`)
  const pdf = new Uint8Array(await clerk.page.pdf({ preferCSSPageSize: true, printBackground: true }))
  return { pages: await rasterised(pdf, 72), texts: await textsOf(pdf), sheet: (await rasterised(pdf, 100))[0] }
}

const keep = (name: string, picture: Awaited<ReturnType<typeof rasterised>>[number] | undefined) => {
  mkdirSync(outputFolder, { recursive: true })
  if (picture) writeFileSync(join(outputFolder, `${name}.pgm`), pgmOf(picture))
}

test.each([
  ['forty ordinary problems', Array.from({ length: 40 }, (_, n) => line(n + 1, false))],
  ['the longest words every cell can carry', Array.from({ length: 6 }, (_, n) => line(n + 1, true))],
])(
  '%s are A4 landscape, each sheet with its head and number, and nothing is missing',
  async (name, lines) => {
    const { pages, texts, sheet } = await printed(lines)
    keep(`list-print-${lines.length}`, sheet)
    expect(pages.length).toBeGreaterThan(1)
    for (const { width, height } of pages)
      expect(Math.abs(width - A4.long) + Math.abs(height - A4.short)).toBeLessThanOrEqual(2)
    const flat = texts.map((text) => text.replace(/\s/g, ''))
    for (const [at, text] of flat.entries()) {
      expect([name, text.split('未解决原因').length]).toEqual([name, 2])
      expect(text.split('西城区总工会2026年第三季度问题清单')).toHaveLength(2)
      expect(text).toContain(`第${at + 1}页/共${pages.length}页`)
    }
    // Each row is whole on one sheet: a mark and its end stand on the same.
    for (const n of lines.map((_, at) => at + 1))
      for (const mark of ['题', '措', '因', '方', '展'])
        expect(flat.filter((text) => text.includes(`${mark}始${n}物`) && text.includes(`${mark}终${n}`))).toHaveLength(
          1,
        )
  },
  120_000,
)

test('on paper no cell is wider than its column, nor the table than the sheet', async () => {
  await printed([line(1, true), line(2, false)])
  await clerk.page.emulateMedia({ media: 'print' })
  await clerk.page.setViewportSize(PAPER)
  const wide = await clerk.page.evaluate(() => {
    const cells = [...document.querySelectorAll('.paper-cell')].filter(
      (cell) => cell.scrollWidth > cell.clientWidth + 1,
    )
    const table = document.querySelector('.paper-table')
    return [
      ...cells.map(({ textContent }) => textContent),
      ...(table && table.clientWidth > innerWidth ? ['table'] : []),
    ]
  })
  await clerk.page.emulateMedia({ media: null })
  expect(wide).toEqual([])
})

const counts = (n: number): Counts => ({
  received: 100 + n,
  settled: 90 + n,
  resolution: 80 + (n % 20),
  satisfaction: 100,
  asked: 50,
  listed: 10 + n,
  carried: n,
})

test('季度情况 of twenty streets is exactly one sheet, A4 upright, with every street and the sum on it', async () => {
  const streets = Array.from({ length: 20 }, (_, n) => ({
    street: n === 19 ? '区直属' : filled('', '百万庄大街和展览路街道一二三四', '', 13) + String(n + 10),
    now: counts(n),
    before: counts((n * 7) % 20),
  }))
  const report: Output<'readReport'> = { quarter: QUARTER, all: { now: counts(7), before: counts(9) }, streets }
  await clerk.page.route(`**/api/reports/${QUARTER}`, (route) => route.fulfill({ json: report }))
  await clerk.goto(`/report?quarter=${QUARTER}`)
  await clerk.sees('合计')
  const pdf = new Uint8Array(await clerk.page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const pages = await rasterised(pdf, 72)
  keep('report-print', (await rasterised(pdf, 100))[0])
  expect(pages).toHaveLength(1)
  const [{ width, height } = { width: 0, height: 0 }] = pages
  expect(Math.abs(width - A4.short) + Math.abs(height - A4.long)).toBeLessThanOrEqual(2)
  const [text = ''] = (await textsOf(pdf)).map((one) => one.replace(/\s/g, ''))
  for (const { street } of streets) expect(text).toContain(street)
  expect(text).toContain('合计')
}, 60_000)

import { TextDecoder, TextEncoder } from 'node:util'
import type { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import { columnsOf, matchTitles, readLine } from '@lianxin/shared/organisation/sheets/sheet'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import ImportPage from '../../miniprogram/src/features/office/units/pages/import'
import { readSheet, textOf } from '../../miniprogram/src/features/office/units/read-sheet'
import { fileOf, linesOf, templateOf } from '../../miniprogram/src/features/office/units/write-sheet'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'
import { district, member, unit } from '../support/units'

// jsdom has none of its own.
Object.assign(globalThis, { TextDecoder, TextEncoder })
Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob) {
    return new Promise((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(reader.result)
      reader.readAsArrayBuffer(this)
    })
  },
})

const IMPORT = '0'.repeat(26)
const START = 'POST /api/imports'
const ROWS = `${START}/${IMPORT}/rows`
const CHECK = `${START}/${IMPORT}/check`
const APPLY = `${START}/${IMPORT}/apply`
const titles = columnsOf('units').map(({ title }) => title)
const report = (over: Partial<ImportReport> = {}): ImportReport => ({
  rows: 3,
  fresh: 1,
  changed: 1,
  same: 1,
  badRows: 0,
  bad: [],
  ...over,
})
const server = (over: object = {}) => ({
  'GET /api/notices': ok({ notices: [], unread: 0 }),
  [START]: ok({ id: IMPORT }),
  [ROWS]: ok(report()),
  [CHECK]: ok(report()),
  ...over,
})
const csvOf = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join(',')).join('\r\n')
const csv = (rows: readonly (readonly string[])[], name = '单位.csv') => new File([csvOf(rows)], name)
const line = (n: number) => [`XC-${n}`, `单位${n}`, '企业']
const head = ['单位编号', '单位名称', '类型']
const sheetOf = (rows: number) => csv([head, ...Array.from({ length: rows }, (_, n) => line(n))])
const choose = async (file: File) => {
  show(<ImportPage />)
  await userEvent.upload(screen.getByLabelText('选表格'), file, { applyAccept: false })
}
const bytesOf = (file: Blob) => file.arrayBuffer()

beforeEach(() => {
  phone.params = { kind: 'units' }
})

describe('a file that is no sheet of units is refused before anything is sent', () => {
  test.each([
    [
      'an old workbook',
      new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], 'a.xls'),
      '只能用 .xlsx 或 .csv',
    ],
    ['something else under the name of a workbook', new File(['hello'], 'a.xlsx'), '只能用 .xlsx 或 .csv'],
    [
      'something else under the name of a csv',
      new File([new Uint8Array([0x50, 0x4b, 0, 0])], 'a.csv'),
      '只能用 .xlsx 或 .csv',
    ],
    ['an empty file', new File([''], 'a.csv'), '第一行是空的'],
    ['titles and nothing below', csv([head]), '只有列名'],
    ['a column nobody knows', csv([[...head, '工资总额'], line(1)]), '不认识这些列：“工资总额”'],
    [
      'a column that is missing',
      csv([
        ['单位编号', '类型'],
        ['XC-1', '企业'],
      ]),
      '少了这些列：“单位名称”',
    ],
    ['20,001 rows', sheetOf(20_001), '一次最多 20000 行，这里有 20001 行'],
    ['61 columns', csv([Array.from({ length: 61 }, (_, n) => `列${n}`), line(1)]), '最多 60 列，这里有 61 列'],
    ['a cell of 401 characters', csv([head, line(1), ['XC-2', '长'.repeat(401), '企业']]), '第3行 单位名称：太长了'],
    [
      "the template's example, left as it was",
      csv(templateOf('units').map((row) => row.slice(0))),
      '第2行还是模板里的例子',
    ],
  ])('%s', async (_what, file, words) => {
    answer(server())
    await choose(file)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(callsTo(START)).toEqual([])
    expect(screen.getByLabelText('选表格')).toBeEnabled()
  })
})

test('parts of 200 go out in order, and the bar says how many rows have arrived', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  answer(
    server({
      [ROWS]: async ({ body }: { body: { part?: unknown } }) => {
        if (body.part === 1) await held
        return ok(report())
      },
    }),
  )
  await choose(sheetOf(450))
  const bar = await screen.findByRole('progressbar')
  await waitFor(() => expect(screen.getByText('200 / 450')).toBeVisible())
  expect(bar).toHaveAttribute('aria-valuenow', '44')
  expect(screen.getByText(/现在关掉也没关系：一行都还没有导入/)).toBeVisible()
  release()
  expect(await screen.findByText('都填对了。点“导入”才会真的改。')).toBeVisible()
  expect(callsTo(START)).toEqual([expect.objectContaining({ kind: 'units', columns: head, rows: 450 })])
  const sent = callsTo(ROWS)
  expect(sent.map(({ part }) => part)).toEqual([0, 1, 2])
  expect(sent.flatMap(({ rows }) => rows)).toEqual(Array.from({ length: 450 }, (_, n) => line(n)))
})

test('a cut connection says what has arrived, and goes on from there as the same import', async () => {
  let isDown = true
  answer(
    server({
      [ROWS]: ({ body }: { body: { part?: unknown } }) => (body.part === 1 && isDown ? 'nothing' : ok(report())),
    }),
  )
  await choose(sheetOf(450))
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  expect(screen.getByText('已经传了 200 行，不用重传；一行都还没有导入。')).toBeVisible()
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: '接着传' }))
  expect(await screen.findByText('都填对了。点“导入”才会真的改。')).toBeVisible()
  expect(callsTo(ROWS).map(({ part }) => part)).toEqual([0, 1, 1, 2])
  expect(callsTo(START)).toHaveLength(1)
})

test('when the first call is lost, the second carries the same key', async () => {
  let isDown = true
  answer(server({ [START]: () => (isDown ? 'nothing' : ok({ id: IMPORT })) }))
  await choose(sheetOf(2))
  await screen.findByRole('alert')
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: '接着传' }))
  await screen.findByText('都填对了。点“导入”才会真的改。')
  const [first, second] = callsTo(START)
  expect(first?.key).toMatch(/^[0-9A-Z]{26}$/)
  expect(second?.key).toBe(first?.key)
})

test('parts the server has lost are all sent once more', async () => {
  let isShort = true
  answer(server({ [CHECK]: () => (isShort ? refused('import_short', 409) : ok(report())) }))
  await choose(sheetOf(250))
  expect(await screen.findByRole('alert')).toHaveTextContent('表格还没传完')
  isShort = false
  await userEvent.click(screen.getByRole('button', { name: '接着传' }))
  await screen.findByText('都填对了。点“导入”才会真的改。')
  expect(callsTo(ROWS).map(({ part }) => part)).toEqual([0, 1, 0, 1])
})

test('while one row is wrong nothing can be imported, and each wrong cell is named', async () => {
  const bad = [{ line: 12, column: '职工人数', words: '“约一百”不是数字' }]
  answer(server({ [CHECK]: ok(report({ badRows: 3, bad })) }))
  await choose(sheetOf(3))
  expect(await screen.findByText('第12行 职工人数：“约一百”不是数字')).toBeVisible()
  for (const words of ['新增 1 行', '有变化 1 行', '没变化 1 行', '有错 3 行', /^还有 2 行/]) {
    expect(screen.getByText(words)).toBeVisible()
  }
  expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '改好了，重新选表格' }))
  expect(screen.getByLabelText('选表格')).toBeEnabled()
})

test('a sheet that changes nothing need not be imported', async () => {
  answer(server({ [CHECK]: ok(report({ fresh: 0, changed: 0, same: 3 })) }))
  await choose(sheetOf(3))
  expect(await screen.findByText('和现在登记的一样，不用导入。')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
})

test('导入 does it, follows the job, and a lost reply can be asked for again', async () => {
  let isDown = true
  const job = {
    id: '1'.repeat(26),
    kind: 'import',
    state: 'running',
    done: 1,
    total: 2,
    at: '2026-11-20T02:00:00.000Z',
  }
  answer(
    server({
      [APPLY]: () => (isDown ? 'nothing' : ok(job)),
      [`GET /api/jobs/${job.id}`]: ok({ ...job, state: 'done', done: 2 }),
    }),
  )
  await choose(sheetOf(3))
  await userEvent.click(await screen.findByRole('button', { name: '导入 2 行' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: '导入 2 行' }))
  expect(await screen.findByText('导入好了')).toBeVisible()
})

test('a sheet put away sends nothing more', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  answer(server({ [ROWS]: () => held.then(() => ok(report())) }))
  const page = show(<ImportPage />)
  await userEvent.upload(screen.getByLabelText('选表格'), sheetOf(450))
  await waitFor(() => expect(callsTo(ROWS)).toHaveLength(1))
  page.unmount()
  release()
  await held
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(callsTo(ROWS)).toHaveLength(1)
  expect(callsTo(CHECK)).toEqual([])
})

describe('reading', () => {
  test('csv as Excel in Chinese saves it is read as well as UTF-8, with and without its mark', () => {
    const gbk = new Uint8Array([0xb5, 0xa5, 0xce, 0xbb])
    expect(textOf(gbk)).toBe('单位')
    expect(textOf(new TextEncoder().encode('单位'))).toBe('单位')
    expect(textOf(new TextEncoder().encode('\uFEFF单位'))).toBe('单位')
  })

  test('blank lines in between keep their place, so that lines are counted as the person sees them', async () => {
    const file = csv([head, line(1), [''], line(3), [''], ['', '']])
    expect(await readSheet(file, 'units')).toEqual({ columns: head, rows: [line(1), [], line(3)] })
  })

  test('a name with a comma, a quote and a line end stays one cell', async () => {
    const file = new File([`${head.join(',')}\r\nXC-1,"甲,""乙""\n丙",企业`], 'a.csv')
    expect(await readSheet(file, 'units')).toEqual({ columns: head, rows: [['XC-1', '甲,"乙"\n丙', '企业']] })
  })
})

describe('a sheet that was exported changes nothing when it is imported again', () => {
  const units = [
    unit(1, { name: '=HYPERLINK("http://evil","x")', note: '+1-1', address: '@家', headcount: 1200 }),
    unit(2, {
      name: "'已经加了引号",
      point: [116.360001, 39.91],
      chair: { name: '张建华', phone: '010-5550-0199', isManagement: true },
    }),
    unit(3, {
      name: '甲,"乙"',
      kind: 'park',
      status: 'moved_out',
      verifiedOn: undefined,
      street: 'jrj',
      fee: 0,
      aboveScale: true,
    }),
    unit(4, { id: '911101020000000000', name: '-' }),
  ]
  const names = district()
  const valuesOf = (columns: readonly string[], rows: readonly (readonly string[])[]) => {
    const matched = matchTitles('units', columns)
    if ('bad' in matched) throw new Error(matched.bad)
    return rows.map((row) => readLine(matched.columns, row, names))
  }

  test.each(['xlsx', 'csv'] as const)('%s', async (format) => {
    const lines = linesOf({ kind: 'units', records: units }, names)
    const blob = await fileOf(lines, format)
    const read = await readSheet(new File([await bytesOf(blob)], `a.${format}`), 'units')
    if ('bad' in read) throw new Error(read.bad)
    const before = valuesOf(titles, lines.slice(1))
    expect(before.flatMap(({ bad }) => bad)).toEqual([])
    expect(valuesOf(read.columns, read.rows)).toEqual(before)
    expect(before.map(({ values }) => values.name)).toEqual(units.map(({ name }) => name))
  })

  test.each(['xlsx', 'csv'] as const)('the roster as %s', async (format) => {
    const officers = [member(1, { email: 'wang@example.cn', duties: [{ role: 'clerk', head: true }] }), member(2)]
    const lines = linesOf({ kind: 'officers', records: officers }, names)
    const read = await readSheet(new File([await bytesOf(await fileOf(lines, format))], `a.${format}`), 'officers')
    if ('bad' in read) throw new Error(read.bad)
    const cells = read.rows.map((row) => titlesOfOfficers.map((_, at) => row[at] ?? ''))
    expect(cells).toEqual(lines.slice(1))
  })
  const titlesOfOfficers = columnsOf('officers')

  test('no cell of an exported sheet begins a formula', () => {
    const cells = linesOf({ kind: 'units', records: units }, names).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test('a csv carries the mark by which Excel knows UTF-8', async () => {
    const bytes = new Uint8Array(await bytesOf(await fileOf([['单位']], 'csv')))
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })
})

test('a workbook with numbers and days as Excel keeps them is read as a person sees them', async () => {
  const { default: write } = await import('write-excel-file/universal')
  const rows = [
    [...head, '职工人数', '核对日期', '经度'].map((value) => ({ value, type: String })),
    [
      { value: 'XC-1', type: String },
      { value: '甲', type: String },
      { value: '企业', type: String },
      { value: 1200, type: Number },
      { value: new Date('2026-11-20T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      { value: 116.1 + 0.2, type: Number },
    ],
  ]
  const file = new File([await bytesOf(await write(rows).toBlob())], 'a.xlsx')
  expect(await readSheet(file, 'units')).toMatchObject({
    rows: [['XC-1', '甲', '企业', '1200', '2026-11-20', '116.3']],
  })
})

test('in the mini-program it says to do it at a desk', () => {
  const { ImportDesk } = jest.requireActual<{ ImportDesk: () => JSX.Element }>(
    '../../miniprogram/src/features/office/units/parts/import-desk.weapp',
  )
  show(<ImportDesk />)
  expect(screen.getByText(/用电脑的浏览器打开/)).toBeVisible()
})

import type { Output } from '@lianxin/shared/contract'
import type { Counts, Progress } from '@lianxin/shared/office/report'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import ListPrintPage from '../../miniprogram/src/features/office/reports/pages/list-print'
import ProgressPage from '../../miniprogram/src/features/office/reports/pages/progress'
import ReportPage from '../../miniprogram/src/features/office/reports/pages/report'
import ResultsPage from '../../miniprogram/src/features/office/reports/pages/results'
import { ListSheet as InWechat } from '../../miniprogram/src/features/office/reports/parts/list-sheet.weapp'
import { columns, comparedOf, sheetOf } from '../../miniprogram/src/features/office/reports/words'
import { atDesk } from '../support/taro/desk'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

type Line = Output<'printProblems'>['lines'][number]
const idOf = (n: number) => String(n).padStart(26, '0')
const person = (name: string) => ({ id: 'P'.repeat(26), name })
const plan = {
  measures: '统筹资金改造通风',
  leader: person('郑国强'),
  lead: { id: 'rights', name: '权益保障部' },
  helpers: [{ id: 'services', name: '职工服务部' }],
  owner: person('宋佳'),
  due: '2026-12-20',
}
const line = (n: number, over: Partial<Line> = {}): Line => ({
  district: 'd1',
  quarter: '2026Q3',
  needId: idOf(n),
  title: `第${n}个问题`,
  area: '第三网格',
  category: 'safety',
  why: 'beyond_reach',
  people: 3,
  status: 'assigned',
  worded: true,
  raisedAt: '2026-09-10T02:00:00.000Z',
  carriedOver: 0,
  tried: '开过协调会',
  unsolved: '费用没谈拢',
  plan,
  settled: false,
  ...over,
})
const textOf = (key: string, told: Line) => columns.find((column) => column.key === key)?.text(told, 0)
const LINES = 'GET /api/lists/2026Q3/lines'
const REPORT = 'GET /api/reports/2026Q3'
const PROGRESS = 'GET /api/reports'
const RESULTS = 'GET /api/results'

beforeEach(() => {
  setServerTime('2026-11-20T02:00:00.000Z')
  phone.params = { quarter: '2026Q3' }
})

describe('the printed list', () => {
  test('it has the columns that are handed in, and the words of the office', async () => {
    answer({ ...atDesk, [LINES]: ok({ lines: [line(1)] }) })
    show(<ListPrintPage />)
    const table = await screen.findByRole('table')
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows.slice(1)).toEqual([
      '序号 问题 涉及人数 已采取措施 未解决原因 解决措施 责任领导 牵头/配合部室 责任人 完成时限 进展'.split(' '),
      [
        '1',
        '第1个问题',
        '3',
        '开过协调会',
        '费用没谈拢',
        '统筹资金改造通风',
        '郑国强',
        '权益保障部 / 职工服务部',
        '宋佳',
        '12月20日',
        '',
      ],
    ])
    await waitFor(() => expect(rows[0]).toHaveLength(1))
    expect(await screen.findByText('西城区总工会2026年第三季度问题清单')).toBeVisible()
    expect(screen.getByText('打印于2026年11月20日')).toBeVisible()
  })

  test('neither paper nor workbook is made of half a list', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    answer({
      ...atDesk,
      [LINES]: async ({ path }) => {
        if (!path.includes('after=p2')) return ok({ lines: [line(1)], after: 'p2' })
        await held
        return ok({ lines: [line(2)] })
      },
    })
    show(<ListPrintPage />)
    expect(await screen.findByText('第1个问题')).toBeVisible()
    for (const name of ['打印', '导出 Excel'])
      expect(screen.getByRole('button', { name })).toHaveAccessibleDescription('还在读取')
    release()
    expect(await screen.findByText('第2个问题')).toBeVisible()
    expect(await screen.findByRole('button', { name: '打印 2 条' })).not.toHaveAttribute('aria-disabled')
  })

  test.each<[string, Partial<Line>, string]>([
    ['nothing yet', { plan: undefined, status: 'listed' }, ''],
    ['a plan that waits', { status: 'planned' }, '方案等审定'],
    ['a note', { progress: { at: '2026-11-18T02:00:00.000Z', words: '设计已出图' } }, '11月18日 设计已出图'],
    ['a result on its way', { status: 'concluded', conclusion: 'reported_up' }, '正在告知本人（报上级）'],
    [
      'a result that everybody has',
      { status: 'finished', conclusion: 'solved', progress: { at: '2026-11-18T02:00:00.000Z', words: '通风机装好了' } },
      '已办结（办成）：11月18日 通风机装好了',
    ],
    ['everybody had theirs meanwhile', { status: 'finished', settled: true }, '已办结（每个人都有了结果）'],
    ['it goes on in the next list', { status: 'carried' }, '结转到下一季度'],
  ])('进展 of %s', (_, over, words) => {
    expect(textOf('progress', line(1, over))).toBe(words)
  })

  test('one that was on lists before says how often', () => {
    expect(textOf('title', line(1, { carriedOver: 2 }))).toBe('第1个问题（结转 2 次）')
  })

  test('a day of another year says which', () => {
    expect(textOf('due', line(1, { plan: { ...plan, due: '2027-01-08' } }))).toBe('2027年1月8日')
  })

  test('no cell of the workbook is a formula', () => {
    const [, cells = []] = sheetOf([line(1, { title: '=1+1', tried: '@SUM(A1)' })])
    expect(cells.slice(1, 4)).toEqual(["'=1+1", '3', "'@SUM(A1)"])
  })

  test('a list without problems, and a phone, say what to do', async () => {
    answer({ ...atDesk, [LINES]: ok({ lines: [] }) })
    show(<ListPrintPage />)
    expect(await screen.findByText('2026年第三季度没有列入清单的问题')).toBeVisible()
    show(<InWechat quarter="2026Q3" />)
    expect(screen.getByText('打印和导出要在电脑上')).toBeVisible()
  })
})

const counts = (over: Partial<Counts> = {}): Counts => ({
  received: 12,
  settled: 9,
  resolution: 86,
  satisfaction: 90,
  asked: 8,
  listed: 2,
  carried: 1,
  ...over,
})

describe('季度情况', () => {
  test('each figure stands beside the quarter before, with a sign and a word', () => {
    const before = counts({ received: 9, settled: 9, resolution: 90, satisfaction: 88 })
    expect(comparedOf({ now: counts(), before }).map(({ now, change }) => `${now} ${change}`)).toEqual([
      '12 ↑多3',
      '9 持平',
      '86% ↓少4点',
      '90% ↑多2点',
      '2 持平',
      '1 持平',
    ])
  })

  test('a rate of fewer than five is a dash, and is compared with nothing', () => {
    const few = counts({ resolution: undefined, satisfaction: undefined, asked: 4 })
    const [, , resolution, satisfaction] = comparedOf({ now: few, before: counts() })
    expect([resolution, satisfaction]).toMatchObject([
      { now: '—', change: '' },
      { now: '—', change: '' },
    ])
  })

  test('every street has its line, and the sum stands last', async () => {
    const pair = { now: counts(), before: counts({ received: 10 }) }
    const streets = ['金融街街道', '月坛街道'].map((street) => ({ street, ...pair }))
    answer({ ...atDesk, [REPORT]: ok({ quarter: '2026Q3', all: pair, streets }) })
    show(<ReportPage />)
    const table = await screen.findByRole('table')
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(['金融街街道', '月坛街道', '合计'])
    expect(within(table).getAllByText('↑多2')).toHaveLength(3)
    expect(await screen.findByText('西城区总工会2026年第三季度情况')).toBeVisible()
  })

  test('somebody who is not of the office is told so', async () => {
    answer({ ...atDesk, [REPORT]: refused('forbidden', 403) })
    show(<ReportPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
  })
})

const steps = (found: number, planned: number, solved: number, carried = 0): Progress => ({
  found,
  planned,
  solved,
  carried,
})
const quarters = [
  {
    quarter: '2026Q3',
    all: steps(12, 9, 5, 2),
    categories: [
      { category: 'safety', counts: steps(5, 5, 2) },
      { category: 'wages', counts: steps(7, 4, 3) },
    ],
    departments: [{ name: '权益保障部', counts: steps(9, 9, 5) }],
  },
  { quarter: '2026Q2', all: steps(6, 6, 6), categories: [], departments: [] },
]

describe('清单进展', () => {
  test('each quarter says how many were found, planned and solved, and what is stuck', async () => {
    answer({ ...atDesk, [PROGRESS]: ok({ quarters }) })
    show(<ProgressPage />)
    expect(await screen.findByRole('heading', { name: '2026年第三季度' })).toBeVisible()
    const [first] = screen.getAllByRole('list')
    expect(
      within(first ?? document.body)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['发现12 件', '定方案9 件', '解决5 件'])
    expect(screen.getByText('还有 3 件停在“发现”，方案没有定下来')).toBeVisible()
    expect(screen.getByText('其中上季度结转来的 2 件')).toBeVisible()
  })

  test('by category the largest stands first; a quarter without a department says so', async () => {
    answer({ ...atDesk, [PROGRESS]: ok({ quarters }) })
    show(<ProgressPage />)
    await userEvent.click(await screen.findByRole('radio', { name: '按类别' }))
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      '劳动报酬',
      '劳动安全与工作环境',
    ])
    await userEvent.click(screen.getByRole('radio', { name: '按牵头部室' }))
    expect(screen.getByRole('heading', { name: '权益保障部' })).toBeVisible()
    await userEvent.click(screen.getByRole('radio', { name: '2026年第二季度' }))
    expect(screen.getByText('还没有定牵头部室')).toBeVisible()
  })
})

describe('the page for everybody', () => {
  beforeEach(() => {
    phone.params = { district: 'd1' }
    phone.sent.length = 0
  })

  test('it is in plain words, says why small groups are left out, and signs nobody in', async () => {
    const shown = quarters.map(({ departments: _, ...one }) => one)
    answer({ [RESULTS]: ok({ name: '西城区总工会', quarters: shown }) })
    show(<ResultsPage />)
    expect(await screen.findByRole('heading', { name: '西城区总工会' })).toBeVisible()
    expect(screen.getByText('工资')).toBeVisible()
    expect(screen.getAllByText('定了办法')).not.toHaveLength(0)
    expect(screen.getByText('涉及不足5人的不单独列，免得认出是谁。')).toBeVisible()
    expect(callsTo('POST /api/session')).toEqual([])
  })

  test('a link without a district, and a district without results, say so', async () => {
    answer({ [RESULTS]: ok({ name: '西城区总工会', quarters: [] }) })
    show(<ResultsPage />)
    expect(await screen.findByText('还没有能公布的')).toBeVisible()
    phone.params = {}
    show(<ResultsPage />)
    expect(screen.getByText('没有说是哪个区')).toBeVisible()
  })
})

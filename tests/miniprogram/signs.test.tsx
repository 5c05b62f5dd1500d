import type { SignRow } from '@lianxin/shared/boards/schema'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import NewSignsPage from '../../miniprogram/src/features/office/signs/pages/new-signs'
import SignPage from '../../miniprogram/src/features/office/signs/pages/sign'
import SignsPage from '../../miniprogram/src/features/office/signs/pages/signs'
import { renewSession } from '../../miniprogram/src/session/session'
import { answer, callsTo, ME, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const LIST = 'GET /api/signs'
const CREATE = 'POST /api/signs'
const MOVED = '2346789BC2'
const codes = ['2346789BC2', '2346789BC3', '2346789BC4', '2346789BC6', '2346789BC7']
const sign = (n: number, over: Partial<SignRow> = {}): SignRow => ({
  code: codes[n] ?? '',
  area: 'grid3',
  areaName: '金融街街道 · 第三网格',
  officer: '王建国',
  officers: [ME],
  createdOn: '2026-11-01',
  printedOn: '2026-11-02',
  isOutdated: false,
  scannedOn: '2026-11-19',
  retired: false,
  version: 1,
  ...over,
})
const district = {
  streets: [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }],
  areas: [
    { id: 'grid3', name: '第三网格', street: 'jrj' },
    { id: 'grid4', name: '第四网格', street: 'jrj' },
    { id: 'direct', name: '直属企业' },
  ],
}
const as = (role: 'clerk' | 'leader') => ({
  'POST /api/session': ok({ ...SESSION, me: { id: ME, name: '陈敏', duties: [{ role, district: 'd1' }] } }),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
  'GET /api/organisation': ok({ district }),
})
const office = as('clerk')
const all = [
  sign(0, { spot: '一号楼大堂' }),
  sign(1, { isOutdated: true, officer: '马春生' }),
  sign(2, { scannedOn: '2026-08-01' }),
  sign(3, { report: 'dead_number' }),
  sign(4, { retired: true, isOutdated: true, report: 'damaged' }),
]

const rows = () =>
  within(screen.getByRole('grid', { name: '公示牌' }))
    .getAllByRole('row')
    .slice(1)
const states = () => rows().map((row) => row.lastElementChild?.textContent)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const isOff = (name: string | RegExp) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'
/** The list in a session that has begun, as after the first call of any page. */
const openList = async (table: Parameters<typeof answer>[0] = {}) => {
  answer({ ...office, [LIST]: ok({ signs: all }), ...table })
  await renewSession()
  const shown = show(<SignsPage />)
  await screen.findByRole('grid', { name: '公示牌' })
  return shown
}

beforeEach(() => setServerTime('2026-11-21T02:00:00.000Z'))

test('without a network the list says so and can be read again', async () => {
  answer({ ...office, [LIST]: 'nothing' })
  show(<SignsPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  answer({ ...office, [LIST]: ok({ signs: all }) })
  await press('再试一次')
  expect(await screen.findByRole('grid', { name: '公示牌' })).toBeInTheDocument()
})

test('somebody who is not of the office is told so', async () => {
  answer({ ...office, [LIST]: refused('forbidden', 403) })
  show(<SignsPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
})

test('every board says who answers, when it was printed and scanned, and what is the matter with it', async () => {
  await openList()
  expect([...(rows()[0]?.children ?? [])].map((cell) => cell.textContent)).toEqual([
    '',
    '2346 789 BC2',
    '金融街街道 · 第三网格',
    '一号楼大堂',
    '王建国',
    '11月2日',
    '11月19日',
    '正常',
  ])
  expect(states()).toEqual(['正常', '要重印', '90天没人扫', '有人报电话打不通', '停用'])
})

test('a filter shows its own boards, and the count on it is true before it is pressed', async () => {
  await openList()
  const shown: Record<string, (string | null | undefined)[]> = {}
  for (const name of ['要重印 1', '90天没人扫 1', '有人报修 1', '停用 1']) {
    await userEvent.click(screen.getByRole('radio', { name }))
    shown[name] = states()
  }
  expect(shown).toEqual({
    '要重印 1': ['要重印'],
    '90天没人扫 1': ['90天没人扫'],
    '有人报修 1': ['有人报电话打不通'],
    '停用 1': ['停用'],
  })
})

test('a link from the front page opens the list narrowed', async () => {
  phone.params = { filter: 'silent' }
  await openList()
  expect(states()).toEqual(['90天没人扫'])
})

test('a board is found by its code as it stands on the wall, by its person and by its spot', async () => {
  await openList()
  const find = screen.getByLabelText('找牌子')
  for (const [typed, count] of [
    ['2346 789 bc3', 1],
    ['马春生', 1],
    ['一号楼', 1],
    ['没有这样的', 0],
  ] as const) {
    await userEvent.clear(find)
    await userEvent.type(find, typed)
    expect(screen.queryAllByRole('row').slice(1)).toHaveLength(count)
  }
  expect(screen.getByText('没有这样的公示牌')).toBeVisible()
})

test('nothing is printed before something is chosen, and a retired board cannot be', async () => {
  await openList()
  expect(isOff('打印')).toBe(true)
  expect(screen.getByText('先选要打印的')).toBeVisible()
  expect(screen.queryByRole('checkbox', { name: '选 2346 789 BC7' })).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: '选 2346 789 BC2' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '选 2346 789 BC4' }))
  await press('打印 2 块')
  expect(phone.opened).toEqual(['open /features/office/signs/pages/print?codes=2346789BC2%2C2346789BC4&form=a4'])
})

test('ticking a board does not open it', async () => {
  await openList()
  await userEvent.click(screen.getByRole('checkbox', { name: '选 2346 789 BC2' }))
  expect(screen.queryByRole('region', { name: '这块牌子' })).toBeNull()
})

test('the page of the list that has come can be used while the next is still on its way, and says so', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await openList({
    [LIST]: async ({ path }) => {
      if (!path.includes('after=p2')) return ok({ signs: all.slice(0, 2), after: 'p2' })
      await held
      return ok({ signs: all.slice(2) })
    },
  })
  expect(screen.getByText('已读到 2 块，后面的还在读。')).toBeVisible()
  release()
  await waitFor(() => expect(rows()).toHaveLength(5))
  expect(screen.queryByText(/后面的还在读/)).toBeNull()
})

test('a leader looks and changes nothing', async () => {
  await openList(as('leader'))
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('button', { name: '新做牌子' })).toBeNull()
  await userEvent.click(rows()[0] ?? document.body)
  expect(screen.getByRole('region', { name: '这块牌子' })).toBeVisible()
  expect(screen.queryByRole('button', { name: '停用' })).toBeNull()
})

test('a board is moved with its version, and the list shows where it hangs now', async () => {
  const CHANGE = `POST /api/signs/${MOVED}`
  await openList({
    [CHANGE]: ok({ sign: sign(0, { area: 'grid4', areaName: '金融街街道 · 第四网格', spot: '后门', version: 2 }) }),
  })
  await userEvent.click(rows()[0] ?? document.body)
  await press('挪位置')
  expect(isOff('就挪到这里')).toBe(true)
  await userEvent.selectOptions(screen.getByLabelText('归哪一片'), 'grid4')
  await userEvent.clear(screen.getByLabelText('挂在哪儿'))
  await userEvent.type(screen.getByLabelText('挂在哪儿'), '后门')
  await press('就挪到这里')
  expect(await screen.findByText(/挪好了/)).toBeVisible()
  expect(callsTo(CHANGE)).toEqual([{ version: 1, change: { kind: 'move', area: 'grid4', spot: '后门' } }])
  expect(within(rows()[0] ?? document.body).getByText('金融街街道 · 第四网格')).toBeInTheDocument()
})

test('whoever was slower reads so, keeps what was typed, and sees the board as it is now', async () => {
  const CHANGE = `POST /api/signs/${MOVED}`
  await openList({ [CHANGE]: refused('stale_version', 409) })
  await userEvent.click(rows()[0] ?? document.body)
  await press('停用')
  await userEvent.type(screen.getByLabelText('原因'), '拆楼了')
  const before = callsTo(LIST).length
  await press('停用这块牌子')
  expect(await screen.findByRole('alert')).toHaveTextContent('刚才有人先办了这一件')
  expect(screen.getByLabelText('原因')).toHaveValue('拆楼了')
  await waitFor(() => expect(callsTo(LIST).length).toBeGreaterThan(before))
})

test('a replacement sent again after a lost reply is the same replacement, and is printed next', async () => {
  const CHANGE = `POST /api/signs/${MOVED}`
  let isLost = true
  await openList({
    [CHANGE]: () => {
      if (!isLost) return ok({ sign: sign(0, { retired: true, version: 2 }), replacement: '2346789BCG' })
      isLost = false
      return 'nothing'
    },
  })
  await userEvent.click(rows()[0] ?? document.body)
  await press('换新牌')
  await userEvent.click(screen.getByRole('radio', { name: '牌子丢了' }))
  await press('换一块新的')
  await screen.findByRole('alert')
  await press('换一块新的')
  expect(await screen.findByText('新牌子的编号是 2346 789 BCG。')).toBeVisible()
  const keys = callsTo(CHANGE).map(({ change }) => change)
  expect(keys).toHaveLength(2)
  expect(keys[0]).toEqual(keys[1])
  await press('打印新牌子')
  expect(phone.opened.at(-1)).toContain('codes=2346789BCG')
})

test('a report is dealt with by checking the board', async () => {
  const VERIFY = 'POST /api/boards/2346789BC6/verify'
  let signs = all
  await openList({
    [LIST]: () => ok({ signs }),
    [VERIFY]: () => {
      signs = all.map(({ report: _, ...one }) => ({ ...one, verifiedOn: '2026-11-21' }))
      return ok({ verifiedOn: '2026-11-21' })
    },
  })
  await userEvent.click(rows()[3] ?? document.body)
  await press('核对过，没错')
  await waitFor(() => expect(states()[3]).toBe('正常'))
  expect(isOff('核对过，没错')).toBe(true)
})

test('on a phone a board has a page of its own, also when its link is old', async () => {
  phone.params = { code: codes[0] ?? '' }
  answer({ ...office, [LIST]: ok({ signs: all }) })
  const { unmount } = show(<SignPage />)
  expect(await screen.findByText('一号楼大堂')).toBeVisible()
  unmount()
  phone.params = { code: '2346789BCK' }
  show(<SignPage />)
  expect(await screen.findByText('没有这块公示牌')).toBeVisible()
})

test('an order of many boards says how many before it is sent, and leads to the printer', async () => {
  answer({ ...office, [CREATE]: ok({ codes: codes.slice(0, 4) }) })
  show(<NewSignsPage />)
  expect(await screen.findByText('先选给谁做')).toBeVisible()
  await userEvent.type(await screen.findByLabelText('找片区'), '金融街')
  await press('选上这 2 个')
  await press('多一块')
  await press('做 4 块牌子')
  expect(await screen.findByText(/做好了 4 块/)).toBeVisible()
  const [order] = callsTo(CREATE)
  expect(
    JSON.stringify(order?.signs)
      .match(/grid[34]/g)
      ?.sort(),
  ).toEqual(['grid3', 'grid3', 'grid4', 'grid4'])
  await press('打印这 4 块')
  expect(phone.opened.at(-1)).toContain(`codes=${codes.slice(0, 4).join('%2C')}`)
})

test('an order whose reply was lost goes again under its key, also after the page was closed; a changed one does not', async () => {
  answer({ ...office, [CREATE]: 'nothing' })
  const { unmount } = show(<NewSignsPage />)
  await userEvent.click(await screen.findByRole('checkbox', { name: '直属企业' }))
  await press('做 1 块牌子')
  await screen.findByRole('alert')
  unmount()
  show(<NewSignsPage />)
  await screen.findByRole('checkbox', { name: '直属企业' })
  await press('做 1 块牌子')
  await waitFor(() => expect(callsTo(CREATE)).toHaveLength(2))
  await press('多一块')
  await press('做 2 块牌子')
  await waitFor(() => expect(callsTo(CREATE)).toHaveLength(3))
  const [first, second, third] = callsTo(CREATE).map(({ key }) => key)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
})

test('units are pasted by number or name; a line nobody knows or nobody looks after stops the order and is named', async () => {
  const rule = { by: 'rule', area: 'grid3', why: {} }
  const units = [
    { id: 'BJ-0001', name: '北京安兴融科技有限公司', assignment: rule },
    { id: 'BJ-0002', name: '金融街物业', assignment: rule },
    { id: 'BJ-0003', name: '没人管的公司' },
  ]
  answer({ ...office, 'GET /api/units': ok({ units }), [CREATE]: ok({ codes: codes.slice(0, 2) }) })
  show(<NewSignsPage />)
  await userEvent.click(screen.getByRole('radio', { name: '按单位做' }))
  const lines = screen.getByLabelText('单位')
  await userEvent.type(lines, 'bj-0001\n\n金融街物业\n没人管的公司\n不认识')
  expect(await screen.findByText(/这 2 行没认出来/)).toBeVisible()
  expect(screen.getByText('不认识')).toBeVisible()
  expect(screen.getByText('有几行没认出来，先改好')).toBeVisible()
  await userEvent.clear(lines)
  await userEvent.type(lines, 'bj-0001\n金融街物业')
  await press('做 2 块牌子')
  await screen.findByText(/做好了 2 块/)
  expect(callsTo(CREATE).map(({ signs }) => signs)).toEqual([
    [
      { area: 'grid3', unit: 'BJ-0001', spot: '北京安兴融科技有限公司' },
      { area: 'grid3', unit: 'BJ-0002', spot: '金融街物业' },
    ],
  ])
})

test('more boards than one order holds are not sent in silence as fewer', async () => {
  const areas = Array.from({ length: 101 }, (_, n) => ({ id: `a${n}`, name: `第${n}网格` }))
  answer({ ...office, 'GET /api/organisation': ok({ district: { ...district, areas } }) })
  show(<NewSignsPage />)
  await screen.findByRole('checkbox', { name: '第7网格' })
  await press('选上这 101 个')
  expect(screen.getByText('一次最多做 100 块，分几次做')).toBeVisible()
})

import type { Problem } from '@lianxin/shared/problems/schema'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import ListPage from '../../miniprogram/src/features/problems/pages/list'
import ListsPage from '../../miniprogram/src/features/problems/pages/lists'
import ProblemPage from '../../miniprogram/src/features/problems/pages/problem'
import { need } from '../support/taro/samples'
import { answer, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const idOf = (n: number) => String(n).padStart(26, '0')
const problem = (n: number, over: Partial<Problem> = {}): Problem => ({
  district: 'd1',
  quarter: '2026Q3',
  needId: idOf(n),
  title: `第${n}个问题`,
  area: '第三网格',
  category: 'wages',
  why: 'beyond_reach',
  holder: '权益保障部',
  raisedAt: '2026-09-10T02:00:00.000Z',
  enteredAt: '2026-09-30T16:00:00.000Z',
  carriedOver: 0,
  ...over,
})
const list = {
  district: 'd1',
  quarter: '2026Q3',
  closedAt: '2026-09-30T16:05:00.000Z',
  beyondReach: 3,
  overdue: 2,
  stayed: 14,
}
const PROBLEMS = 'GET /api/lists/2026Q3/problems'
const LISTS = { 'GET /api/lists': ok({ lists: [list] }), 'GET /api/notices': ok({ notices: [], unread: 0 }) }
const detailOf = (n: number, evidence: object[]) =>
  ok({
    problem: problem(n),
    evidence,
    need: need({
      id: idOf(n),
      part: 'office',
      telling: { category: 'wages', words: '原话', identity: 'union', employer: 'no' },
    }),
  })
const tried = { at: '2026-09-20T02:00:00.000Z', by: '王建国', tried: '找过单位两次', why: '总部不理' }

beforeEach(() => {
  phone.params = { quarter: '2026Q3' }
})

test('the quarters show how many of each kind, and lead to their list', async () => {
  answer(LISTS)
  show(<ListsPage />)
  const row = await screen.findByRole('link', { name: /2026年第三季度/ })
  for (const words of ['各级解决不了 3 件', '超期未办结 2 件', '未到期留下 14 件', '10月1日 周四 00:05 生成']) {
    expect(within(row).getByText(words)).toBeVisible()
  }
  await userEvent.click(row)
  expect(phone.opened).toEqual(['open /features/problems/pages/list?quarter=2026Q3'])
})

test('before the first quarter end it says when the list comes', async () => {
  answer({ ...LISTS, 'GET /api/lists': ok({ lists: [] }) })
  show(<ListsPage />)
  expect(await screen.findByText('还没有问题清单')).toBeVisible()
})

test('somebody who is not of the office is told so', async () => {
  answer({ ...LISTS, 'GET /api/lists': refused('forbidden', 403) })
  show(<ListsPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
})

test('the table carries the official terms, column by column', async () => {
  answer({ ...LISTS, [PROBLEMS]: ok({ problems: [problem(1, { carriedOver: 2 }), problem(2, { why: 'overdue' })] }) })
  show(<ListPage />)
  const table = await screen.findByRole('grid', { name: '问题清单' })
  const lines = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))
  expect(lines).toEqual([
    ['序号', '问题', '街道/片区', '类别', '进入原因', '经手', '提出日', '结转次数'],
    ['1', '第1个问题', '第三网格', '劳动报酬', '各级解决不了', '权益保障部', '9月10日', '2 次'],
    ['2', '第2个问题', '第三网格', '劳动报酬', '超期未办结', '权益保障部', '9月10日', '首次'],
  ])
})

test('every page of a list is read before it may be printed', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  answer({
    ...LISTS,
    [PROBLEMS]: ({ path }) =>
      ok(path.includes('after=p2') ? { problems: [problem(2)] } : { problems: [problem(1)], after: 'p2' }),
  })
  const { server } = phone
  phone.server = async (sent) => {
    if (sent.url.includes('after=p2')) await held
    return server(sent)
  }
  show(<ListPage />)
  await screen.findByRole('row', { name: /第1个问题/ })
  expect(screen.getByRole('button', { name: '打印' })).toHaveAttribute('aria-disabled', 'true')
  release()
  expect(await screen.findByRole('row', { name: /第2个问题/ })).toBeVisible()
  expect(screen.getByRole('button', { name: '打印' })).not.toHaveAttribute('aria-disabled')
})

test('arrows walk the table, and the detail of the chosen line stands beside it', async () => {
  answer({
    ...LISTS,
    [PROBLEMS]: ok({ problems: [problem(1), problem(2), problem(3)] }),
    [`${PROBLEMS}/${idOf(1)}`]: detailOf(1, [tried]),
    [`${PROBLEMS}/${idOf(2)}`]: detailOf(2, []),
    [`${PROBLEMS}/${idOf(3)}`]: detailOf(3, []),
  })
  show(<ListPage />)
  const first = await screen.findByRole('row', { name: /第1个问题/ })
  first.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(first).toHaveAttribute('aria-selected', 'true')
  const detail = screen.getByRole('region', { name: '问题详情' })
  expect(await within(detail).findByText('试过什么：找过单位两次')).toBeVisible()
  expect(within(detail).getByText('为什么不行：总部不理')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('row', { name: /第3个问题/ })).toHaveFocus()
  await userEvent.keyboard('{Home}')
  expect(first).toHaveFocus()
})

test("the list never shows a worker's words; the detail does, to the office", async () => {
  answer({ ...LISTS, [PROBLEMS]: ok({ problems: [problem(1)] }), [`${PROBLEMS}/${idOf(1)}`]: detailOf(1, []) })
  show(<ListPage />)
  const row = await screen.findByRole('row', { name: /第1个问题/ })
  expect(screen.queryByText('原话')).toBeNull()
  await userEvent.click(row)
  expect(await screen.findByText('原话')).toBeVisible()
})

test('on a phone a card leads to the problem, which says when nobody left evidence', async () => {
  answer({ ...LISTS, [PROBLEMS]: ok({ problems: [problem(1)] }), [`${PROBLEMS}/${idOf(1)}`]: detailOf(1, []) })
  const { unmount } = show(<ListPage />)
  await userEvent.click(await screen.findByRole('link', { name: /1\. 第1个问题/ }))
  expect(phone.opened).toEqual([`open /features/problems/pages/problem?quarter=2026Q3&needId=${idOf(1)}`])
  unmount()
  phone.params = { quarter: '2026Q3', needId: idOf(1) }
  show(<ProblemPage />)
  expect(await screen.findByText(/没有佐证/)).toBeVisible()
})

test('a list without problems says so', async () => {
  answer({ ...LISTS, [PROBLEMS]: ok({ problems: [] }) })
  show(<ListPage />)
  await waitFor(() => expect(screen.getByText('2026年第三季度没有列入清单的问题')).toBeVisible())
})

import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import ListPage from '../../miniprogram/src/features/office/problems/pages/list'
import ListsPage from '../../miniprogram/src/features/office/problems/pages/lists'
import ProblemPage from '../../miniprogram/src/features/office/problems/pages/problem'
import {
  asClerk,
  behind,
  GROUPS,
  HEAD,
  head,
  idOf,
  LISTS,
  MOVE,
  MOVE_LIST,
  onFriday,
  PROBLEMS,
  problem,
  QUARTER,
  READ,
  row,
} from '../support/taro/problems'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const { version: _, status: __, parts: ___, unworded: ____, ...list } = head()
const around = {
  ...asClerk,
  [LISTS]: ok({ lists: [list] }),
  [HEAD]: ok(head()),
  [GROUPS]: ok({ groups: [] }),
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const tick = (n: number) => userEvent.click(screen.getByRole('checkbox', { name: `选第 ${n} 条` }))

beforeEach(() => {
  onFriday()
  phone.params = { quarter: QUARTER }
})

test('somebody who is not of the office is told so', async () => {
  answer({ ...around, [LISTS]: refused('forbidden', 403) })
  show(<ListsPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
})

test('the quarters show where they stand and how many of each kind, and lead to their list', async () => {
  answer(around)
  show(<ListsPage />)
  const line = await screen.findByRole('link', { name: /2026年第三季度/ })
  for (const words of [
    '汇总中',
    '各级解决不了 3 件',
    '超期未办结 2 件',
    '其中结转 1 件',
    '未到期留下 14 件',
    '等本人补充 4 件',
    '10月1日 周四 00:05 生成',
  ]) {
    expect(within(line).getByText(words)).toBeVisible()
  }
  await userEvent.click(line)
  expect(phone.opened).toEqual([`open /features/office/problems/pages/list?quarter=${QUARTER}`])
})

test('before the first quarter end it says when the list comes', async () => {
  answer({ ...around, [LISTS]: ok({ lists: [] }) })
  show(<ListsPage />)
  expect(await screen.findByText('还没有问题清单')).toBeVisible()
})

test('a list without problems says so', async () => {
  answer({ ...around, [PROBLEMS]: ok({ problems: [] }) })
  show(<ListPage />)
  await waitFor(() => expect(screen.getByText('2026年第三季度没有列入清单的问题')).toBeVisible())
})

test('the table carries the official terms, column by column', async () => {
  const worked = row(2, {
    why: 'overdue',
    status: 'assigned',
    worded: true,
    carriedOver: 2,
    lead: '权益保障部',
    owner: '陈立新',
    due: '2026-11-17',
  })
  answer({ ...around, [HEAD]: ok(head({ status: 'studied' })), [PROBLEMS]: ok({ problems: [row(1), worked] }) })
  show(<ListPage />)
  const table = await screen.findByRole('grid', { name: '问题清单' })
  await screen.findByRole('button', { name: '记会议' })
  const lines = within(table)
    .getAllByRole('row')
    .map((one) => [...one.children].map((cell) => cell.textContent))
  expect(lines).toEqual([
    ['序号', '问题', '涉及', '街道/片区', '类别', '进入原因', '状态', '牵头', '责任人', '完成时限', '结转'],
    ['1', '第1个问题', '1人', '第三网格', '劳动报酬', '各级解决不了', '未写清楚', '', '', '', '首次'],
    [
      ...['2', '第2个问题', '2人', '第三网格', '劳动报酬', '超期未办结', '办理中'],
      ...['权益保障部', '陈立新', '11月17日 已超3天', '2 次'],
    ],
  ])
})

test('every page of a list is read, and what stands on two of them is shown once', async () => {
  answer({
    ...around,
    [PROBLEMS]: ({ path }) =>
      ok(path.includes('after=p2') ? { problems: [row(1), row(2)] } : { problems: [row(1)], after: 'p2' }),
  })
  show(<ListPage />)
  expect(await screen.findByRole('row', { name: /第2个问题/ })).toBeVisible()
  expect(screen.getAllByRole('row', { name: /第1个问题/ })).toHaveLength(1)
})

test('when only its head cannot be read it says so beside the lines', async () => {
  answer({ ...around, [PROBLEMS]: ok({ problems: [row(1)] }), [HEAD]: refused('busy', 503) })
  show(<ListPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('现在人多')
  expect(screen.getByRole('row', { name: /第1个问题/ })).toBeVisible()
})

test('a very long list is drawn a hundred lines at a time', async () => {
  const problems = Array.from({ length: 120 }, (_, n) => row(n + 1))
  answer({ ...around, [PROBLEMS]: ok({ problems }) })
  show(<ListPage />)
  await userEvent.click(await screen.findByRole('button', { name: '还有 20 条，再看一些' }))
  expect(screen.getAllByRole('row')).toHaveLength(121)
})

test('filters narrow the list and keep the numbers it is printed with', async () => {
  const problems = [
    row(1, { worded: true }),
    row(2),
    row(3, { status: 'assigned', worded: true, due: '2026-11-19' }),
    row(4, { status: 'finished', worded: true }),
  ]
  answer({ ...around, [PROBLEMS]: ok({ problems }) })
  show(<ListPage />)
  await userEvent.click(await screen.findByRole('radio', { name: '未写清楚 1' }))
  expect(
    screen
      .getAllByRole('row')
      .slice(1)
      .map((one) => one.textContent),
  ).toEqual([expect.stringContaining('2第2个问题')])
  await userEvent.click(screen.getByRole('radio', { name: '超期 1' }))
  expect(screen.getByRole('row', { name: /第3个问题/ })).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: '已办结 1' }))
  expect(screen.getByRole('row', { name: /第4个问题/ })).toBeVisible()
  await userEvent.click(screen.getByRole('radio', { name: '等审定 0' }))
  expect(screen.getByText('没有这样的问题')).toBeVisible()
})

test('arrows walk the table, and the detail of the chosen line stands beside it', async () => {
  answer({
    ...around,
    [PROBLEMS]: ok({ problems: [row(1), row(2), row(3)] }),
    [READ(1)]: ok(problem(1)),
    [READ(2)]: ok(problem(2, { needs: [behind(2, { evidence: [] })] })),
    [READ(3)]: ok(problem(3)),
  })
  show(<ListPage />)
  const first = await screen.findByRole('row', { name: /第1个问题/ })
  first.focus()
  await userEvent.keyboard('{ArrowDown}')
  expect(first).toHaveAttribute('aria-selected', 'true')
  const detail = screen.getByRole('region', { name: '问题详情' })
  expect(await within(detail).findByText('试过什么：找过单位两次')).toBeVisible()
  expect(within(detail).getByText('为什么不行：总部不理')).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  expect(await within(detail).findByText(/没有佐证/)).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(screen.getByRole('row', { name: /第3个问题/ })).toHaveFocus()
  await userEvent.keyboard('{Home}')
  expect(first).toHaveFocus()
})

test("the list never shows a worker's words; the detail does, to the office", async () => {
  answer({ ...around, [PROBLEMS]: ok({ problems: [row(1)] }), [READ(1)]: ok(problem(1)) })
  show(<ListPage />)
  const line = await screen.findByRole('row', { name: /第1个问题/ })
  expect(screen.queryByText('原话')).toBeNull()
  await userEvent.click(line)
  expect(await screen.findByText('原话')).toBeVisible()
})

test('on a phone a card leads to the problem', async () => {
  answer({ ...around, [PROBLEMS]: ok({ problems: [row(1)] }), [READ(1)]: ok(problem(1)) })
  const { unmount } = show(<ListPage />)
  await userEvent.click(await screen.findByRole('link', { name: /1\. 第1个问题/ }))
  expect(phone.opened).toEqual([`open /features/office/problems/pages/problem?quarter=${QUARTER}&needId=${idOf(1)}`])
  unmount()
  phone.params = { quarter: QUARTER, needId: idOf(1) }
  show(<ProblemPage />)
  expect(await screen.findByText('还没有写清楚，写完才能提交清单。')).toBeVisible()
})

describe('gathering', () => {
  const problems = [row(1), row(2), row(3, { status: 'assigned', worded: true }), row(4, { status: 'finished' })]
  const open = async (table: Parameters<typeof answer>[0] = {}) => {
    answer({ ...around, [PROBLEMS]: ok({ problems }), [READ(1)]: ok(problem(1)), ...table })
    show(<ListPage />)
    await screen.findByRole('checkbox', { name: '选第 1 条' })
  }

  test('what has ended has no tick, and one line alone cannot be merged', async () => {
    await open()
    expect(screen.queryByRole('checkbox', { name: '选第 4 条' })).toBeNull()
    await tick(1)
    expect(screen.getByRole('button', { name: '并成一个问题' })).toHaveAccessibleDescription('先勾选两条以上。')
    expect(screen.getByText('选了 1 条，涉及 1 人')).toBeVisible()
  })

  test('nobody but who prepares the list has ticks, and none once it was submitted', async () => {
    answer({ ...around, [PROBLEMS]: ok({ problems }), [HEAD]: ok(head({ status: 'submitted' })) })
    const { unmount } = show(<ListPage />)
    await screen.findByText('已提交')
    expect(screen.queryByRole('checkbox')).toBeNull()
    unmount()
    answer({ ...around, [PROBLEMS]: ok({ problems }), [HEAD]: ok(head({ parts: ['approve'] })) })
    show(<ListPage />)
    await screen.findByText('汇总中')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '提交清单' })).toBeNull()
  })

  test('several lines become one with the version of the one that leads', async () => {
    const merged = problem(2, { version: 6, joined: [idOf(1)], needs: [behind(2), behind(1)] })
    const isMerged = () => callsTo(MOVE(2)).length > 0
    await open({ [READ(2)]: () => ok(isMerged() ? merged : problem(2, { version: 5 })), [MOVE(2)]: ok(merged) })
    await tick(1)
    await tick(2)
    await press('并成一个问题')
    await userEvent.click(sheet().getByRole('radio', { name: /^2\. 第2个问题/ }))
    await userEvent.click(sheet().getByRole('button', { name: '并成一个，涉及 3 人' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(callsTo(MOVE(2))).toEqual([
      { key: expect.any(String), version: 5, act: { move: 'merge', others: [idOf(1)] } },
    ])
    expect(await screen.findByText('并进来的 1 条')).toBeVisible()
  })

  test('what is being worked on already leads, and two of them cannot be one', async () => {
    const two = [row(1), row(3, { status: 'assigned' }), row(5, { status: 'assigned' })]
    await open({ [PROBLEMS]: ok({ problems: two }) })
    await tick(1)
    await tick(2)
    await press('并成一个问题')
    expect(
      sheet()
        .getAllByRole('radio')
        .map((one) => one.textContent),
    ).toEqual([expect.stringContaining('第3个问题')])
    await userEvent.click(sheet().getByRole('button', { name: '关闭' }))
    await tick(3)
    expect(screen.getByRole('button', { name: '并成一个问题' })).toHaveAccessibleDescription(/两条都已经在办/)
  })

  test('when another changed meanwhile nothing is merged, and it says so', async () => {
    await open({ [MOVE(1)]: refused('problem_other', 409) })
    await tick(1)
    await tick(2)
    await press('并成一个问题')
    await userEvent.click(sheet().getByRole('button', { name: /并成一个/ }))
    expect(await sheet().findByRole('alert')).toHaveTextContent('要并入的这一条已经变了')
  })

  test('proposals say why; 不是一回事 puts one aside and sends nothing', async () => {
    const groups = [
      { problems: [row(1), row(2)], because: 'unit' },
      { problems: [row(2), row(3)], because: 'words' },
    ]
    await open({ [GROUPS]: ok({ groups }) })
    expect(await screen.findByText('建议合并 2 组')).toBeVisible()
    expect(screen.getByText('说法相近')).toBeVisible()
    await userEvent.click(screen.getAllByRole('button', { name: '不是一回事' })[1] ?? document.body)
    expect(screen.getByText('建议合并 1 组')).toBeVisible()
    expect(phone.sent.filter(({ method, url }) => method === 'POST' && url.includes('/lists/'))).toEqual([])
    await press('合并这 2 条')
    expect(sheet().getByRole('button', { name: '并成一个，涉及 3 人' })).toBeVisible()
  })
})

describe('the list as a whole', () => {
  const open = async (view: ReturnType<typeof head>, table: Parameters<typeof answer>[0] = {}) => {
    answer({ ...around, [PROBLEMS]: ok({ problems: [row(1)] }), [HEAD]: ok(view), ...table })
    show(<ListPage />)
    await screen.findByRole('button', { name: '打印、导出' })
  }

  test('提交 says how many are not in words yet', async () => {
    await open(head())
    expect(screen.getByRole('button', { name: '提交清单' })).toHaveAccessibleDescription('还有 2 个没写清楚')
  })

  test('提交 asks once more, then the meeting can be recorded', async () => {
    await open(head({ unworded: 0 }), { [MOVE_LIST]: ok(head({ status: 'submitted', version: 1 })) })
    expect(screen.getByRole('button', { name: '记会议' })).toHaveAccessibleDescription('清单还没有提交，先提交再办。')
    await press('提交清单')
    await userEvent.click(sheet().getByRole('button', { name: '提交' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(callsTo(MOVE_LIST)).toEqual([{ key: expect.any(String), version: 0, act: { move: 'submit' } }])
    expect(await screen.findByText('已提交')).toBeVisible()
    expect(screen.queryByRole('button', { name: '提交清单' })).toBeNull()
    expect(screen.getByRole('button', { name: '记会议' })).not.toHaveAttribute('aria-disabled')
  })

  test('a meeting needs who attended and what was decided, and survives a lost reply under one key', async () => {
    await open(head({ status: 'submitted', version: 1, unworded: 0 }), { [MOVE_LIST]: 'nothing' })
    await press('记会议')
    const save = sheet().getByRole('button', { name: '记下会议' })
    expect(save).toHaveAccessibleDescription('请写参加的人。')
    await userEvent.type(sheet().getByLabelText('参加人'), '周文、陈立新')
    await userEvent.type(sheet().getByLabelText('研究意见'), '权益保障部牵头')
    await userEvent.click(save)
    expect(await sheet().findByRole('alert')).toHaveTextContent('写的都存在这里，没有丢。')
    expect(sheet().getByLabelText('研究意见')).toHaveValue('权益保障部牵头')
    await userEvent.click(save)
    const sent = callsTo(MOVE_LIST)
    expect(sent[0]).toMatchObject({
      version: 1,
      act: { move: 'study', day: '2026-11-20', attended: '周文、陈立新', decided: '权益保障部牵头' },
    })
    expect(sent[1]?.key).toBe(sent[0]?.key)
  })

  test('the meetings that studied it stand in its head', async () => {
    const said = { n: 2, at: '2026-10-15T02:00:00.000Z', by: { id: 'x', name: '孙雅', as: 'office' as const }, key: '' }
    const events = [
      { ...said, n: 1, move: 'submit' as const },
      { ...said, move: 'study' as const, day: '2026-10-15', attended: '周文', decided: '权益保障部牵头' },
    ]
    await open(head({ status: 'studied', events, version: 2 }))
    expect(screen.getByText('2026年10月15日 集体研判')).toBeVisible()
    expect(screen.getByText('权益保障部牵头')).toBeVisible()
    expect(screen.getByText('孙雅 10月15日 周四 10:00 提交')).toBeVisible()
  })
})

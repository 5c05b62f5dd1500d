import { wordsOf } from '@lianxin/shared/errors'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import ProblemPage from '../../miniprogram/src/features/office/problems/pages/problem'
import TasksPage from '../../miniprogram/src/features/office/problems/pages/tasks'
import { endSession } from '../../miniprogram/src/session/session'
import { district, member } from '../support/taro/desk'
import { bodies } from '../support/taro/handler'
import {
  asClerk,
  behind,
  by,
  enter,
  idOf,
  MOVE,
  onFriday,
  plan,
  problem,
  QUARTER,
  READ,
  row,
  signedIn,
  wording,
} from '../support/taro/problems'
import { answer, callsTo, ME, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const LEADER = 'L'.repeat(26)
const around = {
  ...asClerk,
  'GET /api/bodies': ok({ bodies }),
  'GET /api/organisation': ok({
    district: district({
      areas: district().areas.map((area) => ({ ...area, leader: LEADER })),
    }),
  }),
  'GET /api/officers': ok({
    officers: [member({ id: LEADER, name: '周文', title: '副主席', duties: [{ role: 'leader' }] })],
  }),
}
const assigned = { status: 'assigned', list: 'studied', plan, wording, title: wording.title } as const

const open = async (view: ProblemView, table: Parameters<typeof answer>[0] = {}) => {
  answer({ ...around, [READ(1)]: ok(view), ...table })
  const shown = show(<ProblemPage />)
  await screen.findByText('经过')
  return shown
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const write = (label: string, text: string) => userEvent.type(sheet().getByLabelText(label), text)
const send = (name: string) => userEvent.click(sheet().getByRole('button', { name }))
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
const whyNot = (name: string) => screen.getByRole('button', { name })
const sentActs = () => callsTo(MOVE(1)).map(({ act }) => act)

beforeEach(() => {
  endSession()
  onFriday()
  phone.params = { quarter: QUARTER, needId: idOf(1) }
})

test('a problem that is not mine says so', async () => {
  answer({ ...around, [READ(1)]: refused('not_found', 404) })
  show(<ProblemPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没有找到，或者您看不到这一件。')
})

describe('写清楚', () => {
  test('needs all three parts, copies from the evidence, and is sent without the worker’s words', async () => {
    await open(problem(1), { [MOVE(1)]: ok(problem(1, { wording, title: wording.title })) })
    await press('写清楚')
    const save = sheet().getByRole('button', { name: '写好了' })
    expect(save).toHaveAccessibleDescription('请用一句话写清是什么问题。')
    await write('问题', '站点拖欠工资')
    await send('把“找过单位两次”抄到已采取措施')
    expect(save).toHaveAccessibleDescription('请写为什么还没有解决。')
    await send('把“总部不理”抄到未解决原因')
    await send('写好了')
    await closed()
    expect(callsTo(MOVE(1))).toEqual([
      {
        key: expect.any(String),
        version: 1,
        act: { move: 'word', title: '站点拖欠工资', tried: '找过单位两次', unsolved: '总部不理' },
      },
    ])
  })

  test('what is copied stands behind what was typed', async () => {
    await open(problem(1))
    await press('写清楚')
    await write('已采取措施', '约谈过')
    await send('把“找过单位两次”抄到已采取措施')
    expect(sheet().getByLabelText('已采取措施')).toHaveValue('约谈过；找过单位两次')
  })

  test.each([
    [4, true],
    [5, false],
  ])('with %i behind it one of whom is not to be traced, the rule about units is shown: %s', async (count, isShown) => {
    const needs = Array.from({ length: count }, (_, n) => behind(n + 1, { isBlind: n === 0 }))
    await open(problem(1, { needs }))
    await press('写清楚')
    expect(sheet().queryByText(wordsOf('names_unit')) !== null).toBe(isShown)
  })

  test('a wording that names the unit is refused, and what was typed stays', async () => {
    await open(problem(1, { needs: [behind(1, { isBlind: true })] }), { [MOVE(1)]: refused('names_unit', 409) })
    await press('写清楚')
    await write('问题', '示例科技拖欠工资')
    await write('已采取措施', '找过')
    await write('未解决原因', '不理')
    await send('写好了')
    expect(await sheet().findByRole('alert')).toHaveTextContent('清单里不能写出单位的名字')
    expect(sheet().getByLabelText('问题')).toHaveValue('示例科技拖欠工资')
  })

  test('when somebody was first it shows what they wrote, and one’s own words go on only when one says so', async () => {
    const theirs = { title: '配送站欠薪', tried: '约谈', unsolved: '总部不理' }
    const fresh = problem(1, {
      wording: theirs,
      title: theirs.title,
      events: [
        enter,
        { n: 2, at: '2026-11-20T02:30:00.000Z', by: { ...by, name: '马春生' }, key: '', move: 'word', ...theirs },
      ],
    })
    await open(problem(1))
    await press('写清楚')
    await write('问题', '站点拖欠工资')
    await write('已采取措施', '找过')
    await write('未解决原因', '不理')
    answer({ ...around, [READ(1)]: ok(fresh), [MOVE(1)]: refused('stale_version', 409) })
    await send('写好了')
    expect(await sheet().findByText(/马春生写清楚了这个问题/)).toBeVisible()
    expect(sheet().getByText('问题现在是：配送站欠薪')).toBeVisible()
    expect(sheet().getByLabelText('问题')).toHaveValue('站点拖欠工资')
    expect(sheet().getByRole('button', { name: '写好了' })).toHaveAccessibleDescription('先看看别人改了什么。')
    await send('还用我写的')
    answer({ ...around, [READ(1)]: ok(fresh), [MOVE(1)]: ok(fresh) })
    await send('写好了')
    await closed()
    expect(callsTo(MOVE(1)).map(({ version }) => version)).toEqual([1, 2])
  })

  test('what was typed survives closing the sheet and leaving the page, and goes once it was sent', async () => {
    const first = await open(problem(1))
    await press('写清楚')
    await write('问题', '站点拖欠工资')
    await press('关闭')
    first.unmount()
    await open(problem(1))
    await press('写清楚')
    expect(sheet().getByLabelText('问题')).toHaveValue('站点拖欠工资')
  })

  test('after 提交 it is 更正, with a reason and a change', async () => {
    const submitted = problem(1, { list: 'submitted', wording, title: wording.title })
    await open(submitted, { [MOVE(1)]: ok(submitted) })
    expect(screen.queryByRole('button', { name: '写清楚' })).toBeNull()
    await press('更正')
    const save = sheet().getByRole('button', { name: '更正' })
    expect(save).toHaveAccessibleDescription('还没有改动。')
    await write('未解决原因', '，也不接电话')
    expect(save).toHaveAccessibleDescription('请写为什么更正。')
    await write('更正的原因', '漏写了')
    await userEvent.click(save)
    await closed()
    expect(sentActs()).toEqual([{ move: 'correct', ...wording, unsolved: '总部不理，也不接电话', reason: '漏写了' }])
  })
})

test('what was merged can be given back while the list is gathered, and says why not after', async () => {
  const joined = { joined: [idOf(2)], needs: [behind(1), behind(2, { words: '另一句原话' })], open: 2 }
  const first = await open(problem(1, joined), { [MOVE(1)]: ok(problem(1)) })
  await press('分出去')
  await waitFor(() => expect(sentActs()).toEqual([{ move: 'split', other: idOf(2) }]))
  first.unmount()
  await open(problem(1, { ...joined, list: 'submitted' }))
  expect(screen.queryByRole('button', { name: '分出去' })).toBeNull()
  expect(screen.getByText('分出去：清单已经提交，不能再分开。')).toBeVisible()
})

describe('定方案', () => {
  const area = '金融街街道 · 第三网格'
  const studied = problem(1, { list: 'studied', wording, title: wording.title, area })

  test('waits for the meeting', async () => {
    await open(problem(1, { list: 'submitted', wording }))
    expect(whyNot('定方案')).toHaveAccessibleDescription(wordsOf('study_first'))
  })

  test('names the area’s leader, the lead and its head by itself, and carries what was chosen', async () => {
    await open(studied, { [MOVE(1)]: ok(problem(1, { ...assigned, status: 'planned' })) })
    await press('定方案')
    await write('解决措施', '约谈站点')
    const save = sheet().getByRole('button', { name: '报审定' })
    expect(save).toHaveAccessibleDescription('请选牵头部室。')
    await userEvent.selectOptions(sheet().getByLabelText('牵头部室'), 'rights')
    expect(sheet().getByLabelText('责任人')).toHaveValue('h1')
    await userEvent.selectOptions(sheet().getByLabelText('牵头部室'), 'station-1')
    await userEvent.selectOptions(sheet().getByLabelText('责任人'), 'h3')
    await userEvent.selectOptions(sheet().getByLabelText('添加配合部室'), 'rights')
    await userEvent.click(save)
    await closed()
    expect(sentActs()).toEqual([
      {
        move: 'plan',
        measures: '约谈站点',
        leader: LEADER,
        lead: 'station-1',
        helpers: ['rights'],
        owner: 'h3',
        due: '2026-12-20',
      },
    ])
  })

  test('is approved by another than who made it', async () => {
    const planned = { ...assigned, status: 'planned' as const, parts: ['approve' as const] }
    const first = await open(problem(1, { ...planned, plannedBy: ME }))
    expect(whyNot('同意方案')).toHaveAccessibleDescription(wordsOf('own_plan'))
    first.unmount()
    await open(problem(1, { ...planned, plannedBy: 'other' }), { [MOVE(1)]: ok(problem(1, assigned)) })
    await press('同意方案')
    expect(await screen.findByText('权益保障部牵头，陈立新负责，12月10日前办好。')).toBeVisible()
    expect(screen.queryByRole('button', { name: '同意方案' })).toBeNull()
    expect(sentActs()).toEqual([{ move: 'approve' }])
  })

  test('sent back says why to whoever mends it', async () => {
    const declined = problem(1, {
      ...assigned,
      status: 'listed',
      events: [
        enter,
        { n: 2, at: '2026-11-18T02:00:00.000Z', by, key: '', move: 'plan', plan },
        {
          n: 3,
          at: '2026-11-19T02:00:00.000Z',
          by: { ...by, name: '冯主席' },
          key: '',
          move: 'decline',
          words: '时限太长',
        },
      ],
    })
    await open(declined)
    expect(screen.getByText('冯主席退回了方案')).toBeVisible()
    await press('改方案')
    expect(await sheet().findByLabelText('解决措施')).toHaveValue(plan.measures)
  })
})

describe('while it is worked on', () => {
  test('督办 waits for the due day, 销号 for every need, each with its reason', async () => {
    await open(problem(1, assigned))
    expect(whyNot('督办')).toHaveAccessibleDescription('督办：还没到完成时限，过了时限没办好再督办。')
    expect(whyNot('销号')).toHaveAccessibleDescription(`销号：${wordsOf('needs_open')}`)
    expect(screen.queryByRole('button', { name: '批示' })).toBeNull()
  })

  test('late it says so, and 督办 goes out', async () => {
    const late = problem(1, { ...assigned, plan: { ...plan, due: '2026-11-17' } })
    await open(late, { [MOVE(1)]: ok(late) })
    expect(screen.getByText('权益保障部牵头，陈立新负责，时限11月17日，已超3天。')).toBeVisible()
    await press('督办')
    await write('督办意见', '三天内报情况')
    await send('发出督办')
    await closed()
    expect(sentActs()).toEqual([{ move: 'supervise', words: '三天内报情况' }])
  })

  test('办结 needs a result and words, and says how many workers will be told', async () => {
    const view = problem(1, { ...assigned, parts: ['work'], needs: [1, 2, 3].map((n) => behind(n)), open: 2 })
    await open(view, { [MOVE(1)]: ok(view) })
    await press('办结')
    expect(sheet().getByText(/^会告诉 2 位职工，由他们评。/)).toBeVisible()
    const save = sheet().getByRole('button', { name: '办结，告诉职工' })
    expect(save).toHaveAccessibleDescription('请先选一种结果。')
    await userEvent.click(sheet().getByRole('radio', { name: '已转外部' }))
    expect(save).toHaveAccessibleDescription('请写转到哪里、编号和日期。')
    await userEvent.click(sheet().getByRole('radio', { name: '一函两书' }))
    await write('给职工的话', '工资已经补发')
    await userEvent.click(save)
    await closed()
    expect(sentActs()).toEqual([{ move: 'conclude', result: 'union_letters', words: '工资已经补发' }])
  })

  test('a lost reply keeps the words, and pressed again it is the same move', async () => {
    await open(problem(1, { ...assigned, parts: ['work'] }), { [MOVE(1)]: 'nothing' })
    await press('写进展')
    await write('办到哪一步了', '约了周三见面')
    await send('记下进展')
    expect(await sheet().findByRole('alert')).toHaveTextContent('没有丢')
    await send('记下进展')
    const keys = callsTo(MOVE(1)).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  test('a leader reads no worker’s words and may write one 批示', async () => {
    const view = problem(1, { ...assigned, parts: ['leader'], needs: [{ ...behind(1), words: undefined }] })
    await open(view, { ...signedIn({ role: 'leader', district: 'd1' }), [MOVE(1)]: ok(view) })
    expect(screen.queryByText(/原话/)).toBeNull()
    for (const name of ['写进展', '办结', '督办', '销号', '更正', '改方案', '看这件诉求的经过'])
      expect(screen.queryByRole('button', { name })).toBeNull()
    await press('批示')
    await write('批示', '请一周内办结')
    await send('发出批示')
    await closed()
    expect(sentActs()).toEqual([{ move: 'instruct', words: '请一周内办结' }])
  })
})

test('ended it shows the result, who said what of it, and nothing to press but a correction', async () => {
  const needs = [
    behind(1, { status: 'closed', judged: 'satisfied' }),
    behind(2, { judged: 'reopened' }),
    behind(3, { status: 'answered' }),
  ]
  const conclusion = { at: '2026-11-19T02:00:00.000Z', result: 'reported_up' as const, words: '已报市总' }
  await open(problem(1, { ...assigned, status: 'finished', conclusion, needs, open: 1 }))
  expect(screen.getByText('结果：报上级')).toBeVisible()
  expect(screen.getByText('3 位职工：1 位说办好了，1 位说没办好，1 位没有评')).toBeVisible()
  for (const words of ['说办好了，满意', '说没办好，在接着办', '已答复，等本人评'])
    expect(screen.getByText(words)).toBeVisible()
  for (const name of ['写进展', '办结', '督办', '销号', '改方案'])
    expect(screen.queryByRole('button', { name })).toBeNull()
  expect(screen.getByRole('button', { name: '更正' })).toBeVisible()
})

test.each([
  ['joined', { into: idOf(9) }, '去那一条', `quarter=${QUARTER}&needId=${idOf(9)}`],
  ['carried', { to: '2026Q4' }, '去2026年第四季度的清单', `quarter=2026Q4&needId=${idOf(1)}`],
] as const)('one that was %s leads to where it goes on', async (status, more, button, to) => {
  await open(problem(1, { status, ...more }))
  await press(button)
  expect(phone.opened).toEqual([`open /features/office/problems/pages/problem?${to}`])
})

describe('问题办理', () => {
  const head = signedIn({ role: 'department', district: 'd1', body: 'rights', head: true })

  test('says so when there is nothing to do, and when it cannot be read', async () => {
    answer({ ...head, 'GET /api/tasks': ok({ problems: [] }) })
    const { unmount } = show(<TasksPage />)
    expect(await screen.findByText('现在没有要办的问题')).toBeVisible()
    unmount()
    answer({ ...head, 'GET /api/tasks': refused('forbidden', 403) })
    show(<TasksPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
  })

  test('rows say by when, the late ones how late, and lead to the problem', async () => {
    const worked = (n: number, due: string) =>
      row(n, { status: 'assigned', worded: true, lead: '权益保障部', owner: '陈立新', due })
    const problems = [
      worked(1, '2026-11-17'),
      worked(2, '2026-11-20'),
      worked(3, '2026-11-22'),
      worked(4, '2026-12-10'),
      row(5, { status: 'concluded', worded: true, due: '2026-11-01' }),
    ]
    answer({ ...head, 'GET /api/tasks': ok({ problems }) })
    show(<TasksPage />)
    expect(await screen.findByText('在办 4 条 · 超期 1 条')).toBeVisible()
    for (const words of [
      '已超3天，时限11月17日',
      '今天到期',
      '还剩2天，11月22日到期',
      '12月10日前办好',
      '正在告诉职工',
    ]) {
      expect(screen.getByText(words)).toBeVisible()
    }
    expect(screen.getByRole('link', { name: '问题办理' })).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: /第1个问题/ }))
    expect(phone.opened).toEqual([`open /features/office/problems/pages/problem?quarter=${QUARTER}&needId=${idOf(1)}`])
  })
})

import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import { readEmblem } from '../../miniprogram/src/features/office/organisation/emblem-file'
import RosterPage from '../../miniprogram/src/features/office/organisation/pages/roster'
import { atDesk, MA, member, officers, stale, WANG } from '../support/taro/desk'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const SAVE = 'POST /api/officers'
const PREVIEW = 'POST /api/officers/departure/preview'
const DEPART = 'POST /api/officers/departure'
const ABSENCE = 'POST /api/officers/absence'
const job = { id: 'J'.repeat(26), state: 'done', done: 12, total: 12, at: '2026-11-20T03:00:00.000Z', kind: 'handover' }
const openOfficer = async (id: string, table: Parameters<typeof answer>[0] = {}) => {
  phone.params = { id }
  answer({ ...atDesk, ...table })
  const shown = show(<RosterPage />)
  await screen.findByRole('region', { name: '干部的资料' })
  return shown
}
const act = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const choose = (label: string | RegExp, value: string) => userEvent.selectOptions(screen.getByLabelText(label), value)

beforeEach(() => setServerTime('2026-11-20T03:00:00.000Z'))

test('the table says who is bound, away or gone', async () => {
  const away = [{ from: '2026-11-18', to: '2026-11-22', substitute: MA }]
  answer({
    ...atDesk,
    'GET /api/officers': ok({ officers: [...officers.slice(1), member({ id: WANG, name: '王建国', away })] }),
  })
  show(<RosterPage />)
  const row = await screen.findByRole('row', { name: /王建国/ })
  expect([...row.children].map(({ textContent }) => textContent)).toEqual([
    '王建国',
    '社会工作者',
    '社会工作者',
    '联系干部',
    '010-5550-0101',
    '已绑定 10月1日',
    '到11月22日',
    '在岗',
  ])
  expect(screen.getByRole('row', { name: /赵国强/ })).toHaveTextContent('11月1日调离')
})

test('a new officer sent again after a lost reply is the same officer', async () => {
  let tries = 0
  await openOfficer('new', {
    [SAVE]: ({ body }) => {
      tries += 1
      return tries === 1 ? 'nothing' : ok({ officer: { ...member({ id: MA, name: '' }), body } })
    },
  })
  await userEvent.type(screen.getByLabelText('姓名'), '李桂兰')
  await userEvent.type(screen.getByLabelText('职务'), '片长')
  const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }))
  await save()
  await screen.findByText(/没连上网/)
  await save()
  await waitFor(() => expect(callsTo(SAVE)).toHaveLength(2))
  const [first, second] = callsTo(SAVE)
  expect(second).toEqual(first)
  expect(first).toMatchObject({ version: 0, officer: { name: '李桂兰', title: '片长', duties: [], away: [] } })
})

test('a station’s duty needs its station, and goes out with it', async () => {
  await openOfficer(MA, { [SAVE]: ok({ officer: member({ id: MA, name: '马春生', version: 4 }) }) })
  await userEvent.click(screen.getByRole('button', { name: '+ 加一个岗位' }))
  await userEvent.click(screen.getByRole('radio', { name: '服务站' }))
  expect(screen.getByRole('button', { name: '加上' })).toHaveAttribute('aria-disabled', 'true')
  await choose('哪个服务站', 'one')
  await userEvent.click(screen.getByRole('button', { name: '加上' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(callsTo(SAVE)).toMatchObject([
      { version: 3, officer: { id: MA, duties: [{ role: 'cadre' }, { role: 'station', body: 'one' }] } },
    ]),
  )
})

test('a refused duty says why beside the duties', async () => {
  const words = '“第一服务站”要有负责人，请先给它定一位新的负责人。'
  await openOfficer(WANG, { [SAVE]: refused('bad_request', 400, { 'officer.duties': words }) })
  await userEvent.click(screen.getByRole('button', { name: /^去掉 服务站/ }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(words)).toBeVisible()
})

test('whoever was overtaken keeps what they typed and reads what is there now', async () => {
  let isTheirs = false
  await openOfficer(MA, {
    'GET /api/officers': () =>
      ok({ officers: isTheirs ? [member({ id: MA, name: '马春生', title: '站长', version: 4 })] : officers }),
    [SAVE]: ({ body }) => {
      isTheirs = true
      return body.version === 4 ? ok({ officer: member({ id: MA, name: '马春生' }) }) : stale
    },
  })
  fireEvent.change(screen.getByLabelText('职务'), { target: { value: '片长' } })
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('职务现在是：站长')).toBeVisible()
  expect(screen.getByLabelText('职务')).toHaveValue('片长')
  await userEvent.click(screen.getByRole('button', { name: '用现在的' }))
  expect(screen.getByLabelText('职务')).toHaveValue('站长')
})

test('a departure is previewed before it is done, and then shows how far it is', async () => {
  const preview = { needs: 12, boards: 3, places: ['第三网格'], standsInFor: [{ id: MA, name: '马春生' }] }
  await openOfficer(WANG, {
    [PREVIEW]: ok(preview),
    [DEPART]: ok({ officer: member({ id: WANG, name: '王建国', leftOn: '2026-11-20' }), job }),
  })
  await act('调离')
  expect(screen.queryByRole('button', { name: /确认/ })).toBeNull()
  await choose(/的事交给谁/, MA)
  expect(await screen.findByText('没办完的诉求 12 件')).toBeVisible()
  expect(screen.getByText('第一负责人的公示牌 3 块')).toBeVisible()
  expect(screen.getByText(/正给马春生顶班，调离后要另找人/)).toBeVisible()
  expect(callsTo(DEPART)).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '确认王建国调离' }))
  expect(await screen.findByText('诉求都移交好了')).toBeVisible()
  expect(callsTo(DEPART)).toEqual([{ officer: WANG, version: 3, to: MA }])
})

test('nobody who has left can be chosen as a successor', async () => {
  await openOfficer(WANG)
  await act('调离')
  const names = within(screen.getByLabelText(/的事交给谁/))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
  expect(names).toEqual(['请选接手的人', '马春生（社会工作者）'])
})

test('an absence nobody could cover is refused in words, and the days stay', async () => {
  const words = '11月24日没有人顶班：马春生也不在。'
  await openOfficer(WANG, { [ABSENCE]: refused('substitute_away', 409, { 'away.0.substitute': words }) })
  await act('请假')
  fireEvent.change(screen.getByLabelText('从哪天'), { target: { value: '2026-11-23' } })
  fireEvent.change(screen.getByLabelText('到哪天（含）'), { target: { value: '2026-11-25' } })
  await choose('谁顶班', MA)
  await userEvent.click(screen.getByRole('button', { name: '记上' }))
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByLabelText('从哪天')).toHaveValue('2026-11-23')
  expect(callsTo(ABSENCE)).toEqual([
    { officer: WANG, version: 3, away: [{ from: '2026-11-23', to: '2026-11-25', substitute: MA }] },
  ])
})

test('an invitation shows its code, its link and how long it holds', async () => {
  const url = 'https://lianxin.example/i/0123456789ABCDEFGHJKMNPQRS'
  await openOfficer(MA, { 'POST /api/officers/invitation': ok({ url, until: '2026-11-27T03:00:00.000Z' }) })
  await act('邀请')
  await userEvent.click(screen.getByRole('button', { name: '发邀请' }))
  expect(await screen.findByText(url)).toBeVisible()
  expect(screen.getByRole('img', { name: '马春生的邀请二维码' })).toBeVisible()
  expect(screen.getByText(/只能用一次，11月27日 周五 11:00前有效/)).toBeVisible()
})

test('an emblem too large or of another kind is told so before it is sent', async () => {
  const file = (bytes: number, type: string) => new File([new Uint8Array(bytes)], 'e', { type })
  expect(await readEmblem(file(70_000, 'image/png'))).toEqual({ wrong: expect.stringContaining('69 KB') })
  expect(await readEmblem(file(10, 'image/svg+xml'))).toEqual({ wrong: expect.stringContaining('PNG') })
  expect(await readEmblem(file(3, 'image/png'))).toEqual({ picture: 'AAAA', type: 'image/png' })
})

import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import AuditPage from '../../miniprogram/src/features/office/organisation/pages/audit'
import OverviewPage from '../../miniprogram/src/features/office/organisation/pages/overview'
import StructurePage from '../../miniprogram/src/features/office/organisation/pages/structure'
import { atDesk, district, stale } from '../support/taro/desk'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const OVERVIEW = 'GET /api/organisation/overview'
const READ = 'GET /api/organisation'
const CHANGE = 'POST /api/organisation'
const JOB = 'J'.repeat(26)
const overview = {
  unassigned: 0,
  movedOut: 3,
  holes: [],
  boards: 40,
  outdated: 0,
  silent: 0,
  reported: 0,
  jobs: [],
}
const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }))
const write = async (label: string, text: string) => {
  const field = screen.getByLabelText(label)
  await userEvent.clear(field)
  await userEvent.type(field, text)
}
const openStreet = async (table: Parameters<typeof answer>[0] = {}) => {
  phone.params = { tab: 'streets', id: 'jrj' }
  answer({ ...atDesk, ...table })
  const shown = show(<StructurePage />)
  await screen.findByLabelText('街道名称')
  return shown
}

test('a unit nobody answers for is the first thing one reads', async () => {
  answer({ ...atDesk, [OVERVIEW]: ok({ ...overview, unassigned: 2 }) })
  show(<OverviewPage />)
  const first = await screen.findByRole('link', { name: /没人联系的单位/ })
  expect(first).toHaveTextContent('2这里应该是 0')
  await userEvent.click(first)
  expect(phone.opened).toEqual(['open /features/office/units/pages/units?show=unassigned'])
})

test('when all is covered it says so, and every count leads to its list', async () => {
  answer({
    ...atDesk,
    [OVERVIEW]: ok({
      ...overview,
      outdated: 4,
      silent: 5,
      reported: 1,
      holes: [{ kind: 'area', id: 'g3', name: '第三网格' }],
    }),
  })
  show(<OverviewPage />)
  expect(await screen.findByText('每个单位都有人联系。')).toBeVisible()
  for (const [name, path] of [
    [/要重印\s*4 块/, 'signs/pages/signs?filter=reprint'],
    [/90天没人扫\s*5 块/, 'signs/pages/signs?filter=silent'],
    [/有人报修\s*1 块/, 'signs/pages/signs?filter=reported'],
    [/第三网格/, 'organisation/pages/structure?tab=areas&id=g3'],
    [/已迁出的单位 3 家/, 'units/pages/units?show=moved_out'],
  ] as const) {
    await userEvent.click(screen.getByRole('link', { name }))
    expect(phone.opened.pop()).toBe(`open /features/office/${path}`)
  }
})

test('a running job shows as much as was counted, and the page is read again when it is done', async () => {
  const job = { id: JOB, state: 'running', done: 30, total: 120, at: '2026-11-20T03:00:00.000Z', kind: 'cards' }
  let reads = 0
  answer({
    ...atDesk,
    [OVERVIEW]: () => {
      reads += 1
      return ok({ ...overview, jobs: reads === 1 ? [job] : [] })
    },
    [`GET /api/jobs/${JOB}`]: ok({ ...job, state: 'done', done: 120 }),
  })
  show(<OverviewPage />)
  await waitFor(() => expect(reads).toBeGreaterThan(1))
  await waitFor(() => expect(screen.queryByText('正在办')).toBeNull())
})

test('a bar stands where the figures say', async () => {
  const job = { id: JOB, state: 'running', done: 30, total: 120, at: '2026-11-20T03:00:00.000Z', kind: 'handover' }
  answer({ ...atDesk, [OVERVIEW]: ok({ ...overview, jobs: [job] }), [`GET /api/jobs/${JOB}`]: ok(job) })
  show(<OverviewPage />)
  expect(await screen.findByRole('progressbar', { name: '正在移交诉求' })).toHaveAttribute('aria-valuenow', '25')
  expect(screen.getByText('30 / 120')).toBeVisible()
})

test('the table of areas says who answers, and leads to the form by keyboard', async () => {
  answer(atDesk)
  show(<StructurePage />)
  const row = await screen.findByRole('row', { name: /金融街街道 · 第三网格/ })
  expect(within(row).getByText('王建国')).toBeVisible()
  row.focus()
  await userEvent.keyboard('{Enter}')
  const form = within(screen.getByRole('region', { name: '片与网格的资料' }))
  expect(form.getByText('1. 第一负责人：王建国（社会工作者）')).toBeVisible()
  expect(form.getByText('2. B角：马春生（社会工作者）')).toBeVisible()
})

test('moved up, the substitute answers first; nothing else of the area changes', async () => {
  phone.params = { tab: 'areas', id: 'g3' }
  const [area] = district().areas
  answer({ ...atDesk, [CHANGE]: ok({ district: district({ version: 8 }) }) })
  show(<StructurePage />)
  await userEvent.click(await screen.findByRole('button', { name: /上移 B角：马春生/ }))
  await save()
  const [first, second] = area?.officers ?? []
  await waitFor(() =>
    expect(callsTo(CHANGE)).toEqual([
      { version: 7, change: { kind: 'area', area: { ...area, officers: [second, first] } } },
    ]),
  )
})

test('an outline that cannot be read is said at its field and not sent', async () => {
  phone.params = { tab: 'areas', id: 'g3' }
  answer(atDesk)
  show(<StructurePage />)
  fireEvent.change(await screen.findByLabelText('范围'), { target: { value: '39.91,116.36' } })
  expect(screen.getByText(/写反了/)).toBeVisible()
  expect(screen.getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true')
})

test('a refused field says why beside it, and nothing typed is lost', async () => {
  const words = '已经有一个街道叫这个名字。'
  await openStreet({ [CHANGE]: refused('bad_request', 400, { 'change.street.name': words }) })
  await write('街道名称', '月坛街道')
  await save()
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.getByLabelText('街道名称')).toHaveAttribute('aria-invalid', 'true')
  expect(screen.getByLabelText('街道名称')).toHaveValue('月坛街道')
})

test('what was typed outlives a lost connection and the page', async () => {
  const { unmount } = await openStreet({ [CHANGE]: 'nothing' })
  await write('工会全称', '金融街街道工会联合会')
  await save()
  expect(await screen.findByText(/没连上网/)).toBeVisible()
  unmount()
  await openStreet()
  expect(screen.getByLabelText('工会全称')).toHaveValue('金融街街道工会联合会')
})

test('what somebody else changed elsewhere does not stand in the way', async () => {
  let version = 7
  await openStreet({
    [READ]: () => ok({ district: district({ version, verifyDays: version === 7 ? 180 : 90 }) }),
    [CHANGE]: ({ body }) => {
      if (body.version === 8) return ok({ district: district({ version: 9 }) })
      version = 8
      return stale
    },
  })
  await write('街道名称', '月坛街道')
  await save()
  await waitFor(() => expect(callsTo(CHANGE).map((sent) => sent.version)).toEqual([7, 8]))
})

test('whoever was overtaken reads what is there now, keeps what they wrote and decides', async () => {
  const theirs = { id: 'jrj', name: '金融街', union: '金融街街道总工会' }
  let version = 7
  await openStreet({
    [READ]: () => ok({ district: version === 7 ? district() : district({ version, streets: [theirs] }) }),
    [CHANGE]: ({ body }) => {
      if (body.version === 8) return ok({ district: district({ version: 9 }) })
      version = 8
      return stale
    },
  })
  await write('街道名称', '月坛街道')
  await save()
  expect(await screen.findByText('名称现在是：金融街')).toBeVisible()
  expect(screen.getByLabelText('街道名称')).toHaveValue('月坛街道')
  expect(screen.getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true')
  expect(callsTo(CHANGE)).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: '还用我写的' }))
  await save()
  await waitFor(() =>
    expect(callsTo(CHANGE)[1]).toMatchObject({ version: 8, change: { street: { name: '月坛街道' } } }),
  )
})

test('a new street sent again after a lost reply is the same street', async () => {
  phone.params = { tab: 'streets', id: 'new' }
  let tries = 0
  answer({
    ...atDesk,
    [CHANGE]: () => {
      tries += 1
      return tries === 1 ? 'nothing' : ok({ district: district({ version: 8 }) })
    },
  })
  show(<StructurePage />)
  await screen.findByText('新的街道')
  await write('街道名称', '月坛街道')
  await write('工会全称', '月坛街道总工会')
  await save()
  await screen.findByText(/没连上网/)
  await save()
  await waitFor(() => expect(callsTo(CHANGE)).toHaveLength(2))
  const [first, second] = callsTo(CHANGE)
  expect(second).toEqual(first)
})

test('what is still used is not removed, and says by whom', async () => {
  const words = '“第三网格”还在用它，先改过来再删。'
  await openStreet({ [CHANGE]: refused('still_used', 409, { 'change.id': words }) })
  await userEvent.click(screen.getByRole('button', { name: '删掉金融街街道' }))
  await userEvent.click(screen.getByRole('button', { name: '删掉' }))
  expect(await screen.findByText(words)).toBeVisible()
})

test('rules read as sentences, in the order that decides', async () => {
  phone.params = { tab: 'settings' }
  answer({ ...atDesk, [CHANGE]: ok({ district: district({ version: 8 }) }) })
  show(<StructurePage />)
  expect(await screen.findByText('1. 职工100人以上 → 服务站（按街道找）')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '上移 其余单位 → 网格（按社区找）' }))
  const [saveRules] = screen.getAllByRole('button', { name: '保存' })
  if (saveRules) await userEvent.click(saveRules)
  const [first, second] = district().assign
  await waitFor(() =>
    expect(callsTo(CHANGE)).toEqual([{ version: 7, change: { kind: 'assign', assign: [second, first] } }]),
  )
})

test('the trail reads newest first and goes on where one asks', async () => {
  const line = (n: number) => ({
    id: `l${n}`,
    at: '2026-11-20T02:00:00.000Z',
    by: { id: 'C'.repeat(26), name: '孙雅' },
    on: { kind: 'organisation', id: 'g3', name: '第三网格' },
    words: `第${n}件`,
  })
  answer({
    ...atDesk,
    'GET /api/organisation/audit': ({ path }) =>
      ok(path.includes('after=p2') ? { lines: [line(1)] } : { lines: [line(2)], after: 'p2' }),
  })
  show(<AuditPage />)
  expect(await screen.findByText('第2件')).toBeVisible()
  expect(screen.getByText('11月20日 周五 10:00 孙雅')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '再看以前的' }))
  expect(await screen.findByText('第1件')).toBeVisible()
  expect(screen.queryByRole('button', { name: '再看以前的' })).toBeNull()
})

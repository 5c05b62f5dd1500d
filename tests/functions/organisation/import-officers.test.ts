import { columnsOf, officerCells } from '@lianxin/shared/organisation/sheets/sheet'
import { idOf, people } from '../../support/factories'
import { fillRoster } from '../../support/roster'
import { openApp } from '../../support/server-app'
import { unitDistrict } from '../../support/unit-district'

const NOW = '2026-11-20T02:00:00.000Z'
const titles = columnsOf('officers').map(({ title }) => title)
let app: Awaited<ReturnType<typeof openApp>>
let keys = 0

beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(unitDistrict)
  await fillRoster(app.deps)
})
afterEach(() => app.close())

const post = async (path: string, body: unknown) => {
  const reply = await app.call('POST', path, { token: await app.tokenOf(people.clerk), body })
  if (reply.status !== 200) throw new Error(reply.text)
  return Object(reply.body)
}
const dryRun = async (rows: string[][]) => {
  keys += 1
  const { id } = await post('/api/imports', {
    key: idOf(`k${keys}`),
    kind: 'officers',
    columns: titles,
    rows: rows.length,
  })
  await post(`/api/imports/${id}/rows`, { part: 0, rows })
  return { id, report: await post(`/api/imports/${id}/check`, {}) }
}
const roster = () => app.deps.roster.all('xicheng')
const exported = async () => (await roster()).map((member) => officerCells(member, unitDistrict))
const row = (values: Record<string, string>) =>
  columnsOf('officers').map(({ title }) => values[title] ?? (title === '是负责人' ? '否' : ''))
const newcomer = {
  姓名: '何新来',
  类别: '社会工作者',
  职务: '联系干部',
  手机: '139-0000-0155',
  岗位: '服务站',
  服务站或部室: '第一服务站',
}

test('a line that cannot be taken is named: an unknown number, a body nobody knows, a namesake, a body without a head', async () => {
  const head = (await roster()).find(({ id }) => id === people.stationHead.id)
  if (!head) throw new Error('no head')
  const { report } = await dryRun([
    row({ ...newcomer, 姓名: '甲', '编号（新人留空）': idOf('nobody') }),
    row({ ...newcomer, 姓名: '乙', 服务站或部室: '第九服务站' }),
    row({ ...newcomer, 姓名: '王建国' }),
    row({ ...newcomer, 姓名: '丙', 服务站或部室: '' }),
    officerCells({ ...head, duties: [{ role: 'cadre' }] }, unitDistrict),
    row({ ...newcomer, 姓名: '丁', 邮箱: '不是邮箱' }),
  ])
  const words = report.bad.map((one: { line: number; words: string }) => `${one.line} ${one.words}`)
  expect(words).toEqual([
    '2 名册里没有这个编号；新人请留空',
    '3 没有“第九服务站”这个服务站或部室',
    '4 名册里已有同名的人：是同一位请填编号（导出的表里有），是另一位请在“干部”里添加',
    '5 请选一个服务站',
    '6 “第一服务站”要有负责人，请先给它定一位新的负责人',
    '7 格式不对，请核对一下',
  ])
  expect(report).toMatchObject({ badRows: 6, fresh: 0 })
})

test('the roster exported and imported changes nothing', async () => {
  const { id, report } = await dryRun(await exported())
  const before = await roster()
  expect(report).toMatchObject({ same: before.length, badRows: 0 })
  await post(`/api/imports/${id}/apply`, {})
  expect(await roster()).toEqual(before)
})

test('somebody new can sign in as what the sheet says, once, however often the sheet comes', async () => {
  const { id, report } = await dryRun([row(newcomer)])
  expect(report).toMatchObject({ fresh: 1, badRows: 0 })
  await post(`/api/imports/${id}/apply`, {})
  const found = (await roster()).filter(({ name }) => name === '何新来')
  expect(found).toMatchObject([{ version: 1, mobile: '139-0000-0155', duties: [{ role: 'station', body: 'st-1' }] }])
  expect(await app.deps.people.get(found[0]?.id ?? '')).toMatchObject({
    name: '何新来',
    duties: [{ role: 'station', district: 'xicheng', body: 'st-1', bodyName: '第一服务站' }],
  })
  const district = await app.deps.districts.current('xicheng')
  expect(district?.bodies[0]?.people.map(({ name }) => name)).toContain('何新来')
  expect((await dryRun([row(newcomer)])).report).toMatchObject({ fresh: 0, same: 1 })
  const { lines } = await app.deps.audit.list('xicheng')
  expect(lines.map(({ on, by }) => `${on.kind} ${by.name}`).sort()).toEqual(['import 孙文', 'officer 孙文'])
})

test('keeps absences and further duties, and changes only what the sheet says', async () => {
  const [before] = (await roster()).filter(({ id }) => id === people.cadre.id)
  if (!before) throw new Error('no cadre')
  const away = [{ from: '2026-12-01', to: '2026-12-02' }]
  await app.deps.roster.save({ members: [{ ...before, version: 2, away, landline: '010-5550-0101' }] })
  const [cells = []] = (await exported()).filter(([id]) => id === people.cadre.id)
  const { id } = await dryRun([cells.map((cell) => (cell === '010-5550-0101' ? '010-5550-0199' : cell))])
  await post(`/api/imports/${id}/apply`, {})
  expect(await app.deps.roster.get('xicheng', people.cadre.id)).toMatchObject({
    version: 3,
    away,
    landline: '010-5550-0199',
    duties: before.duties,
  })
})

test('whoever leaves after the check stays gone', async () => {
  const [cells = []] = (await exported()).filter(([id]) => id === people.cadre.id)
  const { id } = await dryRun([cells.map((cell, at) => (titles[at] === '职务' ? '片长' : cell))])
  const member = await app.deps.roster.get('xicheng', people.cadre.id)
  if (!member) throw new Error('no cadre')
  await app.deps.roster.save({ members: [{ ...member, version: 2, leftOn: '2026-11-20', duties: [] }] })
  expect(await post(`/api/imports/${id}/apply`, {})).toMatchObject({ state: 'done' })
  expect(await app.deps.roster.get('xicheng', people.cadre.id)).toMatchObject({ version: 2, leftOn: '2026-11-20' })
})

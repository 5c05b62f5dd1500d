import { sweep } from '../../../functions/src/jobs/sweep'
import { card, idOf, people } from '../../support/factories'
import { errorOf, openSigns, type Signs } from './signs-app'

const { worker, stranger, cadre, stationHead, clerk, approver } = people

let app: Signs
let code = ''
beforeEach(async () => {
  app = await openSigns()
  ;[code = ''] = await app.create(1)
})
afterEach(() => app.close())

const report = (kind: string, by: { id: string } = worker, of = code) =>
  app.send({ ...by, duties: [] }, `/api/boards/${of}/reports`, { kind })
const verify = (by: Parameters<Signs['send']>[0] = cadre, of = code) => app.send(by, `/api/boards/${of}/verify`, {})
const noticesOf = async ({ id }: { id: string }) => (await app.deps.notices.list(id)).notices.map(({ words }) => words)

test('after one tap the substitute answers, and the view says why', async () => {
  const reply = await report('dead_number')
  expect([reply.status, reply.body]).toMatchObject([200, { doubted: '王建国', rungs: [{ name: '刘芳' }, {}, {}] }])
  expect(await app.view(code)).toMatchObject({ doubted: '王建国', rungs: [{ name: '刘芳' }, {}, {}] })
  expect(await app.rows()).toMatchObject([{ report: 'dead_number', officer: '王建国' }])
})

test('its officer, the head of the station and the office are told once, whoever sweeps how often', async () => {
  await report('dead_number')
  await Promise.all([sweep(app.deps)(), sweep(app.deps)()])
  await sweep(app.deps)()
  const whose = (name: string) =>
    `第三网格 · 东门公示牌：有人说${name}的电话打不通，请核对；号码没错就在公示牌页点“这块牌子没错”。`
  expect(await noticesOf(cadre)).toEqual([whose('您')])
  for (const one of [stationHead, clerk, approver]) expect(await noticesOf(one)).toEqual([whose('王建国')])
  expect(await app.deps.health.untold()).toEqual({ count: 0 })
})

test('a second report changes nothing and tells nobody; a dead number counts also after a damaged sign', async () => {
  await report('damaged')
  await report('damaged', stranger)
  await sweep(app.deps)()
  expect((await app.view(code)).doubted).toBeUndefined()
  expect(await noticesOf(cadre)).toEqual(['第三网格 · 东门公示牌：有人说牌子坏了，请去看看。'])
  app.clock.plus(60_000)
  expect((await report('dead_number', stranger)).body).toMatchObject({ doubted: '王建国' })
  await report('damaged')
  await report('dead_number')
  await sweep(app.deps)()
  expect([(await noticesOf(clerk)).length, (await app.card(code)).version]).toEqual([2, 3])
})

test('reported many times at once, it is one report', async () => {
  const by = Array.from({ length: 6 }, (_, n) => ({ id: idOf(`reporter${n}`) }))
  const replies = await Promise.all(by.map((one) => report('dead_number', one)))
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  expect((await app.card(code)).version).toBe(2)
})

test('the trail says that a worker reported it, and not which', async () => {
  await report('damaged')
  const { lines } = await app.deps.audit.list('xicheng')
  const line = lines.find(({ words }) => words === '反映公示牌坏了')
  expect(line?.by.name).toBe('职工')
  expect(JSON.stringify(lines)).not.toContain(worker.id)
})

test('with everyone reported or away, the station and 12351 still stand there', async () => {
  const away = [{ from: '2026-11-20', to: '2026-11-20' }]
  const { officers } = await app.card(code)
  const now = await app.card(code)
  await app.deps.boards.refresh({
    ...now,
    version: 2,
    officers: officers.map((one, n) => (n === 1 ? { ...one, away } : one)),
  })
  await report('dead_number')
  expect((await app.view(code)).rungs.map(({ kind }: { kind: string }) => kind)).toEqual(['station', 'hotline'])
  expect((await report('dead_number')).status).toBe(200)
})

test('a person reports five boards in a day, and no sixth; another person still may', async () => {
  const codes = await app.create(6)
  for (const of of codes.slice(0, 5)) expect((await report('dead_number', worker, of)).status).toBe(200)
  expect(errorOf(await report('dead_number', worker, codes[5]))).toBe('too_many')
  expect((await app.card(codes[5] ?? '')).report).toBeUndefined()
  // What is reported already costs nobody anything.
  expect((await report('dead_number', worker, codes[0])).status).toBe(200)
  expect((await report('dead_number', stranger, codes[5])).status).toBe(200)
  app.clock.plus(24 * 3600_000)
  expect((await report('damaged', worker)).status).toBe(200)
})

test.each([
  ['an officer of the board', cadre],
  ['the head of its station', stationHead],
  ['the office', clerk],
])('%s verifies it: the report ends, the day stands on the card, and the trail says both', async (_, who) => {
  await report('dead_number')
  expect((await verify(who)).body).toEqual({ verifiedOn: '2026-11-20' })
  const view = await app.view(code)
  expect(view).toMatchObject({ verifiedOn: '2026-11-20', rungs: [{ name: '王建国' }, {}, {}, {}] })
  expect(view.doubted).toBeUndefined()
  expect(await app.trail()).toContain('核对了公示牌的电话，此前有人反映打不通')
  await verify(who)
  expect((await app.trail()).filter((line) => line.startsWith('核对'))).toHaveLength(1)
})

test('a report looked at before it was told is told to nobody any more', async () => {
  await report('dead_number')
  await verify()
  await sweep(app.deps)()
  expect([await noticesOf(cadre), await app.deps.health.untold()]).toEqual([[], { count: 0 }])
})

test.each([
  ['a worker', worker],
  ['somebody of the station who is not its head', people.stationWorker],
  ['a department', people.departmentHead],
  ['the office of another district', people.foreignClerk],
])('%s verifies nothing', async (_, who) => {
  await report('dead_number')
  expect(errorOf(await verify(who))).toBe('forbidden')
  expect((await app.card(code)).report).toBeDefined()
})

test('a board without a sign, as those first hung, is reported and verified as well', async () => {
  await app.deps.boards.put({ ...card, code: '3346789BCD' })
  expect((await report('dead_number', worker, '3346789BCD')).body).toMatchObject({ doubted: '王建国' })
  expect((await verify(cadre, '3346789BCD')).status).toBe(200)
  expect(await app.card('3346789BCD')).toMatchObject({ version: 3, verifiedOn: '2026-11-20' })
  expect((await app.rows()).map((row) => row.code)).toEqual([code])
})

test('a teller killed before its mark, or overtaken by a change of cadre, tells it once and leaves nothing untold', async () => {
  await report('dead_number')
  const { boards } = app.deps
  const killed = { ...app.deps, boards: { ...boards, markTold: () => Promise.reject(new Error('killed')) } }
  await expect(sweep(killed)()).rejects.toThrow()
  const overtaken = {
    ...boards,
    markTold: async (seen: Awaited<ReturnType<Signs['card']>>) => {
      await boards.refresh({ ...seen, version: seen.version + 1, area: '新的片区' })
      return boards.markTold(seen)
    },
  }
  await sweep({ ...app.deps, boards: overtaken })()
  expect(await app.deps.health.untold()).toMatchObject({ count: 1 })
  await sweep(app.deps)()
  expect([(await noticesOf(cadre)).length, await app.deps.health.untold()]).toEqual([1, { count: 0 }])
})

test('unknown and retired boards are neither reported nor verified', async () => {
  await app.clerk(`/api/signs/${code}`, { version: 1, change: { kind: 'retire', reason: '楼拆了' } })
  for (const act of [report('damaged'), verify()]) expect(errorOf(await act)).toBe('board_retired')
  for (const act of [report('damaged', worker, '22222222PQ'), verify(cadre, '22222222PQ')])
    expect(errorOf(await act)).toBe('board_unknown')
})

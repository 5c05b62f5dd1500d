import { tellCalls } from '../../../functions/src/boards/tell-calls'
import { sweep } from '../../../functions/src/jobs/sweep'
import { card, district, idOf, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const PK = `calls#${card.code}#2026-11-20`
const { worker, stranger, stationHead } = people

type App = Awaited<ReturnType<typeof openApp>>
let app: App
let keys = 0
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
})
afterEach(() => app.close())

const newKey = () => idOf(`c${String(keys++).padStart(4, '0')}`)
const stamp = async (by: { id: string }, change: object = {}, code = card.code) => {
  const token = await app.tokenOf({ ...by, duties: [] })
  const body = { key: newKey(), name: '王建国', answered: false, ...change }
  return app.call('POST', `/api/boards/${code}/calls`, { token, body })
}
const toldHead = async () => (await app.deps.notices.list(stationHead.id)).notices
const stamps = async () => (await app.deps.calls.get(card.code, '2026-11-20')).stamps

test('two unanswered calls to one officer, whoever called, reach the station head once', async () => {
  expect((await stamp(worker)).body).toEqual({})
  expect((await stamp(worker, { answered: true })).body).toEqual({})
  expect((await stamp(stranger)).body).toEqual({ told: '李桂兰' })
  expect((await stamp(worker)).body).toEqual({ told: '李桂兰' })
  for (let pass = 0; pass < 2; pass += 1) await sweep(app.deps)()
  expect(await toldHead()).toMatchObject([
    {
      words: '金融街街道 · 第三网格公示牌：今天有两次打给王建国没人接，请看看。',
      opens: { page: 'board', code: card.code },
    },
  ])
  await stamp(stranger)
  await sweep(app.deps)()
  expect(await toldHead()).toHaveLength(1)
})

test('each officer and each day has its own', async () => {
  for (const name of ['王建国', '刘芳']) for (const by of [worker, stranger]) await stamp(by, { name })
  app.clock.set('2026-11-20T16:00:00.000Z')
  for (const by of [worker, stranger]) await stamp(by)
  await sweep(app.deps)()
  expect(new Set((await toldHead()).map(({ subject }) => subject)).size).toBe(3)
})

test('one call sent again is one call, though its officer has gone off the board meanwhile', async () => {
  const key = newKey()
  await stamp(worker, { key })
  await app.deps.boards.put({ ...card, version: 2, officers: card.officers.slice(1) })
  expect((await stamp(worker, { key })).status).toBe(200)
  expect(await stamps()).toHaveLength(1)
})

test('stamped all at once, every call is kept and the head is told once', async () => {
  const callers = Array.from({ length: 6 }, (_, n) => ({ id: idOf(`caller${n}`) }))
  const replies = await Promise.all(callers.map((caller) => stamp(caller)))
  expect(replies.map(({ status }) => status)).toEqual(callers.map(() => 200))
  await Promise.all([sweep(app.deps)(), sweep(app.deps)()])
  expect([(await stamps()).length, (await toldHead()).length]).toEqual([6, 1])
})

test('a teller killed before its mark, or overtaken by another call, tells it once and leaves nothing untold', async () => {
  await stamp(worker)
  await stamp(stranger)
  const { calls } = app.deps
  const killed = { ...calls, markTold: () => Promise.reject(new Error('killed')) }
  await expect(tellCalls({ ...app.deps, calls: killed })(PK)).rejects.toThrow('killed')
  const overtaken = {
    ...calls,
    getAt: async (pk: string) => {
      const found = await calls.getAt(pk)
      await stamp(stranger)
      return found
    },
  }
  await tellCalls({ ...app.deps, calls: overtaken })(PK)
  expect(await app.deps.health.untold()).toMatchObject({ count: 1, oldest: NOW })
  await sweep(app.deps)()
  expect([await toldHead(), await app.deps.health.untold()]).toMatchObject([{ length: 1 }, { count: 0 }])
})

test('the head at the second call is told, though the head has changed before the telling', async () => {
  await stamp(worker)
  await stamp(stranger)
  const [station, ...others] = district.bodies
  if (!station) throw new Error('no station')
  const bodies = [{ ...station, head: { id: idOf('newhead'), name: '新站长' } }, ...others]
  await app.deps.districts.put({ ...district, version: 2, bodies })
  await sweep(app.deps)()
  expect([(await toldHead()).length, (await app.deps.notices.list(idOf('newhead'))).notices.length]).toEqual([1, 0])
})

test('the hotline’s silence is not for the station to mend', async () => {
  for (const by of [worker, stranger]) expect((await stamp(by, { name: '职工服务热线' })).body).toEqual({})
  expect(await app.deps.health.untold()).toEqual({ count: 0 })
})

test('a person stamps five calls a day at a board, and no sixth', async () => {
  for (let n = 0; n < 5; n += 1) expect((await stamp(worker)).status).toBe(200)
  expect(Object((await stamp(worker)).body).error.code).toBe('too_many')
  expect([(await stamps()).length, (await stamp(stranger)).status]).toEqual([5, 200])
})

test('a name that is not on the board now, a retired board and an unknown one change nothing', async () => {
  const reply = await stamp(worker, { name: '张三' })
  expect([reply.status, Object(reply.body).error.fields]).toEqual([
    400,
    { name: '现在不是这位在接，请回到公示牌再看一下。' },
  ])
  await app.deps.boards.put({ ...card, code: '3346789BCD', retired: true })
  expect((await stamp(worker, {}, '3346789BCD')).status).toBe(410)
  expect((await stamp(worker, {}, '22222222PQ')).status).toBe(404)
  expect(await stamps()).toEqual([])
})

test('nobody stamps without a session', async () => {
  const body = { key: newKey(), name: '王建国', answered: false }
  expect((await app.call('POST', `/api/boards/${card.code}/calls`, { body })).status).toBe(401)
})

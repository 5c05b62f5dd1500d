import { sweep } from '../../../functions/src/jobs/sweep'
import { card, district, idOf, people, telling } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const { worker, cadre, stationHead, clerk, approver } = people

type App = Awaited<ReturnType<typeof openApp>>
let app: App
let keys = 0
const open = async (change?: Parameters<typeof openApp>[1]) => {
  app = await openApp(NOW, change)
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
}
afterEach(() => app.close())

const newKey = () => idOf(`h${String(keys++).padStart(4, '0')}`)
const file = async (change: object = {}) => {
  const body = { key: newKey(), board: card.code, telling, ...change }
  return app.call('POST', '/api/needs', { token: await app.tokenOf(worker), body })
}
const health = async (actor: Parameters<App['tokenOf']>[0] = clerk) =>
  app.call('GET', '/api/office/health', { token: await app.tokenOf(actor) })

test('an idle system has nothing waiting, and no pass has run', async () => {
  await open()
  expect((await health()).body).toEqual({
    at: NOW,
    untold: { count: 0 },
    timers: { count: 0 },
    refused: [],
  })
})

test('what waits to be told is counted, with the time of the oldest, until the sweep has told it', async () => {
  await open()
  for (let n = 0; n < 12; n += 1) {
    await file()
    app.clock.plus(1000)
  }
  expect((await health(approver)).body).toMatchObject({ untold: { count: 12, oldest: NOW } })
  await sweep(app.deps)()
  const body = (await health()).body
  expect(body).toMatchObject({ untold: { count: 0 }, sweep: { at: app.clock.now(), failed: 0 } })
})

test('a clock that ran out is counted until the sweep has acted on it', async () => {
  await open()
  await file()
  const late = '2026-11-24T01:00:00.000Z'
  app.clock.set('2026-11-24T00:59:59.999Z')
  expect((await health()).body).toMatchObject({ timers: { count: 0 } })
  app.clock.set('2026-11-24T03:00:00.000Z')
  expect((await health()).body).toMatchObject({ timers: { count: 1, oldest: late } })
  await sweep(app.deps)()
  expect((await health()).body).toMatchObject({ timers: { count: 0 } })
})

test('a pass that failed is shown with what it could not do, and an older pass never stands over a newer', async () => {
  await open()
  await file()
  const notices = { ...app.deps.notices, put: () => Promise.reject(new Error('no room')) }
  await expect(sweep({ ...app.deps, notices })()).rejects.toThrow(AggregateError)
  expect((await health()).body).toMatchObject({ untold: { count: 1 }, sweep: { at: NOW, failed: 1 } })
  await app.deps.health.swept({ at: '2026-11-20T01:59:00.000Z', failed: 0 })
  expect((await health()).body).toMatchObject({ sweep: { at: NOW, failed: 1 } })
})

test('the day’s refusals stand by how often they were given, with the sentence people read', async () => {
  await open()
  for (let n = 0; n < 3; n += 1) await file({ board: '22222222PQ' })
  await file({ telling: {} })
  const token = await app.tokenOf(worker)
  await app.call('POST', '/api/needs', { token, raw: '{' })
  expect(Object((await health()).body).refused).toEqual([
    { code: 'board_unknown', words: '没有这块公示牌。请核对牌子上的编号，急事请打 12351。', hits: 3 },
    { code: 'bad_json', words: expect.any(String), hits: 1 },
    { code: 'bad_request', words: expect.any(String), hits: 1 },
  ])
  app.clock.set('2026-11-20T16:00:00.000Z')
  expect(Object((await health()).body).refused).toEqual([])
})

test('whoever shows no session, or only reads, causes no count', async () => {
  await open()
  const body = { key: newKey(), board: card.code, telling }
  for (const token of [undefined, 'junk']) await app.call('POST', '/api/needs', { token, body })
  await app.call('POST', '/api/session', { body: { wechat: { code: 'none' } } })
  await app.call('GET', '/api/needs/x', { token: await app.tokenOf(worker) })
  await app.call('POST', '/api/nothing', { token: await app.tokenOf(worker), body })
  expect(Object((await health()).body).refused).toEqual([])
})

test('a refusal that cannot be counted is given all the same, and logged', async () => {
  await open(({ health }) => ({
    health: { ...health, countRefused: () => Promise.reject(new Error('no room')) },
  }))
  expect((await file({ board: '22222222PQ' })).status).toBe(404)
  expect(app.log.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'refusal not counted', code: 'board_unknown' },
  ])
})

test('it is the office’s: to anybody else it is forbidden', async () => {
  await open()
  for (const actor of [worker, cadre, stationHead])
    expect(Object((await health(actor)).body).error.code).toBe('forbidden')
})

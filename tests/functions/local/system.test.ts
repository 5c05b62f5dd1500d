import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { FIRST_BOARD, RETIRED_BOARD } from '../../../functions/src/local/demo/boards'
import { personas } from '../../../functions/src/local/demo/personas'
import { idOf } from '../../support/factories'
import { type LocalServer, startServer } from '../../support/server'
import { until } from '../../support/until'

let server: LocalServer
beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(() => server.stop())

const get = async (path: string, token?: string) => {
  const reply = await fetch(server.base + path, token ? { headers: { authorization: `Bearer ${token}` } } : {})
  return { status: reply.status, body: await reply.json() }
}
const file = (token: string, key: string, words = '给手机充电去哪儿？') =>
  fetch(`${server.base}/api/needs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      key: idOf(key),
      board: FIRST_BOARD,
      telling: { category: 'advice', words, identity: 'nobody', employer: 'no' },
    }),
  })

test('health and description answer, an unknown address is a JSON 404', async () => {
  expect(await get('/api/health')).toMatchObject({ status: 200, body: { ok: true } })
  expect(await get('/api/openapi.json')).toMatchObject({ status: 200, body: { openapi: '3.1.0' } })
  expect(await get('/api/nothing')).toMatchObject({ status: 404, body: { error: { code: 'no_such_endpoint' } } })
})

test("a board's printed address leads to its page, and its reply carries the demo's time", async () => {
  const board = await fetch(`${server.base}/b/${FIRST_BOARD}`)
  expect(board.status).toBe(200)
  expect(await board.text()).toMatch(/<h1>王建国<[\s\S]*<script src="\/local\/banner.js" defer><\/script><\/body>/)
  const reply = await fetch(`${server.base}/api/boards/${FIRST_BOARD}`)
  expect(reply.status).toBe(200)
  const shown = Date.parse(reply.headers.get('date') ?? '')
  expect(Math.abs(shown - Date.parse(await server.now()))).toBeLessThan(5000)
  expect((await get(`/api/boards/${RETIRED_BOARD}`)).status).toBe(410)
})

test('paths, queries and bodies come through node:http as through API Gateway', async () => {
  const token = await server.signIn('courier')
  const words = '中文 😀 "引号" \\ & % +'
  const filed = await (await file(token, 'roundtrip', words)).json()
  expect(filed.telling.words).toBe(words)
  expect((await get(`/api/needs/${filed.id}`, token)).body.telling.words).toBe(words)
  expect((await get('/api/boards/%E4%B8%AD%3F%23', token)).body.error.code).toBe('bad_request')
  expect((await get('/api/needs/mine?after=%E4%B8%AD%26x', token)).body.error.fields).toHaveProperty('after')
  const huge = await fetch(`${server.base}/api/needs`, { method: 'POST', body: 'x'.repeat(11 * 1024 * 1024) })
  expect([huge.status, (await huge.json()).error.code]).toEqual([401, 'unauthenticated'])
})

test('every persona signs in the ordinary way and is who the demo says', async () => {
  for (const { id, person } of personas) {
    const body = JSON.stringify({ wechat: { code: await server.code(id) } })
    const reply = await fetch(`${server.base}/api/session`, { method: 'POST', body })
    expect((await reply.json()).me).toEqual(person)
  }
})

test('the cadre finds a late need and one nobody took up, the office two closed lists', async () => {
  const { rows } = (await get('/api/needs/inbox', await server.signIn('cadre'))).body
  const now = await server.now()
  expect(rows.some((row: { resultDue: string }) => row.resultDue < now)).toBe(true)
  expect(rows.some((row: { status: string }) => row.status === 'raised')).toBe(true)
  const { lists } = (await get('/api/lists', await server.signIn('clerk'))).body
  expect(lists).toMatchObject([
    { beyondReach: 6, overdue: 1, carried: 1, stayed: 1 },
    { beyondReach: 1, overdue: 0, carried: 0 },
  ])
})

test('whoever is concerned is told within moments, without anybody asking twice', async () => {
  const token = await server.signIn('courier')
  const { id } = await (await file(token, 'told')).json()
  const cadre = await server.signIn('cadre')
  const told = async () => {
    const { notices } = (await get('/api/notices', cadre)).body
    return notices.filter(({ subject }: { subject: string }) => subject === id)
  }
  await until(async () => (await told()).length > 0)
  expect(await told()).toHaveLength(1)
})

test('an acknowledged need survives kill -9, is told after the restart, and the old engine is gone', async () => {
  const token = await server.signIn('courier')
  const filed = await file(token, 'killed')
  const { id } = await filed.json()
  await server.kill9()
  await server.restart()
  expect((await get(`/api/needs/${id}`, token)).status).toBe(200)
  const cadre = await server.signIn('cadre')
  await until(async () => {
    const { notices } = (await get('/api/notices', cadre)).body
    return notices.some(({ subject }: { subject: string }) => subject === id)
  })
}, 60_000)

test('killed in the middle of a rush, it has everything it acknowledged', async () => {
  const token = await server.signIn('cleaner')
  const acknowledged: string[] = []
  let sent = 0
  const writer = async () => {
    for (;;) {
      sent += 1
      const reply = await file(token, `rush${sent}`).catch(() => undefined)
      if (!reply?.ok) return
      const need = await reply.json().catch(() => undefined)
      if (need) acknowledged.push(need.id)
    }
  }
  const writers = Promise.all(Array.from({ length: 8 }, writer))
  await until(async () => acknowledged.length >= 40)
  await server.kill9()
  await writers
  await server.restart()
  const found = await Promise.all(acknowledged.map(async (id) => (await get(`/api/needs/${id}`, token)).status))
  expect(new Set(found)).toEqual(new Set([200]))
}, 60_000)

test('a second start on the same data is refused with a sentence while the first one runs', () => {
  const main = join(__dirname, '../../../functions/dist/local/main.mjs')
  const env = { ...process.env, PORT: '0', DATA_DIR: server.dataDir }
  const { status, stderr } = spawnSync(process.execPath, [main], { env, encoding: 'utf8', timeout: 20_000 })
  expect([status, stderr]).toEqual([1, expect.stringContaining('Already running on this data')])
})

test('a clock moved over the quarter end gives the list, and never goes back', async () => {
  const now = await server.now()
  const quarter = quarterOf(now.slice(0, 10))
  const after = new Date(Date.parse(quarterEnd(quarter)) + 15 * 60_000).toISOString()
  await server.moveClock(after)
  const clerk = await server.signIn('clerk')
  const { lists } = (await get('/api/lists', clerk)).body
  expect(lists[0]).toMatchObject({ quarter })
  expect(lists[0].overdue).toBeGreaterThan(0)
  await expect(server.moveClock(now)).rejects.toThrow('400')
  expect((await server.now()) >= after).toBe(true)
})

test('a stop leaves no process behind, nor does a kill once it was started again', async () => {
  const { main, engine } = JSON.parse(readFileSync(join(server.dataDir, 'running.json'), 'utf8'))
  await server.kill9()
  await server.restart()
  const again = JSON.parse(readFileSync(join(server.dataDir, 'running.json'), 'utf8'))
  await server.stop()
  const left = () => [main, engine, again.main, again.engine].filter(isAlive)
  await until(async () => left().length === 0)
  expect(left()).toEqual([])
}, 60_000)

// A killed process whose parent is gone stays listed, as `Z`, until the machine's first process takes note.
const isAlive = (pid: number): boolean => {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'stat='], { encoding: 'utf8' })
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z')
}

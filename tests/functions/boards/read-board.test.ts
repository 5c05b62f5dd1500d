import { recentCards } from '../../../functions/src/boards/recent-cards'
import { type Cost, countCapacity } from '../../../functions/src/dynamo/capacity'
import { boardsOf } from '../../../functions/src/local/demo/boards'
import { card, handClock } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
beforeAll(async () => {
  app = await openApp(NOW)
  await app.deps.boards.put(card)
})
afterAll(() => app.close())

const scan = (code = card.code, client = '192.0.2.9') => app.call('GET', `/api/boards/${code}`, { client })

test('a scan shows who answers now, and needs no session', async () => {
  const reply = await scan()
  expect(reply.status).toBe(200)
  expect(reply.body).toMatchObject({
    code: card.code,
    area: card.area,
    open: true,
    rungs: [{ kind: 'officer', name: '王建国' }, {}, {}, {}],
  })
})

test("who answers is decided at the scan: an absent officer's substitute shows from the first day away to the last", async () => {
  const [first, second] = card.officers
  if (!first || !second) throw new Error('the card has two officers')
  const code = '4446789BCD'
  const away = [{ from: '2026-11-23', to: '2026-11-24' }]
  await app.deps.boards.put({ ...card, code, officers: [{ ...first, away }, second] })
  const nameAt = async (at: string) => {
    app.clock.set(at)
    return Object(Object((await scan(code)).body).rungs[0]).name
  }
  // 16:00 UTC is midnight in Shanghai.
  expect(await nameAt('2026-11-22T15:59:59.999Z')).toBe('王建国')
  expect(await nameAt('2026-11-22T16:00:00.000Z')).toBe('刘芳')
  expect(await nameAt('2026-11-24T15:59:59.999Z')).toBe('刘芳')
  expect(await nameAt('2026-11-24T16:00:00.000Z')).toBe('王建国')
  app.clock.set(NOW)
})

test("a day's first scan writes that day, the next ones write nothing", async () => {
  const fresh = await openApp(NOW)
  const costs: Cost[] = []
  await fresh.deps.boards.put({ ...card })
  // The document client shares its stack with the plain one.
  countCapacity(Object(fresh.deps.table.documents), (cost) => costs.push(cost))
  const path = `/api/boards/${card.code}`
  await fresh.call('GET', path)
  expect(costs.map(({ command }) => command)).toEqual(['GetItem', 'UpdateItem'])
  expect((await fresh.deps.boards.get(card.code))?.scannedOn).toBe('2026-11-20')
  costs.length = 0
  await fresh.call('GET', path)
  expect(costs).toEqual([{ command: 'GetItem', units: 0.5 }])
  fresh.clock.plus(24 * 3600_000)
  costs.length = 0
  await fresh.call('GET', path)
  expect(costs.map(({ command }) => command)).toEqual(['GetItem', 'UpdateItem'])
  await fresh.close()
})

test('scans of one instant by many phones all succeed though one of them writes the day', async () => {
  app.clock.set('2026-11-27T02:00:00.000Z')
  const replies = await Promise.all(Array.from({ length: 20 }, () => scan()))
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  app.clock.set(NOW)
})

test('unknown codes of one address run into an hourly limit, which known boards and other addresses never meet', async () => {
  const codes = Array.from({ length: 60 }, () => scan('99999999PQ', '192.0.2.66'))
  expect(new Set((await Promise.all(codes)).map(({ status }) => status))).toEqual(new Set([404]))
  expect((await scan('99999999PQ', '192.0.2.66')).status).toBe(429)
  expect((await scan(card.code, '192.0.2.66')).status).toBe(200)
  expect((await scan('99999999PQ', '192.0.2.67')).status).toBe(404)
  app.clock.plus(3600_000)
  expect((await scan('99999999PQ', '192.0.2.66')).status).toBe(404)
  app.clock.set(NOW)
})

test('a card is written over its own last version only', async () => {
  const code = '6666789BCD'
  expect(await app.deps.boards.put({ ...card, code })).toBe(true)
  expect(await app.deps.boards.put({ ...card, code })).toBe(false)
  expect(await app.deps.boards.put({ ...card, code, version: 3 })).toBe(false)
  expect(await app.deps.boards.put({ ...card, code, version: 2, area: '新的片区' })).toBe(true)
  expect((await app.deps.boards.get(code))?.area).toBe('新的片区')
})

test('a card of the demo with every field stays within 3 KB', () => {
  for (const one of boardsOf('2026-11-20')) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThanOrEqual(3 * 1024)
})

test('a recent card is read once in two seconds, and a failed read is not kept', async () => {
  const clock = handClock(NOW)
  let reads = 0
  let broken = true
  const cards = recentCards(
    {
      get: async () => {
        reads += 1
        if (broken) throw new Error('lost')
        return { ...card, area: `read ${reads}` }
      },
    },
    clock,
  )
  await expect(cards.get(card.code)).rejects.toThrow('lost')
  broken = false
  expect((await cards.get(card.code))?.area).toBe('read 2')
  clock.plus(1999)
  expect((await cards.get(card.code))?.area).toBe('read 2')
  clock.plus(1)
  expect((await cards.get(card.code))?.area).toBe('read 3')
})

test('a scan whose day cannot be noted is answered all the same, and the trouble is logged', async () => {
  const lost = await openApp(NOW, ({ boards }) => ({
    boards: {
      ...boards,
      markScanned: async () => {
        throw new Error('no room')
      },
    },
  }))
  await lost.deps.boards.put(card)
  expect((await lost.call('GET', `/api/boards/${card.code}`)).status).toBe(200)
  expect(lost.log.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', event: 'scan not noted' }])
  await lost.close()
})

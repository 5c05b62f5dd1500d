import { BOARD_CODE_PATTERN } from '@lianxin/shared/ids'
import { boardCoder } from '../../../functions/src/boards/board-code'
import { people } from '../../support/factories'
import { areaDistrict, grid } from '../../support/roster'
import { errorOf, openSigns, type Signs } from './signs-app'

let app: Signs
beforeEach(async () => {
  app = await openSigns()
})
afterEach(() => app.close())

const order = (count: number, key = app.key()) => ({
  key,
  signs: Array.from({ length: count }, (_, n) => ({ area: 'grid-3', spot: `${n + 1}号楼` })),
})

test('an order of boards makes them with their people, lists them, and leaves one line in the trail', async () => {
  const reply = await app.clerk('/api/signs', order(3))
  expect(reply.status).toBe(200)
  const { codes } = Object(reply.body)
  expect(new Set(codes).size).toBe(3)
  for (const code of codes) expect(code).toMatch(BOARD_CODE_PATTERN)
  expect(await app.view(codes[1])).toMatchObject({
    code: codes[1],
    area: '第三网格',
    rungs: [{ name: '王建国' }, {}, {}, {}],
  })
  const rows = await app.rows()
  expect(rows.map(({ code }) => code)).toEqual([...codes].sort())
  expect(rows.find(({ code }) => code === codes[1])).toMatchObject({
    area: 'grid-3',
    areaName: '第三网格',
    spot: '2号楼',
    officer: '王建国',
    createdOn: '2026-11-20',
    isOutdated: false,
    retired: false,
  })
  expect(await app.trail()).toEqual(['新做了3块公示牌：第三网格 · 1号楼、第三网格 · 2号楼、第三网格 · 3号楼'])
})

test('an order sent again, or many times at once, makes its boards once; a hundred fit into it', async () => {
  const whole = order(100)
  const replies = await Promise.all([1, 2, 3].map(() => app.clerk('/api/signs', whole)))
  const again = await app.clerk('/api/signs', whole)
  const answered = [...replies, again].filter(({ status }) => status === 200)
  expect(answered.length).toBeGreaterThan(1)
  for (const { body } of answered) expect(body).toEqual(again.body)
  expect(await app.rows()).toHaveLength(100)
  expect(await app.trail()).toHaveLength(1)
})

test('an order cut short after its transaction is completed by the next try', async () => {
  await app.close()
  let cuts = 1
  app = await openSigns(({ boards }) => ({
    boards: {
      ...boards,
      complete: async (cards) => {
        if (cuts-- > 0) throw Object.assign(new Error('cut'), { code: 'ECONNRESET' })
        return boards.complete(cards)
      },
    },
  }))
  const whole = order(100)
  expect((await app.clerk('/api/signs', whole)).status).toBe(503)
  expect((await app.clerk('/api/signs', whole)).status).toBe(200)
  expect(await app.rows()).toHaveLength(100)
})

test('a key used for other boards, or by somebody else, is refused and makes nothing', async () => {
  const first = order(1)
  await app.clerk('/api/signs', first)
  expect(errorOf(await app.clerk('/api/signs', { ...order(2), key: first.key }))).toBe('key_reused')
  expect(errorOf(await app.send(people.approver, '/api/signs', first))).toBe('key_reused')
  expect(await app.rows()).toHaveLength(1)
})

test('one board for an area that is not there, and none of the order is made', async () => {
  const signs = [{ area: 'grid-3' }, { area: 'grid-4' }]
  const reply = await app.clerk('/api/signs', { key: app.key(), signs })
  expect([reply.status, errorOf(reply), Object.keys(Object(reply.body).error.fields)]).toEqual([
    409,
    'area_unknown',
    ['signs.1.area'],
  ])
  expect([await app.rows(), await app.trail()]).toEqual([[], []])
})

test('a code that hangs somewhere already is passed over', async () => {
  const key = app.key()
  const taken = app.deps.boardCodeOf(key, 0, 0)
  const [other = ''] = await app.create(1)
  await app.deps.boards.put({ ...(await app.card(other)), code: taken, version: 1 })
  const { codes } = Object((await app.clerk('/api/signs', order(2, key))).body)
  expect(codes).not.toContain(taken)
  expect(codes[0]).toBe(app.deps.boardCodeOf(key, 0, 1))
})

test('an organisation that changes while boards are made is what they show', async () => {
  await app.close()
  app = await openSigns(({ boards, districts }) => ({
    boards: {
      ...boards,
      change: async (change) => {
        await districts.put({ ...areaDistrict, version: 2, areas: [{ ...grid, name: '新网格' }] })
        return boards.change(change)
      },
    },
  }))
  const [code = ''] = await app.create(1)
  expect((await app.view(code)).area).toBe('新网格')
})

test('codes follow from key and secret, and without the secret nothing follows from the key', () => {
  const coder = boardCoder('one secret')
  const codes = Array.from({ length: 2_000 }, (_, n) => coder('KEY', n, 0))
  expect(codes).toEqual(Array.from({ length: 2_000 }, (_, n) => coder('KEY', n, 0)))
  expect(new Set(codes).size).toBe(2_000)
  for (const code of codes) expect(code).toMatch(BOARD_CODE_PATTERN)
  const letters = new Map<string, number>()
  for (const letter of codes.join('')) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  // 20,000 letters: each of the twenty a thousand times, give or take five standard deviations.
  for (const count of letters.values()) expect(Math.abs(count - 1_000)).toBeLessThan(160)
  expect(codes.filter((code) => boardCoder('another')('KEY', 0, 0) === code)).toEqual([])
})

test.each(['cadre', 'stationHead', 'worker', 'stranger'] as const)('a %s makes no boards', async (who) => {
  expect(errorOf(await app.send(people[who], '/api/signs', order(1)))).toBe('forbidden')
  expect(await app.rows()).toEqual([])
})

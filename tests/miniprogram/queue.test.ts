import type { Request } from '../../miniprogram/src/api/queue-items'
import { BOARD, NEED_ID, need } from '../support/taro/samples'
import { answer, callsTo, ok, refused, SESSION } from '../support/taro/server'
import { phone } from '../support/taro/taro'

const FILE = 'POST /api/needs'
const MOVE = `POST /api/needs/${NEED_ID}/moves`
const CALL = `POST /api/boards/${BOARD}/calls`
const OTHER = { ...SESSION, me: { id: '01J0000000000000000000000B', duties: [] } }
const key = (n: number) => `01J00000000000000000000K0${n}`

/** The app of a phone just switched on: only what is in storage is known. */
const started = async () => {
  jest.resetModules()
  const { phone: itsPhone } = await import('../support/taro/taro')
  itsPhone.storage = phone.storage
  itsPhone.sent = phone.sent
  itsPhone.server = (sent) => phone.server(sent)
  return {
    phone: itsPhone,
    ...(await import('../../miniprogram/src/session/session')),
    ...(await import('../../miniprogram/src/api/queue')),
    ...(await import('../../miniprogram/src/api/queue-items')),
  }
}

const filing = (n: number, words = '工资晚发了两个月'): Request => ({
  name: 'fileNeed',
  input: {
    key: key(n),
    board: BOARD,
    telling: { category: 'wages', words, identity: 'union', employer: 'ask_first' },
  },
})
const saying = (n: number, words: string): Request => ({
  name: 'moveNeed',
  input: { id: NEED_ID, key: key(n), version: 3, act: { move: 'say', words } },
})
const judging = (n: number, version = 3): Request => ({
  name: 'moveNeed',
  input: { id: NEED_ID, key: key(n), version, act: { move: 'judge', satisfaction: 'satisfied' } },
})
const calling = (n: number): Request => ({
  name: 'stampCall',
  input: { code: BOARD, key: key(n), name: '王建国', answered: false },
})

test('it is in storage before the first try', async () => {
  const { enqueue } = await started()
  answer({
    [FILE]: () => {
      expect([...phone.storage.values()].join()).toContain('工资晚发了两个月')
      return ok(need())
    },
  })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'sent', reply: { id: NEED_ID } })
  expect(callsTo(FILE)).toHaveLength(1)
})

test('offline three times, then a network: sent once more, each time with the same key', async () => {
  const { enqueue, flush, items } = await started()
  answer({ [FILE]: 'nothing' })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'waiting', isKept: true })
  await flush()
  await flush()
  expect(items()).toHaveLength(1)
  answer({ [FILE]: ok(need()) })
  await flush()
  await flush()
  expect(callsTo(FILE).map((body) => body.key)).toEqual([key(1), key(1), key(1), key(1)])
})

test('a reply lost after its effect is asked for again with the same key, and the item is over', async () => {
  const filed = new Set<unknown>()
  let lost = 1
  const { enqueue, flush, items } = await started()
  answer({
    [FILE]: ({ body }) => {
      filed.add(body.key)
      return lost-- > 0 ? 'nothing' : ok(need())
    },
  })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'waiting' })
  await flush()
  expect(filed.size).toBe(1)
  expect(items()).toEqual([expect.objectContaining({ sent: NEED_ID })])
})

test('an app killed between keeping and sending sends it when it starts again', async () => {
  const first = await started()
  answer({ [FILE]: 'nothing' })
  await first.enqueue(filing(1))
  const second = await started()
  answer({ [FILE]: ok(need()) })
  expect(second.items()).toHaveLength(1)
  await second.flush()
  expect(callsTo(FILE)).toHaveLength(2)
  expect(second.items()).toEqual([expect.objectContaining({ sent: NEED_ID })])
})

test('a network that comes back sends what waits', async () => {
  const { enqueue, startQueue, items } = await started()
  answer({ [FILE]: 'nothing' })
  await enqueue(filing(1))
  jest.useFakeTimers()
  startQueue()
  answer({ [FILE]: ok(need()) })
  window.dispatchEvent(new Event('online'))
  await jest.advanceTimersByTimeAsync(10)
  expect(items()).toEqual([expect.objectContaining({ sent: NEED_ID })])
  jest.useRealTimers()
})

test('what the app shows is tried again every half minute', async () => {
  const { enqueue, startQueue } = await started()
  answer({ [FILE]: 'nothing' })
  await enqueue(filing(1))
  jest.useFakeTimers()
  startQueue()
  await jest.advanceTimersByTimeAsync(61_500)
  expect(callsTo(FILE)).toHaveLength(4)
  jest.clearAllTimers()
  jest.useRealTimers()
})

test.each(['busy', 'internal', 'too_many', 'session_expired', 'login_refused'] as const)(
  '%s is no answer: it stays and goes later',
  async (code) => {
    const { enqueue, items, isWaiting } = await started()
    answer({ [FILE]: refused(code, 503) })
    expect(await enqueue(filing(1))).toMatchObject({ state: 'waiting' })
    expect(items().every(isWaiting)).toBe(true)
  },
)

test("a refusal is kept with the server's sentence and the words, and not sent again", async () => {
  const { enqueue, flush, items } = await started()
  answer({ [FILE]: refused('board_retired', 410) })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'refused', error: { code: 'board_retired' } })
  await flush()
  expect(callsTo(FILE)).toHaveLength(1)
  const [item] = (await started()).items()
  expect(item).toMatchObject({ refused: { code: 'board_retired' }, input: { telling: { words: '工资晚发了两个月' } } })
  expect(items()).toHaveLength(1)
})

test('one need refused does not hold up another', async () => {
  const { enqueue, flush } = await started()
  answer({ [FILE]: 'nothing' })
  await enqueue(filing(1))
  await enqueue(filing(2, '社保断了'))
  answer({ [FILE]: ({ body }) => (body.key === key(1) ? refused('internal', 500) : ok(need())) })
  await flush()
  expect(callsTo(FILE).at(-1)?.key).toBe(key(2))
})

test('words to one need go in the order they were written', async () => {
  const { enqueue, flush } = await started()
  answer({ [MOVE]: 'nothing' })
  await enqueue(saying(1, '一'))
  await enqueue(saying(2, '二'))
  // The second was not even tried: the first had not got through.
  expect(callsTo(MOVE).every((body) => body.key === key(1))).toBe(true)
  phone.sent.length = 0
  answer({ [MOVE]: ({ body }) => ok(need({ version: body.key === key(1) ? 4 : 5 })) })
  await flush()
  expect(callsTo(MOVE).map((body) => body.key)).toEqual([key(1), key(2)])
})

test("one's own earlier word does not make the next move stale; another's does", async () => {
  const { enqueue, flush } = await started()
  answer({ [MOVE]: 'nothing' })
  await enqueue(saying(1, '一'))
  await enqueue(judging(2))
  phone.sent.length = 0
  answer({ [MOVE]: ok(need({ version: 4 })) })
  await flush()
  expect(callsTo(MOVE).map(({ version }) => version)).toEqual([3, 4])
  answer({ [MOVE]: 'nothing' })
  await enqueue(saying(3, '三'))
  await enqueue(judging(4))
  phone.sent.length = 0
  answer({ [MOVE]: ok(need({ version: 6 })) })
  await flush()
  expect(callsTo(MOVE).map(({ version }) => version)).toEqual([3, 3])
})

test('pressed twice at once it is one request', async () => {
  const { enqueue } = await started()
  answer({ [FILE]: ok(need()) })
  const [first, second] = await Promise.all([enqueue(filing(1)), enqueue(filing(1))])
  expect(second).toBe(first)
  expect(callsTo(FILE)).toHaveLength(1)
})

test('what another tab has sent is not sent again', async () => {
  const { enqueue, flush } = await started()
  answer({ [FILE]: 'nothing' })
  await enqueue(filing(1))
  phone.storage.delete([...phone.storage.keys()].find((name) => name.includes(key(1))) ?? '')
  phone.sent.length = 0
  await flush()
  expect(callsTo(FILE)).toEqual([])
})

test('another person who signs in on this phone neither sees nor sends it; the first finds it again', async () => {
  const { enqueue, flush, items, renewSession } = await started()
  answer({ [FILE]: 'nothing' })
  await enqueue(filing(1))
  answer({ [FILE]: ok(need()), 'POST /api/session': ok(OTHER) })
  await renewSession()
  expect(items()).toEqual([])
  phone.sent.length = 0
  await flush()
  expect(callsTo(FILE)).toEqual([])
  answer({ [FILE]: ok(need()) })
  await renewSession()
  await flush()
  expect(callsTo(FILE)).toHaveLength(1)
})

test('a session that turns into another person on its way is not used for it', async () => {
  const { enqueue, renewSession, items } = await started()
  answer({})
  await renewSession()
  answer({
    'POST /api/session': ok({ ...OTHER, token: 't2' }),
    [FILE]: ({ token }) => (token === 'Bearer t1' ? refused('session_expired', 401) : ok(need())),
  })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'waiting' })
  expect(phone.sent.filter(({ header }) => header.authorization === 'Bearer t2')).toEqual([])
  expect(items()).toEqual([])
})

test('how it went is not kept for somebody who signed in while it was on its way', async () => {
  const { enqueue, renewSession, items } = await started()
  answer({})
  await renewSession()
  const other = ok({ ...OTHER, token: 't2' })
  answer({
    'POST /api/session': other,
    [FILE]: async () => {
      await renewSession()
      return refused('board_retired', 410)
    },
  })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'waiting' })
  expect(items()).toEqual([])
})

test('written before anybody could sign in, it belongs to the first who does', async () => {
  const { enqueue, flush, items } = await started()
  answer({ 'POST /api/session': 'nothing' })
  expect(await enqueue(filing(1))).toMatchObject({ state: 'waiting', isKept: true })
  expect(items()).toHaveLength(1)
  answer({ [FILE]: ok(need()) })
  await flush()
  expect(callsTo(FILE)).toHaveLength(1)
  expect([...phone.storage.keys()].filter((name) => name.includes(key(1)))).toEqual([
    `lianxin.queue.${SESSION.me.id}.${key(1)}`,
  ])
})

test('a phone without room says that it could not keep it, and still sends it', async () => {
  const app = await started()
  app.phone.isFull = true
  answer({ [FILE]: 'nothing' })
  expect(await app.enqueue(filing(1))).toMatchObject({ state: 'waiting', isKept: false })
  answer({ [FILE]: ok(need()) })
  expect(await app.enqueue(filing(1))).toMatchObject({ state: 'sent' })
  expect(callsTo(FILE).map((body) => body.key)).toEqual([key(1), key(1)])
})

test('a line of storage that cannot be read spoils no other', async () => {
  const { enqueue } = await started()
  answer({ [FILE]: 'nothing' })
  await enqueue(filing(1))
  phone.storage.set(`lianxin.queue.${SESSION.me.id}.${key(2)}`, '{"na')
  expect((await started()).items()).toHaveLength(1)
})

test('a call refused, or of an earlier day, is let go: nobody could decide anything about it', async () => {
  const { enqueue, flush, items, put } = await started()
  answer({ [CALL]: refused('too_many', 429) })
  expect(await enqueue(calling(1))).toMatchObject({ state: 'refused' })
  expect(items()).toEqual([])
  put({ ...calling(2), at: Date.now() - 26 * 3600_000 })
  answer({ [CALL]: ok({}) })
  phone.sent.length = 0
  await flush()
  expect(callsTo(CALL)).toEqual([])
  expect(items()).toEqual([])
})

test('who was told of two calls nobody took comes back to the caller', async () => {
  const { enqueue, items } = await started()
  answer({ [CALL]: ok({ told: '赵淑芬' }) })
  expect(await enqueue(calling(1))).toEqual({ state: 'sent', reply: { told: '赵淑芬' } })
  expect(items()).toEqual([])
})

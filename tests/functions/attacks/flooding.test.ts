import { codeOf } from '../../support/enter'
import { card, idOf, people, telling } from '../../support/factories'
import { type Attacked, openAttacked, WORKS } from './attacked'

let app: Attacked
beforeEach(async () => {
  app = await openAttacked()
})
afterEach(() => app.close())

const CLIENT = '198.51.100.9'
const device = (n: number) => ({ device: { id: idOf(`bot${String(n).padStart(4, '0')}`), secret: idOf('secret') } })

test('one person files twenty-five needs in an hour at most, and the victim files on at the same board', async () => {
  const token = await app.tokenOf(people.stranger)
  const codes: string[] = []
  for (let n = 0; n < 40; n += 1)
    codes.push(
      codeOf(
        await app.call('POST', '/api/needs', {
          token,
          body: { key: idOf(`f${String(n).padStart(3, '0')}`), board: card.code, telling },
        }),
      ),
    )
  expect([codes.filter((code) => code === 'ok').length, codes.at(-1)]).toEqual([25, 'too_many'])
  expect(await app.victimWorks()).toEqual(WORKS)
})

test('one address makes 375 new people in an hour at most; who was here before signs in on, and so does WeChat', async () => {
  const known = device(9_999)
  await app.call('POST', '/api/session', { body: known, client: CLIENT })
  const codes: string[] = []
  for (let n = 0; n < 420; n += 1)
    codes.push(codeOf(await app.call('POST', '/api/session', { body: device(n), client: CLIENT })))
  expect([codes.filter((code) => code === 'ok').length, codes.at(-1)]).toEqual([374, 'too_many'])
  expect(codeOf(await app.call('POST', '/api/session', { body: known, client: CLIENT }))).toBe('ok')
  const wechat = { wechat: { code: app.codes.mint('new-at-wechat') } }
  expect(codeOf(await app.call('POST', '/api/session', { body: wechat, client: CLIENT }))).toBe('ok')
  expect(codeOf(await app.call('POST', '/api/session', { body: device(5_000), client: '203.0.113.5' }))).toBe('ok')
})

test('reports of a broken sign and stamps of calls are bounded for each person', async () => {
  const token = await app.tokenOf(people.stranger)
  const stamp = (n: number) => ({ key: idOf(`c${n}`), name: '王建国', answered: false })
  const codes: string[] = []
  for (let n = 0; n < 8; n += 1)
    codes.push(codeOf(await app.call('POST', `/api/boards/${card.code}/calls`, { token, body: stamp(n) })))
  expect(codes).toEqual([...Array(5).fill('ok'), ...Array(3).fill('too_many')])
  const alarms = (await app.deps.calls.get(card.code, '2026-11-20')).alarms
  expect(alarms).toHaveLength(1)
})

test('a victim’s history cannot be filled by anybody else', async () => {
  const token = await app.tokenOf(people.stranger)
  for (let n = 0; n < 10; n += 1) {
    const body = { key: idOf(`m${n}`), version: 1, act: { move: 'say', words: '垃圾' } }
    expect(codeOf(await app.call('POST', `/api/needs/${app.need.id}/moves`, { token, body }))).toBe('not_found')
  }
  expect((await app.deps.needs.get(app.need.id))?.events).toHaveLength(1)
})

describe('by the id of somebody else’s need', () => {
  test.each([
    ['read', 'GET', '', undefined],
    ['photos', 'POST', '/photos', {}],
    ['correction', 'POST', '/correction', { key: idOf('c'), phone: '139-0000-0199' }],
    ['a move', 'POST', '/moves', { key: idOf('m'), version: 1, act: { move: 'withdraw' } }],
  ])('%s gives and changes nothing, as if it were not there', async (_, method, path, body) => {
    const token = await app.tokenOf(people.stranger)
    const before = await app.contents()
    const there = await app.call(method, `/api/needs/${app.need.id}${path}`, { token, body })
    const absent = await app.call(method, `/api/needs/${idOf('absent')}${path}`, { token, body })
    expect([codeOf(there), there.text]).toEqual(['not_found', absent.text])
    expect(await app.contents()).toEqual(before)
  })

  test('nor are another’s notices, whatever is asked for', async () => {
    const token = await app.tokenOf(people.stranger)
    const query = `person=${people.cadre.id}&after=${Buffer.from(JSON.stringify('2026-11-20T02:00:00.000Z#x')).toString('base64url')}`
    const reply = await app.call('GET', '/api/notices', { token, query })
    expect(reply.text).not.toContain(app.need.id)
    expect((await app.call('GET', '/api/notices', { token })).body).toEqual({ notices: [], unread: 0 })
  })
})

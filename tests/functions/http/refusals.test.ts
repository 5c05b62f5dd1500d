import { plusDays } from '@lianxin/shared/calendar'
import { Refusal, wordsOf } from '@lianxin/shared/errors'
import { SignJWT } from 'jose'
import { card, district, idOf, people, telling } from '../../support/factories'
import { openApp, type Reply } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'

type App = Awaited<ReturnType<typeof openApp>>
let app: App

beforeAll(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
  await app.deps.boards.put({ ...card, code: '3346789BCD', retired: true })
})
afterAll(() => app.close())

const refused = (reply: Reply, status: number, code: string) => {
  expect(reply.body).toMatchObject({ error: { code, requestId: 'test-request' } })
  expect(reply.status).toBe(status)
  expect(reply.body).toMatchObject({ error: { message: expect.stringMatching(/[\u4e00-\u9fff]/) } })
}

let keys = 0
const newKey = () => {
  keys += 1
  return idOf(`k${keys}`)
}

const file = async (): Promise<{ id: string; version: number }> => {
  const token = await app.tokenOf(people.worker)
  const { body, status } = await app.call('POST', '/api/needs', {
    token,
    body: { key: newKey(), board: card.code, telling },
  })
  expect(status).toBe(200)
  const { id, version } = Object(body)
  return { id, version }
}

const historyOf = async (id: string) => (await app.deps.needs.get(id))?.events

test('an unknown board is a 404 in Chinese', async () => {
  refused(await app.call('GET', '/api/boards/22222222PQ'), 404, 'board_unknown')
})

test('a board code of the wrong form is a 400 naming the field', async () => {
  const reply = await app.call('GET', '/api/boards/abc')
  refused(reply, 400, 'bad_request')
  expect(reply.body).toMatchObject({ error: { fields: { code: '公示牌编号不对。' } } })
})

test('a retired board is a 410', async () => {
  refused(await app.call('GET', '/api/boards/3346789BCD'), 410, 'board_retired')
})

test('filing at an unknown board or a retired one changes nothing', async () => {
  const token = await app.tokenOf(people.worker)
  const before = await app.deps.needs.listMine(people.worker.id)
  const unknown = { key: newKey(), board: '22222222PQ', telling }
  refused(await app.call('POST', '/api/needs', { token, body: unknown }), 404, 'board_unknown')
  const retired = { key: newKey(), board: '3346789BCD', telling }
  refused(await app.call('POST', '/api/needs', { token, body: retired }), 410, 'board_retired')
  expect(await app.deps.needs.listMine(people.worker.id)).toEqual(before)
})

test.each(['{', '', 'null', '"text"', '[1]', '{"a":1'])('a body that is no JSON object (%p) is a 400', async (raw) => {
  const token = await app.tokenOf(people.worker)
  const reply = await app.call('POST', '/api/needs', { token, raw })
  expect([reply.status, Object(reply.body).error.code]).toEqual([400, expect.stringMatching(/^bad_(json|request)$/)])
})

test('wrong types are a 400 with a Chinese sentence for every field at fault', async () => {
  const token = await app.tokenOf(people.worker)
  const body = {
    key: 7,
    board: {},
    telling: { category: 'gossip', words: 5, identity: null, employer: [], phone: 'call me' },
  }
  const reply = await app.call('POST', '/api/needs', { token, body })
  refused(reply, 400, 'bad_request')
  const { fields } = Object(reply.body).error
  expect(Object.keys(fields).sort()).toEqual(
    [
      'board',
      'key',
      'telling.category',
      'telling.employer',
      'telling.identity',
      'telling.phone',
      'telling.words',
    ].sort(),
  )
  for (const sentence of Object.values(fields)) expect(sentence).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff][^A-Za-z]*。$/)
})

test('text one character over its limit is a 400 that says the limit, and nothing is filed', async () => {
  const token = await app.tokenOf(people.worker)
  const long = { key: newKey(), board: card.code, telling: { ...telling, words: '长'.repeat(2001) } }
  const reply = await app.call('POST', '/api/needs', { token, body: long })
  refused(reply, 400, 'bad_request')
  expect(reply.body).toMatchObject({ error: { fields: { 'telling.words': '太长了，最多 2000 个字。' } } })
})

test('half an emoji, as a phone cuts it at the limit, is left out and the rest is filed', async () => {
  const token = await app.tokenOf(people.worker)
  const cut = { ...telling, words: '工资没发\ud83d', name: '张\udc00先生' }
  const reply = await app.call('POST', '/api/needs', { token, body: { key: newKey(), board: card.code, telling: cut } })
  expect(reply.status).toBe(200)
  expect(reply.body).toMatchObject({ telling: { words: '工资没发', name: '张先生' } })
  const { id, version } = Object(reply.body)
  const act = { move: 'say', words: '快\u0000点\ud83d' }
  const said = await app.call('POST', `/api/needs/${id}/moves`, { token, body: { key: newKey(), version, act } })
  expect(said.status).toBe(200)
})

test.each(['---', ' - 1 -', '+  '])('%p is no phone number', async (phone) => {
  const token = await app.tokenOf(people.worker)
  const bare = { category: 'wages', words: '', identity: 'union', employer: 'no', phone }
  const body = { key: newKey(), board: card.code, telling: bare }
  const reply = await app.call('POST', '/api/needs', { token, body })
  refused(reply, 400, 'bad_request')
  expect(Object(reply.body).error.fields).toEqual({ 'telling.phone': '电话号码不对，请核对一下。' })
})

test('a body over 64 KB is a 413', async () => {
  const token = await app.tokenOf(people.worker)
  const reply = await app.call('POST', '/api/needs', { token, body: { junk: '长'.repeat(30_000) } })
  refused(reply, 413, 'too_large')
})

test('a need with neither words nor a phone is refused at the words', async () => {
  const token = await app.tokenOf(people.worker)
  const bare = { category: 'wages', words: '  ', identity: 'union', employer: 'no' }
  const reply = await app.call('POST', '/api/needs', {
    token,
    body: { key: newKey(), board: card.code, telling: bare },
  })
  refused(reply, 400, 'bad_request')
  expect(Object(reply.body).error.fields).toEqual({ 'telling.words': '写一句什么事，或者留个电话就行。' })
})

test.each(['/api', '/api/', '/api/nothing', '/api/needs/mine/extra', '/api/%E4%B8%AD', '/api/needs?'])(
  'the unknown address %s is a JSON 404',
  async (path) => refused(await app.call('GET', path), 404, 'no_such_endpoint'),
)

test('a known address with another method is a JSON 404', async () => {
  for (const method of ['DELETE', 'PUT', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'x'])
    refused(await app.call(method, '/api/session'), 404, 'no_such_endpoint')
})

describe('a session', () => {
  const inbox = (token?: string) => app.call('GET', '/api/needs/inbox', { token })
  const sign = (secret: string, claims: object, expires = '2h') =>
    new SignJWT({ duties: [], ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('lianxin')
      .setSubject(people.worker.id)
      .setExpirationTime(expires)
      .sign(new TextEncoder().encode(secret))

  test('that is missing is a 401', async () => refused(await inbox(), 401, 'unauthenticated'))
  test('that is junk is a 401', async () => {
    for (const token of ['', 'x', 'a.b.c', '..', '中文']) refused(await inbox(token), 401, 'unauthenticated')
  })
  test('signed with another secret is a 401', async () => {
    refused(await inbox(await sign('somebody else entirely, with 32 characters', {})), 401, 'unauthenticated')
  })
  test('signed with no algorithm is a 401', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: 'lianxin', sub: people.worker.id, duties: [], exp: 4_000_000_000 }
    refused(await inbox(`${part({ alg: 'none' })}.${part(claims)}.`), 401, 'unauthenticated')
  })
  test('with claims of another form is a 401', async () => {
    const forged = await sign('a secret of the tests, 32 characters at least', { duties: 'all' })
    refused(await inbox(forged), 401, 'unauthenticated')
  })
  test('that has run out is a 401 of its own kind, a second before it still works', async () => {
    const token = await app.tokenOf(people.cadre)
    app.clock.plus(2 * 3600_000 - 1000)
    expect((await inbox(token)).status).toBe(200)
    app.clock.plus(2000)
    refused(await inbox(token), 401, 'session_expired')
    app.clock.set(NOW)
  })
})

describe('a need', () => {
  const accept = { move: 'accept' }
  const move = async (actor: keyof typeof people, id: string, body: object) =>
    app.call('POST', `/api/needs/${id}/moves`, {
      token: await app.tokenOf(people[actor]),
      body: { key: newKey(), ...body },
    })

  test('of another worker does not exist for one, to read or to move', async () => {
    const { id, version } = await file()
    const token = await app.tokenOf(people.stranger)
    refused(await app.call('GET', `/api/needs/${id}`, { token }), 404, 'not_found')
    refused(await move('stranger', id, { version, act: { move: 'withdraw' } }), 404, 'not_found')
    expect(await historyOf(id)).toHaveLength(1)
  })
  test("of another district does not exist for that district's office", async () => {
    const { id } = await file()
    const token = await app.tokenOf(people.foreignClerk)
    refused(await app.call('GET', `/api/needs/${id}`, { token }), 404, 'not_found')
    refused(await app.call('GET', '/api/bodies', { token, query: 'district=xicheng' }), 403, 'forbidden')
  })
  test('refuses a move its state forbids, with the reason, and stays as it is', async () => {
    const { id, version } = await file()
    const answer = { move: 'answer', result: 'solved', words: '办好了' }
    refused(await move('cadre', id, { version, act: answer }), 409, 'accept_first')
    refused(await move('worker', id, { version, act: accept }), 403, 'not_handler')
    refused(await move('cadre', id, { version, act: { move: 'judge', satisfaction: 'satisfied' } }), 403, 'not_filer')
    expect(await historyOf(id)).toHaveLength(1)
  })
  test('refuses a stale version and shows what it is now', async () => {
    const { id, version } = await file()
    expect((await move('cadre', id, { version, act: accept })).status).toBe(200)
    const reply = await move('cadre', id, { version, act: { move: 'ask', words: '几月的？' } })
    refused(reply, 409, 'stale_version')
    expect(reply.body).toMatchObject({ error: { current: { id, version: version + 1, status: 'accepted' } } })
    expect(await historyOf(id)).toHaveLength(2)
  })
  test('refuses a due day in the past and a body nobody knows', async () => {
    const { id, version } = await file()
    await move('cadre', id, { version, act: accept })
    const refer = { move: 'refer', to: 'dp-rights', due: plusDays('2026-11-20', -1), words: '请部里帮忙' }
    refused(await move('cadre', id, { version: version + 1, act: refer }), 409, 'due_past')
    const astray = { ...refer, to: 'nowhere', due: '2026-11-30' }
    refused(await move('cadre', id, { version: version + 1, act: astray }), 409, 'body_unknown')
    expect(await historyOf(id)).toHaveLength(2)
  })
  test('handed outside is not answered before it says where to and under which number', async () => {
    const { id, version } = await file()
    await move('cadre', id, { version, act: accept })
    const answer = { move: 'answer', result: 'handed_outside', words: '已经转到劳动监察。' }
    const reply = await move('cadre', id, { version: version + 1, act: answer })
    refused(reply, 400, 'bad_request')
    expect(Object(reply.body).error.fields).toEqual({ 'act.outside': '请写转到哪里、编号和日期。' })
    expect(await historyOf(id)).toHaveLength(2)
  })
  test('filed with a key somebody else used is refused and tells nothing of theirs', async () => {
    const key = newKey()
    const body = { key, board: card.code, telling }
    const token = await app.tokenOf(people.worker)
    expect((await app.call('POST', '/api/needs', { token, body })).status).toBe(200)
    const reply = await app.call('POST', '/api/needs', { token: await app.tokenOf(people.stranger), body })
    refused(reply, 409, 'key_reused')
    expect(Object.keys(Object(reply.body).error).sort()).toEqual(['code', 'message', 'requestId'])
  })
})

test('wrong query codes run into a limit, and the right one is then refused as well', async () => {
  const token = await app.tokenOf(people.stranger)
  const find = () => app.call('POST', '/api/needs/lookup', { token, body: { code: '0000-0000-0000' } })
  for (let tries = 0; tries < 10; tries += 1) refused(await find(), 404, 'not_found')
  refused(await find(), 429, 'too_many')
})

test('a list cursor somebody made up is a 400', async () => {
  const token = await app.tokenOf(people.worker)
  for (const after of ['x', Buffer.from('{"pk":"need#1"}').toString('base64url')])
    for (const path of ['/api/needs/mine', '/api/needs/inbox', '/api/notices'])
      refused(await app.call('GET', path, { token, query: `after=${after}` }), 400, 'bad_request')
})

test('the sentence of a refusal is the one both sides know', async () => {
  const reply = await app.call('GET', '/api/boards/22222222PQ')
  expect(Object(reply.body).error.message).toBe(wordsOf(new Refusal('board_unknown').code))
})

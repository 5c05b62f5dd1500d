import { idOf, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
beforeAll(async () => {
  app = await openApp(NOW)
})
afterAll(() => app.close())

const open = async (body: object) => {
  const reply = await app.call('POST', '/api/session', { body })
  return { status: reply.status, session: Object(reply.body), code: Object(Object(reply.body).error).code }
}
const device = (id: string, secret: string) => ({ device: { id: idOf(id), secret: idOf(secret) } })
const wechat = (code: string) => ({ wechat: { code } })

test('a device is the same person each time, and no other device is', async () => {
  const first = await open(device('phone', 'secret'))
  const again = await open(device('phone', 'secret'))
  const other = await open(device('tablet', 'secret'))
  expect([first.status, again.status, other.status]).toEqual([200, 200, 200])
  expect(again.session.me).toEqual(first.session.me)
  expect(other.session.me.id).not.toBe(first.session.me.id)
  expect(first.session.me).toMatchObject({ duties: [] })
})

test('a device with another secret is refused', async () => {
  await open(device('mine', 'right'))
  expect(await open(device('mine', 'wrong'))).toMatchObject({ status: 401, code: 'login_refused' })
})

test('the secret itself is not in the table', async () => {
  const secret = idOf('verysecret')
  await open({ device: { id: idOf('keeper'), secret } })
  const stored = await app.deps.people.findIdentity(`device#${idOf('keeper')}`)
  expect(stored?.secretHash).toHaveLength(43)
  expect(JSON.stringify(stored)).not.toContain(secret)
})

test('ten first sign-ins at once make one person', async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, () => open(device('busy', 'secret'))))
  expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(replies.map(({ session }) => session.me.id)).size).toBe(1)
})

test('a session opens what needs one, for two hours', async () => {
  const { session } = await open(device('reader', 'secret'))
  expect(session.expiresAt).toBe('2026-11-20T04:00:00.000Z')
  expect((await app.call('GET', '/api/needs/mine', { token: session.token })).status).toBe(200)
})

test("a WeChat code opens the openid's person, who never learns the openid", async () => {
  const first = await open(wechat(app.codes.mint('openid-1')))
  const again = await open(wechat(app.codes.mint('openid-1')))
  expect(first.status).toBe(200)
  expect(again.session.me).toEqual(first.session.me)
  expect(JSON.stringify(first.session)).not.toContain('openid-1')
})

test("an officer's session carries name and duties", async () => {
  await app.deps.people.put(people.stationHead)
  await app.deps.people.link({ key: 'wechat#openid-head' }, people.stationHead.id)
  const { session } = await open(wechat(app.codes.mint('openid-head')))
  expect(session.me).toEqual(people.stationHead)
  expect(await app.deps.tokens.read(session.token)).toEqual(people.stationHead)
})

test('an identity that has a person cannot be linked to another', async () => {
  await app.deps.people.link({ key: 'wechat#openid-head' }, people.clerk.id)
  expect(await app.deps.people.findIdentity('wechat#openid-head')).toEqual({ person: people.stationHead.id })
})

test.each([
  ['made up', 'no-such-code', 'login_refused', 401],
  ['of a person WeChat finds risky', 'errcode:40226', 'login_refused', 401],
  ['while WeChat is busy', 'errcode:-1', 'busy', 503],
  ['asked for too often', 'errcode:45011', 'busy', 503],
  ['for an app set up wrongly', 'errcode:40125', 'internal', 500],
])('a code %s is refused', async (_, code, expected, status) => {
  expect(await open(wechat(code))).toMatchObject({ status, code: expected })
})

test('a code works once, and for five minutes', async () => {
  const code = app.codes.mint('openid-2')
  const late = app.codes.mint('openid-2')
  expect((await open(wechat(code))).status).toBe(200)
  expect(await open(wechat(code))).toMatchObject({ status: 401, code: 'login_refused' })
  app.clock.plus(5 * 60_000)
  expect(await open(wechat(late))).toMatchObject({ status: 401, code: 'login_refused' })
  app.clock.set(NOW)
})

test('credentials of neither kind are a 400', async () => {
  for (const body of [{}, { device: {} }, { wechat: { code: '' } }, { device: { id: 'x', secret: 'y' } }])
    expect(await open(body)).toMatchObject({ status: 400, code: 'bad_request' })
})

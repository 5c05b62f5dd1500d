import { answer, callsTo, ME, ok, refused, SESSION } from '../support/taro/server'
import { phone } from '../support/taro/taro'

/** The client of an app just started: what it knows of its session is read anew. */
const started = async () => {
  jest.resetModules()
  const { phone: itsPhone } = await import('../support/taro/taro')
  itsPhone.storage = phone.storage
  itsPhone.sent = phone.sent
  itsPhone.server = (sent) => phone.server(sent)
  return {
    ...(await import('../../miniprogram/src/api/client')),
    ...(await import('../../miniprogram/src/api/send')),
    ...(await import('../../miniprogram/src/api/clock')),
  }
}

const READ = `GET /api/needs/${ME}`
const SIGN_IN = 'POST /api/session'
const tokens = () => phone.sent.map(({ header }) => header.authorization)

test('the first call signs the device in with a secret of its own and keeps the session', async () => {
  answer({ [READ]: ok({}) })
  const { call } = await started()
  await call('readNeed', { id: ME })
  const id = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(callsTo(SIGN_IN)).toEqual([{ device: { id, secret: id } }])
  const device: { id: string; secret: string } = JSON.parse(phone.storage.get('lianxin.device') ?? '')
  expect(device.secret).not.toBe(device.id)
  expect(JSON.parse(phone.storage.get('lianxin.session') ?? '')).toEqual(SESSION)
  expect(tokens()).toEqual([undefined, 'Bearer t1'])
})

test('a session kept from before is used as it is', async () => {
  phone.storage.set('lianxin.session', JSON.stringify({ ...SESSION, token: 'kept' }))
  answer({ [READ]: ok({}) })
  const { call } = await started()
  await call('readNeed', { id: ME })
  expect(callsTo(SIGN_IN)).toHaveLength(0)
  expect(tokens()).toEqual(['Bearer kept'])
})

test('a session that ran out is renewed before the call, with the same device', async () => {
  const device = { id: 'D', secret: 'S' }
  phone.storage.set('lianxin.device', JSON.stringify(device))
  phone.storage.set('lianxin.session', JSON.stringify({ ...SESSION, expiresAt: '2020-01-01T00:00:00.000Z' }))
  answer({ [READ]: ok({}) })
  const { call } = await started()
  await call('readNeed', { id: ME })
  expect(callsTo(SIGN_IN)).toEqual([{ device }])
})

test.each(['session_expired', 'unauthenticated'] as const)(
  '%s signs in again and repeats the call once',
  async (code) => {
    phone.storage.set('lianxin.session', JSON.stringify({ ...SESSION, token: 'old' }))
    answer({ [READ]: ({ token }) => (token === 'Bearer old' ? refused(code, 401) : ok({ fine: true })) })
    const { call } = await started()
    expect(await call('readNeed', { id: ME })).toEqual({ fine: true })
    expect(tokens()).toEqual(['Bearer old', undefined, 'Bearer t1'])
  },
)

test('a token refused twice is given up, not asked for ever', async () => {
  answer({ [READ]: refused('session_expired', 401) })
  const { call } = await started()
  await expect(call('readNeed', { id: ME })).rejects.toMatchObject({ code: 'session_expired' })
  expect(callsTo(SIGN_IN)).toHaveLength(2)
})

test('calls made at once share one sign-in', async () => {
  answer({ [READ]: ok({}), 'GET /api/needs/mine': ok({ rows: [] }) })
  const { call } = await started()
  await Promise.all([call('readNeed', { id: ME }), call('listMyNeeds', {})])
  expect(callsTo(SIGN_IN)).toHaveLength(1)
})

test('a board is read without a session', async () => {
  answer({ 'GET /api/boards/2346789BCD': ok({}) })
  const { call } = await started()
  await call('readBoard', { code: '2346789BCD' })
  expect(tokens()).toEqual([undefined])
})

test("a refusal carries the server's code, sentence and fields", async () => {
  answer({ [READ]: refused('bad_request', 400, { id: '编号不对。' }) })
  const { call } = await started()
  await expect(call('readNeed', { id: ME })).rejects.toMatchObject({
    code: 'bad_request',
    message: '有内容没填对，改一下再发。您写的都还在。',
    fields: { id: '编号不对。' },
  })
})

test('no reply at all is offline; a reply that is not ours is out of order', async () => {
  answer({ [READ]: 'nothing' })
  const { call } = await started()
  await expect(call('readNeed', { id: ME })).rejects.toMatchObject({ code: 'offline' })
  answer({ [READ]: { status: 502, body: '<html>' } })
  await expect(call('readNeed', { id: ME })).rejects.toMatchObject({ code: 'internal' })
})

test('a path takes its fields, the rest becomes query or body, and nothing undefined is sent', async () => {
  const { addressed } = await started()
  expect(addressed('GET /api/lists/:quarter/problems', { quarter: '2026Q4', after: 'a b', none: undefined })).toEqual({
    method: 'GET',
    url: 'https://lianxin.example/api/lists/2026Q4/problems?after=a%20b',
    rest: {},
  })
  expect(addressed('POST /api/needs/:id/moves', { id: 'N', key: 'K', version: 1 })).toMatchObject({
    url: 'https://lianxin.example/api/needs/N/moves',
    rest: { key: 'K', version: 1 },
  })
})

test("the clock follows the server's, not the phone's", async () => {
  const { call, now } = await started()
  const { phone: itsPhone } = await import('../support/taro/taro')
  itsPhone.server = () => ({ statusCode: 200, data: SESSION, header: { Date: 'Sat, 21 Nov 2099 00:00:00 GMT' } })
  await call('listMyNeeds', {})
  expect(now().slice(0, 13)).toBe('2099-11-21T00')
})

import { SignJWT } from 'jose'
import { codeOf } from '../../support/enter'
import { SESSION_SECRET } from '../../support/env'
import { card, idOf, people, telling } from '../../support/factories'
import { type Attacked, openAttacked, WORKS } from './attacked'

let app: Attacked
beforeAll(async () => {
  app = await openAttacked()
})
afterAll(() => app.close())

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = { sub: people.clerk.id, duties: people.clerk.duties, iss: 'lianxin', exp: 4_000_000_000 }
const parts = (token: string): [string, string, string] => {
  const [header = '', payload = '', signature = ''] = token.split('.')
  return [header, payload, signature]
}
const signed = (secret: string, header: object = {}, more: object = {}) =>
  new SignJWT({ ...claims, ...more })
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(new TextEncoder().encode(secret))
const refusedWith = async (token: string) => codeOf(await app.call('GET', '/api/officers', { token }))

describe('a session that nobody issued', () => {
  test.each<[string, () => Promise<string>]>([
    ['without a signature', async () => `${base64({ alg: 'none' })}.${base64(claims)}.`],
    [
      'without a signature, under the right key’s name',
      async () => {
        const { kid } = JSON.parse(Buffer.from(parts(app.victim)[0], 'base64url').toString())
        return `${base64({ alg: 'none', kid })}.${base64(claims)}.`
      },
    ],
    ['signed by another key', () => signed('x'.repeat(40))],
    [
      'signed by another key, under the right key’s name',
      async () => {
        const { kid } = JSON.parse(Buffer.from(parts(app.victim)[0], 'base64url').toString())
        return signed('x'.repeat(40), { kid })
      },
    ],
    ['signed with the secret but naming no key', () => signed(SESSION_SECRET)],
    ['with a key that is a path', () => signed('x'.repeat(40), { kid: '../../dev/null' })],
    [
      'of a worker with a clerk’s duties put in',
      async () => {
        const [header, , signature] = parts(app.victim)
        return `${header}.${base64(claims)}.${signature}`
      },
    ],
    ['with another system’s name', () => signed(SESSION_SECRET, {}, { iss: 'other' })],
    ['that is a clerk’s, cut short', async () => (await app.tokenOf(people.clerk)).slice(0, -4)],
    ['that is noise', async () => 'a.b.c'],
  ])('%s is refused', async (_, forge) => {
    const before = await app.contents()
    expect(await refusedWith(await forge())).toBe('unauthenticated')
    expect(await app.contents()).toEqual(before)
  })

  test('or one that has run out, is refused', async () => {
    const token = await app.tokenOf(people.clerk)
    app.clock.plus(2 * 3600_000)
    expect(await refusedWith(token)).toBe('session_expired')
    app.clock.plus(-2 * 3600_000)
  })

  test('leaves those that were issued as they are', async () => {
    expect(await app.victimWorks()).toEqual(WORKS)
  })
})

describe('replaying', () => {
  test('WeChat’s login code signs in once', async () => {
    const body = { wechat: { code: app.codes.mint('somebody') } }
    expect(codeOf(await app.call('POST', '/api/session', { body }))).toBe('ok')
    expect(codeOf(await app.call('POST', '/api/session', { body }))).toBe('login_refused')
  })

  test('a desk’s ticket lets in that desk alone, once, and not the one that photographed it', async () => {
    const [own, thief] = ['own', 'thief'].map((one) => ({ device: { id: idOf(one), secret: idOf(`${one}s`) } }))
    const { ticket, number } = Object((await app.call('POST', '/api/desks', { body: own })).body)
    const token = await app.tokenOf(people.clerk)
    expect(codeOf(await app.call('POST', '/api/desks/confirm', { token, body: { ticket, number } }))).toBe('ok')
    expect(codeOf(await app.call('POST', '/api/desks/read', { body: { ...thief, ticket } }))).toBe('login_refused')
    const other = await app.tokenOf(people.stationHead)
    expect(codeOf(await app.call('POST', '/api/desks/confirm', { token: other, body: { ticket, number } }))).toBe(
      'desk_expired',
    )
    expect(Object((await app.call('POST', '/api/session', { body: thief })).body).me.duties).toEqual([])
  })

  test('somebody else’s filing sent again tells nothing of it', async () => {
    const token = await app.tokenOf(people.stranger)
    const before = await app.contents()
    const body = { key: idOf('victim0'), board: card.code, telling }
    const reply = await app.call('POST', '/api/needs', { token, body })
    expect(codeOf(reply)).toBe('key_reused')
    expect(reply.text).not.toContain(telling.words)
    expect(await app.contents()).toEqual(before)
  })
})

describe('pollution', () => {
  test('a body cannot point a request at another need than its address does', async () => {
    const token = await app.tokenOf(people.stranger)
    const own = Object(
      (await app.call('POST', '/api/needs', { token, body: { key: idOf('own'), board: card.code, telling } })).body,
    )
    const say = { key: idOf('s'), version: 1, act: { move: 'say', words: '你好' } }
    const before = await app.deps.needs.get(app.need.id)
    await app.call('POST', `/api/needs/${own.id}/moves`, { token, body: { ...say, id: app.need.id } })
    expect(await app.deps.needs.get(app.need.id)).toEqual(before)
  })

  test('what nobody asked for is not taken over: filer, duties, version, prototype', async () => {
    const token = await app.tokenOf(people.stranger)
    const more =
      '"filer":"x","district":"haidian","events":[],"duties":[{"role":"clerk"}],"__proto__":{"duties":[1]},"constructor":{}'
    const raw = `{"key":"${idOf('poll')}","board":"${card.code}","telling":${JSON.stringify(telling)},${more}}`
    const { body } = await app.call('POST', '/api/needs', { token, raw })
    const filed = await app.deps.needs.get(Object(body).id)
    expect([filed?.filer, filed?.district, filed?.events.length]).toEqual([people.stranger.id, 'xicheng', 1])
    expect(Object({}).duties).toBeUndefined()
  })

  test.each([
    '/api/needs/%2e%2e%2fofficers',
    '/api/needs/../officers',
    '/api//officers',
    '/API/officers',
    '/api/needs/mine%00',
    '/api/needs/need%23A',
    `/api/needs/${'A'.repeat(5_000)}`,
  ])('the address %s reaches nothing', async (path) => {
    const reply = await app.call('GET', path, { token: await app.tokenOf(people.stranger) })
    expect(reply.status).toBeGreaterThanOrEqual(400)
    expect(reply.status).toBeLessThan(500)
  })

  test('of a parameter given twice one counts, and another’s list is not opened by a forged place in it', async () => {
    const token = await app.tokenOf(people.stranger)
    const after = Buffer.from(JSON.stringify(['2026-11-20T03:00:00.000Z', app.need.id])).toString('base64url')
    const query = `after=${after}&after=x&filer=${people.worker.id}&person=${people.worker.id}`
    const reply = await app.call('GET', '/api/needs/mine', { token, query })
    expect(reply.text).not.toContain(app.need.id)
  })

  test('headers give no rights', async () => {
    const headers = {
      'x-forwarded-for': '127.0.0.1',
      'x-original-url': '/api/officers',
      'x-http-method-override': 'DELETE',
      'x-user': people.clerk.id,
      cookie: 'session=clerk',
      authorization: 'Basic Y2xlcms6Y2xlcms=',
    }
    const { gatewayEvent } = await import('../../support/server-app')
    const event = { ...gatewayEvent('GET', '/api/officers'), headers }
    expect((await app.handler(event, { awsRequestId: 'r' })).statusCode).toBe(401)
  })
})

describe('size and depth', () => {
  const post = async (raw: string) =>
    codeOf(await app.call('POST', '/api/needs', { token: await app.tokenOf(people.stranger), raw }))

  test.each([
    ['a megabyte', `{"key":"${'x'.repeat(1_000_000)}"}`, 'too_large'],
    ['thirty thousand levels', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'bad_request'],
    ['thirty thousand lists', `{"telling":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'bad_request'],
    ['ten thousand names', `{${Array.from({ length: 5_000 }, (_, n) => `"n${n}":1`).join(',')}}`, 'bad_request'],
    ['a number beyond numbers', '{"key":1e999}', 'bad_request'],
    ['half a letter', `{"key":"\\ud800","board":"${card.code}"}`, 'bad_request'],
  ])('%s is refused, and nothing is filed', async (_, raw, code) => {
    const before = await app.contents()
    expect(await post(raw)).toBe(code)
    expect(await app.contents()).toEqual(before)
    expect(await app.victimWorks()).toEqual(WORKS)
  })
})

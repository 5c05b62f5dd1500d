import { contract } from '@lianxin/shared/contract'
import { isRefusalCode } from '@lianxin/shared/errors'
import * as fc from 'fast-check'
import { card, district, idOf, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
let tokens: (string | undefined)[]

beforeAll(async () => {
  app = await openApp('2026-11-20T02:00:00.000Z')
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
  tokens = [undefined, 'junk', await app.tokenOf(people.worker), await app.tokenOf(people.clerk)]
})
afterAll(() => app.close())

// Values that reach deeper than pure noise: right here and there, wrong elsewhere.
const leaf = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    card.code,
    idOf('worker'),
    idOf('x'),
    '2026Q4',
    '2026-11-31',
    'wages',
    'accept',
    '',
    '__proto__',
    '\u0000',
    '😀',
  ),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)
const names = [
  'key',
  'board',
  'telling',
  'act',
  'move',
  'version',
  'code',
  'after',
  'device',
  'wechat',
  'id',
  'secret',
  'words',
  'upTo',
]
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('any'), { maxLength: 3 }), tie('object')),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 8 })), tie('any'), { maxKeys: 5 }),
}))
const body = fc.oneof(
  value.object.map((json) => JSON.stringify(json)),
  value.any.map((json) => JSON.stringify(json)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
)
const segment = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  fc.constantFrom('%', '%E4%', '..', '\u0000', card.code, idOf('worker'), '2026Q4', '2026Q9', 'a?b#c'),
)

const endpoints = Object.entries(contract).map(([name, { path }]) => ({ name, path }))

test.each(endpoints)('whatever is sent to $name is answered below 500, in JSON with a known code', async ({ path }) => {
  const [method = '', pattern = ''] = path.split(' ')
  const sent = fc.record({
    token: fc.integer({ min: 0, max: 3 }).map((at) => tokens[at]),
    query: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.webQueryParameters()),
    raw: body,
  })
  await fc.assert(
    fc.asyncProperty(sent, fc.array(segment, { minLength: 2, maxLength: 2 }), async (request, segments) => {
      const filled = [...segments]
      const reply = await app.call(
        method,
        pattern.replace(/:\w+/g, () => filled.shift() ?? ''),
        request,
      )
      expect(reply.status).toBeLessThan(500)
      const code: unknown = Object(Object(reply.body).error).code
      if (reply.status !== 200) expect(typeof code === 'string' && isRefusalCode(code)).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('whatever address is asked for is answered below 500', async () => {
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD')
  await fc.assert(
    fc.asyncProperty(
      method,
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
      async (verb, path, query) => {
        const reply = await app.call(verb, `/api/${path}`, { query })
        expect(reply.status).toBeLessThan(500)
      },
    ),
    { numRuns: 300 },
  )
})

import type { Actor } from '@lianxin/shared/people/schema'
import { enter } from '../../support/enter'
import { card, idOf, people } from '../../support/factories'
import { openTown, type Town } from '../../support/town'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, clerk, stranger, stationHead } = people

/** What no line of the log and no reply to another may hold, each in a form of its own so that none hides another. */
const SECRETS = {
  words: '我在宏达电子三车间被拖欠工资',
  name: '欧阳建军',
  workplace: '宏达电子厂',
  phone: '139-0000-0177',
  said: '我爱人叫司马秀兰',
  officerPhone: '010-5550-0188',
  openid: 'oSECRET-openid-77',
  deviceSecret: idOf('devicesecret'),
  email: 'someone@example.com',
}
const device = { device: { id: idOf('phone'), secret: SECRETS.deviceSecret } }
const telling = {
  category: 'wages',
  identity: 'union',
  employer: 'no',
  words: SECRETS.words,
  name: SECRETS.name,
  workplace: SECRETS.workplace,
  phone: SECRETS.phone,
}

let town: Town
let worker: Actor
let sessions: string[]
beforeEach(async () => {
  town = await openTown(NOW)
  for (const one of [clerk, cadre, stationHead]) await enter(town, one)
  await town.deps.people.link({ key: `wechat#${SECRETS.openid}` }, stationHead.id)
  const body = Object((await town.call('POST', '/api/session', { body: device })).body)
  worker = body.me
  sessions = [body.token]
})
afterEach(() => town.close())

/** What has no place in a log, of everything a run brought up. */
const traces = () => [...Object.values(SECRETS), ...sessions, '1390000', '宏达', '欧阳', '司马', 'Bearer ']
const found = (text: string) => traces().filter((trace) => text.includes(trace))

type Step = [what: string, act: () => Promise<{ text: string }>]

const post = async (who: Actor, path: string, body: object) => town.send(who, path, body)
const need = () => town.deps.needs.listMine(worker.id).then(({ rows }) => rows[0]?.id ?? idOf('none'))
const steps: Step[] = [
  [
    'signing in by WeChat',
    () => town.call('POST', '/api/session', { body: { wechat: { code: town.codes.mint(SECRETS.openid) } } }),
  ],
  ['signing in by a browser', () => town.call('POST', '/api/session', { body: device })],
  ['filing', () => post(worker, '/api/needs', { key: town.key(), board: card.code, telling })],
  [
    'filing badly',
    () =>
      post(worker, '/api/needs', {
        key: SECRETS.words,
        board: SECRETS.name,
        telling: { ...telling, category: SECRETS.said },
      }),
  ],
  [
    'filing what is no JSON',
    () => town.call('POST', '/api/needs', { token: sessions[0], raw: `{"words":"${SECRETS.words}` }),
  ],
  ['recording', () => post(cadre, '/api/needs/records', { key: town.key(), how: 'call', for: 'worker', telling })],
  [
    'saying',
    async () =>
      post(worker, `/api/needs/${await need()}/moves`, {
        key: town.key(),
        version: 1,
        act: { move: 'say', words: SECRETS.said },
      }),
  ],
  [
    'correcting',
    async () =>
      post(worker, `/api/needs/${await need()}/correction`, {
        key: town.key(),
        name: SECRETS.name,
        phone: SECRETS.phone,
      }),
  ],
  [
    'replying',
    async () =>
      post(cadre, `/api/needs/${await need()}/moves`, {
        key: town.key(),
        version: 1,
        act: { move: 'say', words: SECRETS.said },
      }),
  ],
  ['looking up', () => post(stranger, '/api/needs/lookup', { code: '0000-0000-0000' })],
  [
    'entering an officer',
    () =>
      post(clerk, '/api/officers', {
        version: 0,
        officer: {
          id: idOf('new'),
          name: SECRETS.name,
          title: '干部',
          kind: 'full_time',
          away: [],
          duties: [],
          landline: SECRETS.officerPhone,
          email: SECRETS.email,
        },
      }),
  ],
  [
    'entering a unit',
    () =>
      post(clerk, '/api/units', {
        version: 0,
        unit: { id: 'U-0001', name: SECRETS.workplace, chair: SECRETS.name, phone: SECRETS.phone },
      }),
  ],
  [
    'a code in the address',
    () =>
      town.call('GET', `/api/needs/${encodeURIComponent(SECRETS.words)}`, {
        token: sessions[0],
        query: `name=${encodeURIComponent(SECRETS.name)}`,
      }),
  ],
  ['telling', async () => ({ text: String(await town.tell()) })],
  ['sweeping', async () => ({ text: JSON.stringify(await town.sweep()) })],
  ['being forgotten', () => post(worker, '/api/me/forget', { credentials: device })],
]

test('nothing a person typed, and nothing they sign in with, is logged on any path', async () => {
  const refused: string[] = []
  for (const [what, act] of steps) {
    const { text } = await act()
    if (text.startsWith('{"error"')) refused.push(what)
    expect([what, found(town.log.join('\n'))]).toEqual([what, []])
  }
  // Else the paths had not been walked at all.
  expect(refused).toEqual([
    'filing badly',
    'filing what is no JSON',
    'looking up',
    'entering a unit',
    'a code in the address',
  ])
})

test.each(['throttled', 'lost', 'killed'] as const)(
  'nor when the table fails (%s), at whatever call',
  async (fault) => {
    for (const [what, act] of steps)
      for (let at = 1; at <= 5; at += 1) {
        town.breaker.arm(at, fault)
        await act().catch(() => undefined)
        town.breaker.mend()
        expect([what, at, found(town.log.join('\n'))]).toEqual([what, at, []])
      }
    expect(town.log.length).toBeGreaterThan(0)
  },
)

test('nor when the table holds what cannot be read', async () => {
  await town.file(worker)
  const id = await need()
  await post(worker, `/api/needs/${id}/moves`, {
    key: town.key(),
    version: 1,
    act: { move: 'say', words: SECRETS.said },
  })
  const { UpdateCommand } = await import('@aws-sdk/lib-dynamodb')
  const { keys } = await import('../../../functions/src/dynamo/keys')
  const broken = {
    ExpressionAttributeNames: { '#t': 'telling' },
    ExpressionAttributeValues: { ':t': { ...telling, category: SECRETS.said } },
  }
  await town.deps.table.documents.send(
    new UpdateCommand({
      TableName: town.deps.table.name,
      Key: keys.need(id),
      UpdateExpression: 'SET #t = :t',
      ...broken,
    }),
  )
  const reply = await town.call('GET', `/api/needs/${id}`, { token: sessions[0] })
  expect([reply.status, found(reply.text), found(town.log.join('\n'))]).toEqual([500, [], []])
})

test('every line is one JSON object with its event, and a failed request’s says which it was', async () => {
  town.breaker.arm(1, 'lost')
  await town.call('GET', '/api/needs/mine', { token: sessions[0] })
  town.breaker.mend()
  const lines = town.log.map((line) => JSON.parse(line))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatchObject({ level: expect.any(String), event: expect.any(String) })
  expect(lines.at(-1)).toMatchObject({ requestId: 'test-request' })
})

test('a stranger’s replies hold nothing of it, whatever they ask', async () => {
  await post(worker, '/api/needs', { key: idOf('filed'), board: card.code, telling })
  const id = await need()
  const token = await town.tokenOf(stranger)
  const asked = [
    ['GET', `/api/needs/${id}`],
    ['GET', '/api/needs/mine'],
    ['GET', '/api/needs/inbox'],
    ['GET', '/api/notices'],
    ['GET', `/api/boards/${card.code}`],
    ['POST', `/api/needs/${id}/moves`, { key: idOf('m'), version: 9, act: { move: 'accept' } }],
    ['POST', '/api/needs', { key: idOf('filed'), board: card.code, telling: { ...telling, words: '别的' } }],
  ] as const
  for (const [method, path, body] of asked) {
    const { text } = await town.call(method, path, { token, body })
    expect([path, found(text)]).toEqual([path, []])
  }
})

import { contentsOf } from '../../support/contents'
import { type App, codeOf, enter, trailOf } from '../../support/enter'
import { district, idOf, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const DAY_MS = 24 * 3600_000

let app: App
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(district)
  await enter(app, people.cadre)
  await enter(app, people.stationHead)
})
afterEach(() => app.close())

const ask = async (path: string, body: object, token?: string) => app.call('POST', path, { body, token })
const invite = async (officer: string = people.cadre.id, who: Parameters<App['tokenOf']>[0] = people.clerk) =>
  ask('/api/officers/invitation', { officer }, await app.tokenOf(who))
/** The token of a new invitation. */
const invited = async (officer?: string): Promise<string> => {
  const { body } = await invite(officer)
  return String(Object(body).url).replace('https://lianxin.example/i/', '')
}
const read = (token: string) => ask('/api/invitations/read', { token })
const accept = (token: string, openid: string) =>
  ask('/api/invitations/accept', { token, credentials: { wechat: { code: app.codes.mint(openid) } } })
const signIn = async (openid: string) =>
  Object((await ask('/api/session', { wechat: { code: app.codes.mint(openid) } })).body).me
const member = () => app.deps.roster.get(district.id, people.cadre.id)

describe('an invitation', () => {
  test('is read by whoever has it, and says nothing but who is invited', async () => {
    const reply = await read(await invited())
    const until = '2026-11-27T02:00:00.000Z'
    expect(reply.body).toEqual({ name: '王建国', title: '联系干部', union: '西城区', until })
  })

  test('binds a WeChat identity that from then on signs in as the officer', async () => {
    const before = await signIn('openid-cadre')
    expect(before.duties).toEqual([])
    const reply = await accept(await invited(), 'openid-cadre')
    expect(Object(reply.body).me).toEqual(people.cadre)
    expect(await signIn('openid-cadre')).toEqual(people.cadre)
    expect(await member()).toMatchObject({ joinedOn: '2026-11-20', version: 3 })
    expect(await member()).not.toHaveProperty('invitedUntil')
  })

  test('leaves in the trail who invited and who joined', async () => {
    app.clock.plus(1000)
    const token = await invited()
    app.clock.plus(1000)
    await accept(token, 'openid-cadre')
    expect((await trailOf(app)).slice(0, 2)).toEqual([
      '王建国: 王建国 接受邀请，绑定了微信',
      '孙文: 王建国 邀请王建国用微信加入，11月27日前有效',
    ])
  })

  test('is in the table and in the log only as a hash', async () => {
    const token = await invited()
    await read(token)
    await accept(token, 'openid-cadre')
    expect(JSON.stringify(await contentsOf(app.deps.table))).not.toContain(token)
    expect(app.log.join('\n')).not.toContain(token)
  })

  test.each([
    ['in a browser', { device: { id: idOf('d'), secret: idOf('s') } }, 'invitation_wechat'],
    ['with a code WeChat does not know', { wechat: { code: 'made-up' } }, 'login_refused'],
    ['while WeChat is busy', { wechat: { code: 'errcode:-1' } }, 'busy'],
  ])('accepted %s is refused, and can still be accepted', async (_, credentials, code) => {
    const token = await invited()
    expect(codeOf(await ask('/api/invitations/accept', { token, credentials }))).toBe(code)
    expect(codeOf(await accept(token, 'openid-cadre'))).toBe('ok')
  })

  test('nobody gave, or that is malformed, opens nothing', async () => {
    expect(codeOf(await read(idOf('made up')))).toBe('invitation_expired')
    expect(codeOf(await accept(idOf('made up'), 'openid-x'))).toBe('invitation_expired')
    expect(codeOf(await read('short'))).toBe('bad_request')
  })

  test('a week old has expired', async () => {
    const token = await invited()
    app.clock.plus(7 * DAY_MS - 1)
    expect(codeOf(await read(token))).toBe('ok')
    app.clock.plus(1)
    expect([codeOf(await read(token)), codeOf(await accept(token, 'openid-cadre'))]).toEqual([
      'invitation_expired',
      'invitation_expired',
    ])
    expect((await signIn('openid-cadre')).duties).toEqual([])
  })

  test('ends when a newer one is made', async () => {
    const [older, newer] = [await invited(), await invited()]
    expect([codeOf(await read(older)), codeOf(await accept(older, 'openid-cadre'))]).toEqual([
      'invitation_replaced',
      'invitation_replaced',
    ])
    expect(codeOf(await accept(newer, 'openid-cadre'))).toBe('ok')
  })

  test('of somebody who has left meanwhile is refused', async () => {
    const token = await invited()
    const before = await member()
    if (!before) throw new Error('no member')
    const on = { kind: 'officer', id: before.id, name: before.name } as const
    const trace = { district: district.id, at: NOW, by: { id: before.id, name: '孙文' }, on, words: '调离' }
    await app.deps.roster.save({ members: [{ ...before, version: before.version + 1, leftOn: '2026-11-20' }], trace })
    expect([codeOf(await accept(token, 'openid-cadre')), codeOf(await invite())]).toEqual([
      'officer_left',
      'officer_left',
    ])
  })
})

describe('an invitation that was accepted', () => {
  test('succeeds again for the same WeChat identity, whose first reply was lost, and changes nothing', async () => {
    const token = await invited()
    await accept(token, 'openid-cadre')
    const before = await contentsOf(app.deps.table)
    expect(Object((await accept(token, 'openid-cadre')).body).me).toEqual(people.cadre)
    expect(await contentsOf(app.deps.table)).toEqual(before)
  })

  test('is used up for everybody else', async () => {
    const token = await invited()
    await accept(token, 'openid-cadre')
    expect([codeOf(await accept(token, 'openid-other')), codeOf(await read(token))]).toEqual([
      'invitation_used',
      'invitation_used',
    ])
    expect((await signIn('openid-other')).duties).toEqual([])
  })

  test('by ten phones at once binds one of them', async () => {
    const token = await invited()
    const codes = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => codeOf(await accept(token, `phone-${n}`))),
    )
    const persons = await Promise.all(codes.map((_, n) => signIn(`phone-${n}`)))
    expect(persons.filter(({ id }) => id === people.cadre.id)).toHaveLength(1)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(codes)).not.toContain('internal')
  })

  test('ten times at once by one phone that was never here before makes one officer of it', async () => {
    const token = await invited()
    const codes = await Promise.all(Array.from({ length: 10 }, async () => codeOf(await accept(token, 'openid-new'))))
    expect(codes.filter((code) => code !== 'ok' && code !== 'busy')).toEqual([])
    expect(await signIn('openid-new')).toEqual(people.cadre)
  })
})

describe('a new invitation for somebody who has joined', () => {
  test('takes the officer from the earlier WeChat, which begins anew as nobody', async () => {
    await accept(await invited(), 'openid-lost')
    const token = await invited()
    expect((await signIn('openid-lost')).id).toBe(people.cadre.id)
    expect(codeOf(await accept(token, 'openid-new'))).toBe('ok')
    const left = await signIn('openid-lost')
    expect([left.id === people.cadre.id, left.duties]).toEqual([false, []])
    expect(await signIn('openid-new')).toEqual(people.cadre)
    expect((await trailOf(app)).join('\n')).toContain('用新的邀请重新绑定了微信')
  })

  test('does not let the earlier WeChat in again by the invitation it once used', async () => {
    const first = await invited()
    await accept(first, 'openid-lost')
    await accept(await invited(), 'openid-new')
    expect(codeOf(await accept(first, 'openid-lost'))).toBe('invitation_used')
    expect((await signIn('openid-lost')).duties).toEqual([])
  })

  test('may be taken up by the same WeChat', async () => {
    await accept(await invited(), 'openid-cadre')
    expect(codeOf(await accept(await invited(), 'openid-cadre'))).toBe('ok')
    expect(await signIn('openid-cadre')).toEqual(people.cadre)
  })
})

test('a WeChat bound to one officer cannot become another, and stays who it was', async () => {
  await accept(await invited(people.stationHead.id), 'openid-head')
  const token = await invited()
  expect(codeOf(await accept(token, 'openid-head'))).toBe('wechat_taken')
  expect(await signIn('openid-head')).toEqual(people.stationHead)
  expect(codeOf(await accept(token, 'openid-cadre'))).toBe('ok')
})

describe('inviting', () => {
  test.each([
    ['a worker', people.worker],
    ['a cadre', people.cadre],
    ['the head of a station', people.stationHead],
  ])('by %s is refused and changes nothing', async (_, who) => {
    const before = await contentsOf(app.deps.table)
    expect(codeOf(await invite(people.cadre.id, who))).toBe('forbidden')
    const kept = (await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#'))
    expect(kept).toEqual(before)
  })

  test('somebody who is not on this district’s roster is refused', async () => {
    expect(codeOf(await invite(people.worker.id))).toBe('officer_unknown')
    expect(codeOf(await invite(people.cadre.id, people.foreignClerk))).toBe('officer_unknown')
  })

  test('five times at once leaves one invitation that works', async () => {
    const replies = await Promise.all(Array.from({ length: 5 }, () => invite()))
    const tokens = replies.flatMap(({ status, body }) => (status === 200 ? [String(Object(body).url).slice(-26)] : []))
    const readings = await Promise.all(tokens.map(async (token) => codeOf(await read(token))))
    expect(readings.filter((code) => code === 'ok')).toHaveLength(1)
  })
})

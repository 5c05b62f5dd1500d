import type { Actor } from '@lianxin/shared/people/schema'
import { contentsOf } from '../../support/contents'
import { type App, codeOf, enter, trailOf } from '../../support/enter'
import { district, idOf, people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const LATER = '2026-11-20T14:00:00.000Z'
const HOUR_MS = 3600_000

let app: App
beforeEach(async () => {
  // They are on the roster since yesterday: of one instant the trail has no order.
  app = await openApp('2026-11-19T02:00:00.000Z')
  await app.deps.districts.put(district)
  await enter(app, people.clerk)
  await enter(app, people.cadre)
  app.clock.set(NOW)
})
afterEach(() => app.close())

const ask = (path: string, body: object, token?: string) => app.call('POST', path, { body, token })
const desk = { device: { id: idOf('desk'), secret: idOf('secret') } }
type Ticket = { ticket: string; number: string; url: string; until: string }
const opened = async (device: object = desk): Promise<Ticket> => Object((await ask('/api/desks', device)).body)
const read = ({ ticket }: Ticket, device: object = desk) => ask('/api/desks/read', { ...device, ticket })
const confirm = async ({ ticket, number }: Ticket, who: Actor = people.clerk) =>
  ask('/api/desks/confirm', { ticket, number }, (await app.deps.tokens.issue(who, who.desk && LATER)).token)
const signIn = async (device: object = desk) => Object((await ask('/api/session', device)).body)
const wrong = ({ number, ...ticket }: Ticket): Ticket => ({ ...ticket, number: number === '0000' ? '0001' : '0000' })

describe('a desk', () => {
  test('shows a QR code with its ticket, and a number that is not in it', async () => {
    const { ticket, number, url, until } = await opened()
    expect(url).toBe(`https://lianxin.example/d/${ticket}`)
    expect(number).toMatch(/^\d{4}$/)
    expect(until).toBe('2026-11-20T02:03:00.000Z')
  })

  test('is nobody until a phone confirms, then the officer for twelve hours', async () => {
    const ticket = await opened()
    expect((await read(ticket)).body).toEqual({ state: 'waiting' })
    expect((await signIn()).me.duties).toEqual([])
    expect((await confirm(ticket)).body).toEqual({ until: '2026-11-20T14:00:00.000Z' })
    expect((await read(ticket)).body).toEqual({ state: 'confirmed' })
    const session = await signIn()
    expect([session.me, session.desk]).toEqual([people.clerk, '2026-11-20T14:00:00.000Z'])
    expect(await app.deps.tokens.read(session.token)).toEqual({ ...people.clerk, desk: true })
    expect((await trailOf(app))[0]).toBe('孙文: 孙文 在一台电脑上登录，最晚到11月20日 周五 22:00')
  })

  test('keeps no session beyond its twelve hours, and then is itself again', async () => {
    await confirm(await opened())
    app.clock.plus(11.5 * HOUR_MS)
    expect((await signIn()).expiresAt).toBe('2026-11-20T14:00:00.000Z')
    app.clock.plus(0.5 * HOUR_MS)
    const session = await signIn()
    expect([session.me.duties, session.desk]).toEqual([[], undefined])
  })

  test('is left at once, as often as asked', async () => {
    await confirm(await opened())
    expect((await ask('/api/desks/leave', desk)).body).toEqual({})
    expect((await signIn()).me.duties).toEqual([])
    expect(codeOf(await ask('/api/desks/leave', desk))).toBe('ok')
  })

  test('cannot be read or left with another secret', async () => {
    const ticket = await opened()
    await confirm(ticket)
    const thief = { device: { ...desk.device, secret: idOf('guess') } }
    expect([
      codeOf(await read(ticket, thief)),
      codeOf(await ask('/api/desks/leave', thief)),
      codeOf(await ask('/api/desks', thief)),
      codeOf(await read(ticket, { device: { id: idOf('another'), secret: idOf('own') } })),
    ]).toEqual(Array(4).fill('login_refused'))
    expect((await signIn()).me).toEqual(people.clerk)
  })

  test('that asks without end is told to wait', async () => {
    for (let n = 0; n < 60; n += 1) await opened()
    expect(codeOf(await ask('/api/desks', desk))).toBe('too_many')
  })

  test('has its ticket in the table only as a hash', async () => {
    const ticket = await opened()
    await confirm(ticket)
    expect(JSON.stringify(await contentsOf(app.deps.table))).not.toContain(ticket.ticket)
    expect(app.log.join('\n')).not.toContain(ticket.ticket)
  })
})

describe('a confirmation', () => {
  test('with a wrong number says how many tries are left, and the third ends the ticket', async () => {
    const ticket = await opened()
    const first = await confirm(wrong(ticket))
    expect(first.body).toMatchObject({ error: { code: 'bad_request', fields: { number: /还能试 2 次/ } } })
    expect(codeOf(await confirm(wrong(ticket)))).toBe('bad_request')
    expect(codeOf(await confirm(wrong(ticket)))).toBe('desk_expired')
    expect([codeOf(await confirm(ticket)), codeOf(await read(ticket))]).toEqual(['desk_expired', 'desk_expired'])
    expect((await signIn()).me.duties).toEqual([])
  })

  test('guessed a hundred times at once has three tries like any other', async () => {
    const ticket = await opened()
    const guesses = Array.from({ length: 100 }, () => confirm(wrong(ticket)))
    const codes = (await Promise.all(guesses)).map(codeOf)
    expect(codes.filter((code) => code === 'bad_request')).toHaveLength(2)
    expect(codeOf(await confirm(ticket))).toBe('desk_expired')
  })

  test('after three minutes comes too late', async () => {
    const ticket = await opened()
    app.clock.plus(3 * 60_000)
    expect([codeOf(await confirm(ticket)), codeOf(await read(ticket))]).toEqual(['desk_expired', 'desk_expired'])
  })

  test('of a ticket nobody opened is refused', async () => {
    expect(codeOf(await confirm({ ...(await opened()), ticket: idOf('made up') }))).toBe('desk_expired')
  })

  test('sent again after a lost reply says the same, and another officer’s is refused', async () => {
    const ticket = await opened()
    const first = await confirm(ticket)
    const before = await contentsOf(app.deps.table)
    expect((await confirm(ticket)).body).toEqual(first.body)
    expect(await contentsOf(app.deps.table)).toEqual(before)
    expect([codeOf(await confirm(wrong(ticket))), codeOf(await confirm(ticket, people.cadre))]).toEqual([
      'desk_expired',
      'desk_expired',
    ])
    expect((await signIn()).me).toEqual(people.clerk)
  })

  test('by two officers at once signs in one of them', async () => {
    const ticket = await opened()
    const codes = (await Promise.all([confirm(ticket), confirm(ticket, people.cadre)])).map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect((await signIn()).me.id).toBe([people.clerk, people.cadre][codes.indexOf('ok')]?.id)
  })

  test.each([
    ['a worker', people.worker, 'forbidden'],
    ['a desk in an officer’s name', { ...people.clerk, desk: true as const }, 'desk_phone'],
    ['somebody whose duties ended since they signed in', people.approver, 'forbidden'],
  ])('by %s is refused', async (_, who, code) => {
    const ticket = await opened()
    expect(codeOf(await confirm(ticket, who))).toBe(code)
    expect((await signIn()).me.duties).toEqual([])
  })
})

describe('a signed-in desk', () => {
  test('loses the officer whose duties end, at its next renewal', async () => {
    await confirm(await opened())
    const { id, name } = people.clerk
    await app.deps.people.put({ id, name, duties: [] })
    const session = await signIn()
    expect([session.me.duties, session.desk]).toEqual([[], undefined])
    expect(session.me.id).not.toBe(people.clerk.id)
  })

  test('loses the officer who has bound another WeChat since', async () => {
    await confirm(await opened())
    const token = await app.tokenOf(people.clerk)
    const { body } = await ask('/api/officers/invitation', { officer: people.clerk.id }, token)
    const credentials = { wechat: { code: app.codes.mint('openid-new') } }
    const invitation = String(Object(body).url).slice(-26)
    expect(codeOf(await ask('/api/invitations/accept', { token: invitation, credentials }))).toBe('ok')
    expect((await signIn()).me.duties).toEqual([])
  })

  test('may be signed in anew by another officer', async () => {
    await confirm(await opened())
    await confirm(await opened(), people.cadre)
    expect((await signIn()).me).toEqual(people.cadre)
  })
})

import { codeOf } from '../../support/enter'
import { idOf, people } from '../../support/factories'
import { type Attacked, openAttacked, WORKS } from './attacked'

let app: Attacked
beforeEach(async () => {
  app = await openAttacked()
})
afterEach(() => app.close())

const LETTERS = '2346789BCDFGHJKMPQRT'
const boardCode = (n: number) => `22222222${LETTERS[Math.floor(n / 20) % 20]}${LETTERS[n % 20]}`
const queryCode = (n: number) => String(n).padStart(12, '0')
const tally = (codes: string[]) =>
  Object.fromEntries([...new Set(codes)].map((one) => [one, codes.filter((code) => code === one).length]))

test('board codes: after sixty wrong ones an address is told nothing more, and others scan on', async () => {
  const before = await app.contents()
  const codes: string[] = []
  for (let n = 0; n < 80; n += 1)
    codes.push(codeOf(await app.call('GET', `/api/boards/${boardCode(n)}`, { client: '198.51.100.9' })))
  expect(tally(codes)).toEqual({ board_unknown: 60, too_many: 20 })
  expect(await app.contents()).toEqual(before)
  expect(await app.victimWorks()).toEqual(WORKS)
})

test('query codes: after ten wrong ones even the right one is not answered within the hour', async () => {
  const token = await app.tokenOf(people.stranger)
  const look = async (code: string) => codeOf(await app.call('POST', '/api/needs/lookup', { token, body: { code } }))
  const codes: string[] = []
  for (let n = 0; n < 15; n += 1) codes.push(await look(queryCode(n)))
  expect(tally(codes)).toEqual({ not_found: 10, too_many: 5 })
  expect(await look(app.deps.queryCodeOf(app.need.id))).toBe('too_many')
  expect(await app.victimWorks()).toEqual(WORKS)
})

test('query codes: guessed all at once they are counted as well', async () => {
  const token = await app.tokenOf(people.stranger)
  const all = Array.from({ length: 40 }, (_, n) =>
    app.call('POST', '/api/needs/lookup', { token, body: { code: queryCode(n) } }),
  )
  const codes = (await Promise.all(all)).map(codeOf)
  expect(new Set(codes)).not.toContain('ok')
  expect(codeOf(await app.call('POST', '/api/needs/lookup', { token, body: { code: queryCode(99) } }))).toBe('too_many')
})

test('invitations: none is found, an address is turned away, and the real one still binds', async () => {
  const invite = { token: await app.tokenOf(people.clerk), body: { officer: people.cadre.id } }
  const real = String(Object((await app.call('POST', '/api/officers/invitation', invite)).body).url).slice(-26)
  const codes: string[] = []
  for (let n = 0; n < 400; n += 1) {
    const body = { token: idOf(`guess${String(n).padStart(4, '0')}`) }
    codes.push(codeOf(await app.call('POST', '/api/invitations/read', { body, client: '198.51.100.9' })))
  }
  expect(tally(codes)).toEqual({ invitation_expired: 375, too_many: 25 })
  const credentials = { wechat: { code: app.codes.mint('cadre') } }
  expect(codeOf(await app.call('POST', '/api/invitations/accept', { body: { token: real, credentials } }))).toBe('ok')
})

test('a desk’s number: the third wrong one ends it, and the desk is nobody', async () => {
  const device = { device: { id: idOf('desk'), secret: idOf('secret') } }
  const { ticket, number } = Object((await app.call('POST', '/api/desks', { body: device })).body)
  const token = await app.tokenOf(people.clerk)
  const confirm = async (guess: string) =>
    codeOf(await app.call('POST', '/api/desks/confirm', { token, body: { ticket, number: guess } }))
  const wrong = ['0001', '0002', '0003', '0004'].filter((one) => one !== number).slice(0, 3)
  expect([await confirm(wrong[0] ?? ''), await confirm(wrong[1] ?? ''), await confirm(wrong[2] ?? '')]).toEqual([
    'bad_request',
    'bad_request',
    'desk_expired',
  ])
  expect(await confirm(number)).toBe('desk_expired')
  expect(Object((await app.call('POST', '/api/session', { body: device })).body).me.duties).toEqual([])
})

test('device secrets: a device’s id without its secret signs nobody in', async () => {
  const own = { device: { id: idOf('phone'), secret: idOf('secret') } }
  const { me } = Object((await app.call('POST', '/api/session', { body: own })).body)
  for (let n = 0; n < 20; n += 1) {
    const body = { device: { id: idOf('phone'), secret: idOf(`guess${n}`) } }
    expect(codeOf(await app.call('POST', '/api/session', { body }))).toBe('login_refused')
  }
  expect(Object((await app.call('POST', '/api/session', { body: own })).body).me).toEqual(me)
})

import { withForgetting } from '../../../functions/src/privacy/forgetting'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { codeOf, openPlaces, type Places, passer } from './place-app'

const { clerk } = people
const credentials = { device: { id: idOf('phone'), secret: idOf('secret') } }
const NAME = '周静'

let app: Places
let me: { id: string; duties: [] }
let token: string
let id = ''
beforeEach(async () => {
  app = await openPlaces()
  id = await app.create()
  const { body } = await app.call('POST', '/api/session', { body: credentials })
  ;({ me, token } = Object(body))
  await app.join(id, me, NAME)
})
afterEach(() => app.close())

const forget = () => app.call('POST', '/api/me/forget', { token, body: { credentials } })
const pass = () => withForgetting(app.deps).forget(me.id)
const everything = async () =>
  (await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#') && !pk.startsWith('limit#'))
const traces = async (text: string) =>
  (await everything()).filter((item) => JSON.stringify(item).includes(text)).map(({ pk }) => pk.split('#')[0])

test('a host is told to leave their places first, and nothing changes', async () => {
  const before = await everything()
  expect(codeOf(await forget())).toBe('hosting_first')
  expect(await everything()).toEqual(before)
})

test('who has left is forgotten: neither their name nor an item of theirs is anywhere', async () => {
  await app.move(me, id, { move: 'verify' })
  await app.report(passer('rider'), id)
  await app.tell()
  await app.move(me, id, { move: 'answer', subject: 'water', answer: 'fixed' })
  expect(await traces(NAME)).not.toEqual([])
  expect(codeOf(await app.move(me, id, { move: 'unhost', person: me.id }))).toBe('ok')
  expect(codeOf(await forget())).toBe('ok')
  app.clock.plus(11 * 60_000)
  await pass()
  expect(await traces(NAME)).toEqual([])
  // Sessions that end, and the invitation they took up, which says why it does not work until TTL removes it.
  expect(await traces(me.id)).toEqual(['hosting', 'revoked'])
  expect((await app.stored(id)).events.map(({ words }) => words)).toContain('一位站点管理员不再管理')
})

test('who takes up an invitation in the seconds in which they ask to be forgotten hosts nothing afterwards', async () => {
  await app.move(me, id, { move: 'unhost', person: me.id })
  expect(codeOf(await forget())).toBe('ok')
  await app.join(id, me, NAME)
  await pass()
  expect([(await app.stored(id)).hosts, await traces(NAME)]).toEqual([[], []])
  expect(Object((await app.get(clerk, `/api/places?which=all`)).body).places).toMatchObject([{ id, hosts: 0 }])
})

import type { Actor } from '@lianxin/shared/people/schema'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { codeOf, host, openPlaces, type Places, passer } from './place-app'

const { worker, clerk, stationHead } = people

let app: Places
let id = ''
beforeEach(async () => {
  app = await openPlaces()
  id = await app.create()
})
afterEach(() => app.close())

const invite = async (by: Actor = clerk): Promise<string> =>
  String((await app.must(app.post(by, `/api/places/${id}/invitation`, {}))).url).slice(-26)
const read = (token: string) => app.post(undefined, '/api/hosting/read', { token })
const accept = (actor: { id: string }, token: string, name = '周静') =>
  app.post({ ...actor, duties: [] }, '/api/hosting/accept', { token, name })
const hostsOf = async () => (await app.stored(id)).hosts.map(({ name }) => name)

test('an invitation says which place it is for, and lies in the table by a hash only', async () => {
  const token = await invite()
  expect((await read(token)).body).toEqual({
    id,
    name: '惠民银行金融街支行',
    address: '金融大街5号',
    until: '2026-11-27T02:00:00.000Z',
  })
  expect(JSON.stringify(await contentsOf(app.deps.table))).not.toContain(token)
})

test('a guessed one, one that is over, and one somebody else used are refused, and nothing changes', async () => {
  expect(codeOf(await read(idOf('guess')))).toBe('invitation_expired')
  expect(codeOf(await accept(worker, idOf('guess')))).toBe('invitation_expired')
  const used = await invite()
  expect(codeOf(await accept(host, used))).toBe('ok')
  expect([codeOf(await read(used)), codeOf(await accept(worker, used))]).toEqual(['invitation_used', 'invitation_used'])
  const over = await invite()
  app.clock.plus(7 * 24 * 3600_000)
  expect([codeOf(await read(over)), codeOf(await accept(worker, over))]).toEqual([
    'invitation_expired',
    'invitation_expired',
  ])
  expect(await hostsOf()).toEqual(['周静'])
})

test('the same person again is done, also by another invitation, which stays for somebody else', async () => {
  const [token, other] = [await invite(), await invite()]
  for (const one of [token, token, other]) expect(codeOf(await accept(host, one))).toBe('ok')
  expect(codeOf(await accept(worker, other, '陈平'))).toBe('ok')
  expect(await hostsOf()).toEqual(['周静', '陈平'])
  expect(Object((await app.get(host, '/api/places/hosted')).body).places).toMatchObject([{ id, hosts: 2 }])
})

test('of five people at once with an invitation each three join, with one invitation one', async () => {
  const tokens = await Promise.all([1, 2, 3, 4, 5].map(() => invite()))
  const replies = await Promise.all(tokens.map((token, n) => accept(passer(`host${n}`), token, `管理员${n}`)))
  expect(replies.map(codeOf).sort()).toEqual(['hosts_full', 'hosts_full', 'ok', 'ok', 'ok'])
  expect(await hostsOf()).toHaveLength(3)
  expect(codeOf(await app.post(clerk, `/api/places/${id}/invitation`, {}))).toBe('hosts_full')
  const [first] = (await app.stored(id)).hosts
  await app.move(clerk, id, { move: 'unhost', person: first?.id })
  const token = await invite()
  const race = await Promise.all(['a', 'b', 'c'].map((word) => accept(passer(word), token)))
  expect(race.map(codeOf).sort()).toEqual(['invitation_used', 'invitation_used', 'ok'])
})

test('whoever joins while people report loses nobody’s report', async () => {
  const token = await invite()
  const replies = await Promise.all([
    accept(host, token),
    ...['a', 'b', 'c', 'd'].map((word) => app.report(passer(word), id)),
  ])
  expect(replies.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  const { hosts, cases } = await app.stored(id)
  expect([hosts.length, cases[0]?.people.length]).toEqual([1, 4])
})

test('a host invites another, leaves, and is answered the same when the reply was lost; the invitation brings nobody back', async () => {
  const token = await invite()
  await accept(host, token)
  const next = await invite(host)
  await accept(worker, next, '陈平')
  const leave = { move: 'unhost', person: host.id }
  for (let n = 0; n < 2; n += 1) {
    const reply = await app.move(host, id, leave)
    expect([codeOf(reply), Object(reply.body).place]).toEqual(['ok', undefined])
  }
  expect(codeOf(await app.move(host, id, { move: 'verify' }))).toBe('not_host')
  expect(codeOf(await accept(host, token))).toBe('invitation_used')
  expect(await hostsOf()).toEqual(['陈平'])
  expect(Object((await app.get(host, '/api/places/hosted')).body).places).toEqual([])
  expect((await app.trail()).filter((line) => line.includes('邀请'))).toHaveLength(1)
})

test('the station may invite and put out, a passer-by neither', async () => {
  await accept(host, await invite(stationHead))
  expect(codeOf(await app.move(worker, id, { move: 'unhost', person: host.id }))).toBe('not_host')
  expect(codeOf(await app.move(stationHead, id, { move: 'unhost', person: host.id }))).toBe('ok')
  expect(codeOf(await app.move(stationHead, id, { move: 'unhost', person: worker.id }))).toBe('ok')
})

test('to a place that was taken away nobody is invited, and nobody joins', async () => {
  const token = await invite()
  await app.move(clerk, id, { move: 'remove', reason: '银行搬走了' })
  expect(codeOf(await app.post(clerk, `/api/places/${id}/invitation`, {}))).toBe('place_removed')
  expect([codeOf(await read(token)), codeOf(await accept(worker, token))]).toEqual(['place_removed', 'place_removed'])
})

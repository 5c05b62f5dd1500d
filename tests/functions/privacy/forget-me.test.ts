import { stateOf } from '@lianxin/shared/needs/state'
import { withForgetting } from '../../../functions/src/privacy/forgetting'
import { contentsOf } from '../../support/contents'
import { codeOf } from '../../support/enter'
import { idOf, people, telling } from '../../support/factories'
import { openTown, type Town } from '../../support/town'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, stranger, clerk } = people
const MINUTE_MS = 60_000
const accept = { move: 'accept' } as const
const answer = { move: 'answer', result: 'solved', words: '补发了，请查收。' } as const

let town: Town
let me: { id: string; duties: [] }
let token: string
const credentials = { device: { id: idOf('phone'), secret: idOf('secret') } }
beforeEach(async () => {
  town = await openTown(NOW)
  const { body } = await town.call('POST', '/api/session', { body: credentials })
  ;({ me, token } = Object(body))
})
afterEach(() => town.close())

const forget = (own: object = credentials, as = token) =>
  town.call('POST', '/api/me/forget', { token: as, body: { credentials: own } })
const pass = async (person = me.id) => withForgetting(town.deps).forget(person)
// How often something was refused is counted for the office, without saying whom.
const everything = async () => (await contentsOf(town.deps.table)).filter(({ pk }) => !pk.startsWith('refused#'))
const need = async (id: string) => {
  const found = await town.deps.needs.get(id)
  if (!found) throw new Error(`${id} is gone`)
  return found
}

describe('who may not be forgotten so', () => {
  test.each([
    ['another phone', { device: { id: idOf('other'), secret: idOf('secret') } }],
    ['another secret', { device: { id: idOf('phone'), secret: idOf('guess') } }],
  ])('%s is refused, and everything is as it was', async (_, own) => {
    await town.file(me)
    const before = await everything()
    expect(codeOf(await forget(own))).toBe('login_refused')
    expect(await everything()).toEqual(before)
  })

  test('an officer leaves first, and whoever looks after a place', async () => {
    await town.deps.people.put(clerk)
    await town.deps.people.link({ key: 'wechat#clerk' }, clerk.id)
    const own = { wechat: { code: town.codes.mint('clerk') } }
    expect(codeOf(await forget(own, await town.tokenOf(clerk)))).toBe('on_duty')
    const host = { ...town.deps, privacy: { ...town.deps.privacy, hosts: async () => true } }
    const { forgetMe } = await import('../../../functions/src/privacy/forget-me')
    await expect(forgetMe(host)(me, { credentials })).rejects.toMatchObject({ code: 'hosting_first' })
  })
})

describe('somebody who is forgotten', () => {
  test('has left no word, name, phone, photo or link to them anywhere', async () => {
    const photo = { type: 'image/jpeg' as const, bytes: 1, width: 4, height: 3, at: NOW }
    const id = idOf('ph1')
    await town.deps.photos.put({ ...photo, id, person: me.id, object: 'photos/1' })
    const closed = await town.move(cadre, await town.move(cadre, await town.file(me), accept), answer)
    await town.move(me, closed, { move: 'judge', satisfaction: 'satisfied', words: '多谢王师傅' })
    const open = await town.move(me, await town.file(me), { move: 'say', words: '我在三号门等', photos: [id] })
    await town.file(me)
    await town.tell()
    expect(codeOf(await forget())).toBe('ok')
    for (let minute = 0; minute <= 11; minute += 1) {
      await pass()
      await town.tell()
      town.clock.plus(MINUTE_MS)
    }
    const left = await contentsOf(town.deps.table)
    for (const trace of [
      telling.words,
      '张先生',
      '139-0000-0101',
      '多谢',
      '三号门',
      me.id,
      idOf('phone'),
      'photos/1',
    ]) {
      const found = left.filter((item) => item.pk !== 'revoked' && JSON.stringify(item).includes(trace))
      expect([trace, found]).toEqual([trace, []])
    }
    expect(stateOf(await need(open.id)).status).toBe('withdrawn')
    expect(stateOf(await need(closed.id)).status).toBe('closed')
  })

  test('is counted as before, and whoever had it sees that it was withdrawn and its words deleted', async () => {
    const { id } = await town.move(cadre, await town.file(me), accept)
    await forget()
    await pass()
    await pass()
    const lines = await town.deps.ledger.lines('xicheng', '2026Q4')
    expect(lines).toMatchObject([{ needId: id, received: true, settled: true, category: 'wages' }])
    const seen = await town.call('GET', `/api/needs/${id}`, { token: await town.tokenOf(cadre) })
    expect(seen.body).toMatchObject({ status: 'withdrawn', telling: { words: '本人已删除' } })
    expect((await town.deps.notices.list(cadre.id)).notices.map(({ words }) => words).join()).toContain('撤回')
  })

  test('an answer nobody will judge any more is closed as not judged', async () => {
    const { id } = await town.move(cadre, await town.move(cadre, await town.file(me), accept), answer)
    await forget()
    await pass()
    expect(stateOf(await need(id))).toMatchObject({ status: 'closed', lapsed: true })
  })

  test('is nobody on any phone within half a minute, and somebody new at the next sign-in', async () => {
    expect(codeOf(await forget())).toBe('ok')
    town.clock.plus(31_000)
    expect(codeOf(await town.call('GET', '/api/needs/mine', { token }))).toBe('session_expired')
    await pass()
    const { body } = await town.call('POST', '/api/session', {
      body: { device: { id: idOf('phone'), secret: idOf('new') } },
    })
    expect(Object(body).me.duties).toEqual([])
  })

  test('asked for twice, or after a lost reply, it is done once', async () => {
    expect([codeOf(await forget()), codeOf(await forget())]).toEqual(['ok', 'ok'])
    expect((await contentsOf(town.deps.table)).filter(({ pk }) => pk.startsWith('forget#'))).toHaveLength(1)
  })

  test('what was sent at the same moment and arrives a minute later goes as well', async () => {
    await forget()
    await pass()
    const { id } = await town.file(me)
    town.clock.plus(MINUTE_MS)
    await pass()
    expect((await need(id)).telling.words).toBe('本人已删除')
  })

  test('nothing of anybody else is touched', async () => {
    const other = await town.file(stranger)
    await town.tell()
    const before = await need(other.id)
    await forget()
    await pass()
    expect(await need(other.id)).toEqual(before)
  })

  test('a code that was written down finds nothing any more', async () => {
    const { queryCode } = await town.file(me)
    await town.tell()
    const find = async () =>
      codeOf(
        await town.call('POST', '/api/needs/lookup', {
          token: await town.tokenOf(stranger),
          body: { code: queryCode },
        }),
      )
    expect(await find()).toBe('ok')
    await forget()
    await pass()
    expect(await find()).toBe('not_found')
  })

  test('cut off at any call, the next pass does the rest', async () => {
    await town.move(cadre, await town.file(me), accept)
    await town.tell()
    await forget()
    for (let at = 1; at <= 40; at += 1) {
      town.breaker.arm(at, 'killed')
      const isCut = await pass().then(
        () => false,
        () => true,
      )
      town.breaker.mend()
      if (!isCut) break
    }
    await pass()
    expect(JSON.stringify(await everything())).not.toContain(telling.words)
    expect((await town.deps.ledger.lines('xicheng', '2026Q4'))[0]).toMatchObject({ settled: true })
  })
})

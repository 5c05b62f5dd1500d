import { stillCounts } from '../../../functions/src/people/revocations'
import { type Holding, revocationStore } from '../../../functions/src/people/store-revocations'
import { createTokens } from '../../../functions/src/people/tokens'
import { type App, codeOf, enter } from '../../support/enter'
import { district, handClock, idOf, people } from '../../support/factories'
import { entryOf } from '../../support/roster'
import { openSecond } from '../../support/second-app'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const always = async () => true
const [OLD, NEW, OTHER] = ['o'.repeat(32), 'n'.repeat(32), 'x'.repeat(32)] as const

describe('signing keys', () => {
  const clock = handClock(NOW)
  const tokens = (secret: string, previous?: string) =>
    createTokens({ secret, previous, hours: 2, clock, counts: always })
  const codeFrom = (reading: Promise<unknown>) =>
    reading.then(
      () => 'read',
      ({ code }) => code,
    )

  test('the one before counts while it is named, and not a moment longer', async () => {
    const { token } = await tokens(OLD).issue(people.clerk)
    expect(await codeFrom(tokens(NEW, OLD).read(token))).toBe('read')
    expect(await codeFrom(tokens(NEW).read(token))).toBe('unauthenticated')
  })

  test('the new one signs, so that the one before can be taken away two hours later', async () => {
    const { token } = await tokens(NEW, OLD).issue(people.clerk)
    expect(await codeFrom(tokens(NEW).read(token))).toBe('read')
    expect(await codeFrom(tokens(OLD).read(token))).toBe('unauthenticated')
  })

  test('a session that names one key and is signed by another is none', async () => {
    const [header, ...rest] = (await tokens(OTHER).issue(people.clerk)).token.split('.')
    const named = (await tokens(NEW).issue(people.clerk)).token.split('.')[0]
    expect(header).not.toBe(named)
    expect(await codeFrom(tokens(NEW, OLD).read([named, ...rest].join('.')))).toBe('unauthenticated')
  })

  test('a session says nothing of the secret it is signed with', async () => {
    const [header = ''] = (await tokens(NEW).issue(people.clerk)).token.split('.')
    expect(Buffer.from(header, 'base64url').toString()).not.toContain(NEW.slice(0, 6))
  })
})

describe('the list of revocations', () => {
  test('is read once for all requests of half a minute, and again after a reading that failed', async () => {
    const machineClock = handClock(NOW)
    let [reads, fails] = [0, true]
    const since = async (): Promise<Map<string, Holding>> => {
      reads += 1
      if (fails) throw new Error('throttled')
      return new Map()
    }
    const counts = stillCounts({ revocations: { since }, clock: machineClock, machineClock }, 2)
    await expect(counts('p', { duties: [] })).rejects.toThrow('throttled')
    fails = false
    expect(await Promise.all([1, 2, 3].map(() => counts('p', { duties: [] })))).toEqual([true, true, true])
    expect(reads).toBe(2)
    machineClock.plus(29_999)
    await counts('p', { duties: [] })
    expect(reads).toBe(2)
    machineClock.plus(1)
    await counts('p', { duties: [] })
    expect(reads).toBe(3)
  })
})

describe('with two instances of the server', () => {
  let first: App
  let ask: (path: string, token: string) => Promise<string>
  let askOther: (path: string, token: string) => Promise<string>
  beforeEach(async () => {
    first = await openApp(NOW)
    await first.deps.districts.put(district)
    for (const one of [people.cadre, people.stationHead, people.stationWorker, people.departmentHead, people.clerk])
      await enter(first, one)
    const other = openSecond(first)
    ask = async (path, token) => codeOf(await first.call('GET', path, { token }))
    askOther = async (path, token) => codeOf(await other('GET', path, { token }))
    await ask('/api/needs/mine', await first.tokenOf(people.worker))
    await askOther('/api/needs/mine', await first.tokenOf(people.worker))
  })
  afterEach(() => first.close())

  const depart = async (who: { id: string }, to: { id: string }) => {
    const { version = 0 } = (await first.deps.roster.get('xicheng', who.id)) ?? {}
    const body = { officer: who.id, version, to: to.id }
    return first.call('POST', '/api/officers/departure', { token: await first.tokenOf(people.clerk), body })
  }

  test('whoever has left is nobody on either within a minute, and others work on', async () => {
    const [gone, stays] = [await first.tokenOf(people.stationWorker), await first.tokenOf(people.cadre)]
    expect(codeOf(await depart(people.stationWorker, people.stationHead))).toBe('ok')
    first.clock.plus(59_000)
    expect([await ask('/api/needs/inbox', gone), await askOther('/api/needs/inbox', gone)]).toEqual([
      'session_expired',
      'session_expired',
    ])
    expect([await ask('/api/needs/inbox', stays), await askOther('/api/needs/inbox', stays)]).toEqual(['ok', 'ok'])
  })

  test('a session opened on what was read before the departure, and signed after it, is caught as well', async () => {
    await depart(people.stationWorker, people.stationHead)
    first.clock.plus(31_000)
    const late = await first.tokenOf(people.stationWorker)
    expect(await askOther('/api/needs/inbox', late)).toBe('session_expired')
  })

  test('an officer who signs in again has the duties of now, and keeps them', async () => {
    await first.deps.people.link({ key: 'wechat#sw' }, people.stationWorker.id)
    await depart(people.stationWorker, people.stationHead)
    first.clock.plus(31_000)
    const body = { wechat: { code: first.codes.mint('sw') } }
    const { token, me } = Object((await first.call('POST', '/api/session', { body })).body)
    expect([me.duties, await ask('/api/needs/mine', token), await askOther('/api/needs/mine', token)]).toEqual([
      [],
      'ok',
      'ok',
    ])
  })

  test('a desk of whoever left is signed out with them', async () => {
    const device = { device: { id: idOf('desk'), secret: idOf('secret') } }
    const { ticket, number } = Object((await first.call('POST', '/api/desks', { body: device })).body)
    const phone = await first.tokenOf(people.stationWorker)
    await first.call('POST', '/api/desks/confirm', { token: phone, body: { ticket, number } })
    const { token } = Object((await first.call('POST', '/api/session', { body: device })).body)
    expect(await askOther('/api/needs/inbox', token)).toBe('ok')
    await depart(people.stationWorker, people.stationHead)
    first.clock.plus(59_000)
    expect([await ask('/api/needs/inbox', token), await askOther('/api/needs/inbox', token)]).toEqual([
      'session_expired',
      'session_expired',
    ])
    const again = Object((await first.call('POST', '/api/session', { body: device })).body)
    expect(again.me).toEqual({ id: again.me.id, duties: [] })
  })

  test('a phone whose WeChat was replaced by a new invitation is signed out', async () => {
    const invited = async () => {
      const token = await first.tokenOf(people.clerk)
      const { body } = await first.call('POST', '/api/officers/invitation', {
        token,
        body: { officer: people.cadre.id },
      })
      return String(Object(body).url).replace('https://lianxin.example/i/', '')
    }
    const accept = async (openid: string) => {
      const credentials = { wechat: { code: first.codes.mint(openid) } }
      const body = { token: await invited(), credentials }
      return String(Object((await first.call('POST', '/api/invitations/accept', { body })).body).token)
    }
    const lost = await accept('lost-phone')
    first.clock.plus(1000)
    const own = await accept('own-phone')
    first.clock.plus(31_000)
    expect([await askOther('/api/needs/inbox', lost), await askOther('/api/needs/inbox', own)]).toEqual([
      'session_expired',
      'ok',
    ])
  })

  test('a new name without new duties signs nobody out', async () => {
    const { version = 0 } = (await first.deps.roster.get('xicheng', people.cadre.id)) ?? {}
    const token = await first.tokenOf(people.clerk)
    const officer = { ...entryOf(people.cadre), name: '王建军' }
    const saved = await first.call('POST', '/api/officers', { token, body: { version, officer } })
    expect(codeOf(saved)).toBe('ok')
    first.clock.plus(59_000)
    expect(await askOther('/api/needs/inbox', await first.tokenOf(people.cadre))).toBe('ok')
    expect(await revocationStore(first.deps.table).since('2026')).toEqual(new Map())
  })
})

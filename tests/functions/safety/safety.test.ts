import { randomBytes } from 'node:crypto'
import { keys } from '../../../functions/src/dynamo/keys'
import { tellItem } from '../../../functions/src/jobs/tell-item'
import { signedPush } from '../../../functions/src/local/wechat/push'
import { withWechat } from '../../../functions/src/messages/with-wechat'
import { photoStore } from '../../../functions/src/photos/store'
import { checkStore } from '../../../functions/src/safety/store-checks'
import { onPush } from '../../../functions/src/wechat/on-push'
import { wechatPush } from '../../../functions/src/wechat/push/routes'
import { card, district, idOf, people, telling } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const CHECK = '/wxa/msg_sec_check'
let app: Awaited<ReturnType<typeof openApp>>
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(district)
  await app.deps.boards.put({ ...card, sign: { area: 'grid-3', spot: '东门' }, createdOn: '2026-11-01' })
})
afterEach(() => app.close())

let n = 0
/** Somebody who opened the mini-program just now. */
const enter = async () => {
  n += 1
  const { body } = await app.call('POST', '/api/session', { body: { wechat: { code: app.codes.mint(`o-${n}`) } } })
  return { token: String(Object(body).token), id: String(Object(Object(body).me).id) }
}
const file = async (token: string, words: string) => {
  n += 1
  const body = { key: idOf(`filing${n}x`), board: card.code, telling: { ...telling, words } }
  const reply = await app.call('POST', '/api/needs', { token, body })
  expect(reply.status).toBe(200)
  return Object(reply.body)
}
const listed = () => checkStore(app.deps.table).listed('xicheng', app.clock.now())
/** What the stream does with an item. */
const tell = (key: { pk: string; sk: string }) => tellItem(withWechat(app.deps, app.atWechat))(key.pk, key.sk)
const wordsTo = async (person: string) => (await app.deps.notices.list(person)).notices.map(({ words }) => words)

describe('what somebody writes', () => {
  test('WeChat lets it pass: it goes to whoever answers, and nothing is kept of the check', async () => {
    const need = await file((await enter()).token, '公司两个月没发工资了。')
    expect([need.holder.id, need.events[0].check]).toEqual([people.cadre.id, undefined])
    expect(await listed()).toEqual([])
  })

  test('forbidden: it is stored, a person of the office has it first, and its filer is told so', async () => {
    const { token, id } = await enter()
    const need = await file(token, '这里有违规样例。')
    expect([need.holder.id, need.events[0].check]).toEqual(['office', 'risky'])
    await tell(keys.need(need.id))
    expect((await wordsTo(id))[0]).toContain('要先有人看一下')
    expect((await wordsTo(people.clerk.id))[0]).toContain('请先看')
    expect(await wordsTo(people.cadre.id)).toEqual([])
    expect((await listed())[0]).toMatchObject({ needId: need.id, state: 'risky' })
    const cadre = await app.call('GET', `/api/needs/${need.id}`, { token: await app.tokenOf(people.cadre) })
    expect(cadre.status).toBe(404)
  })

  test('doubtful: it goes its way and is on the office’s list', async () => {
    const need = await file((await enter()).token, '这里有可疑样例。')
    expect([need.holder.id, need.events[0].check]).toEqual([people.cadre.id, 'review'])
    await tell(keys.need(need.id))
    expect(await listed()).toMatchObject([{ state: 'review' }])
  })

  test('a browser is not WeChat: it goes its way, marked so, on no list', async () => {
    const device = { device: { id: idOf('device1'), secret: idOf('secret1') } }
    const { body } = await app.call('POST', '/api/session', { body: device })
    const need = await file(String(Object(body).token), '公司两个月没发工资了。')
    expect(need.events[0].check).toBe('no_openid')
    await tell(keys.need(need.id))
    expect(await listed()).toEqual([])
  })

  test('a forbidden message is refused with its words left where they are', async () => {
    const { token } = await enter()
    const need = await file(token, '公司两个月没发工资了。')
    n += 1
    const body = { key: idOf(`say${n}x`), version: 1, act: { move: 'say', words: '违规样例' } }
    const reply = await app.call('POST', `/api/needs/${need.id}/moves`, { token, body })
    expect([reply.status, Object(reply.body).error.code]).toEqual([409, 'risky_words'])
  })
})

describe('while WeChat gives no answer', () => {
  const outages = [-1, 45009, 'silent', 61010] as const

  test.each(outages)('%s: no need is lost, it goes its way unchecked', async (errcode) => {
    const { token } = await enter()
    app.wechat.faults.set({ path: CHECK, errcode })
    const need = await file(token, '公司两个月没发工资了。')
    expect([need.holder.id, need.events[0].check]).toEqual([people.cadre.id, 'unchecked'])
  })

  test('it is asked again later; what may pass leaves the list', async () => {
    const { token } = await enter()
    app.wechat.faults.set({ path: CHECK, errcode: -1, times: 2 })
    const need = await file(token, '公司两个月没发工资了。')
    await tell(keys.need(need.id))
    const key = keys.check(need.id, 1)
    await tell(key)
    expect(await listed()).toMatchObject([{ state: 'unchecked' }])
    app.clock.plus(60_000)
    await tell(key)
    expect(await listed()).toMatchObject([{ state: 'unchecked' }])
    app.clock.plus(5 * 60_000)
    await tell(key)
    expect(await listed()).toEqual([])
  })

  test('what turns out forbidden is told to the office at once', async () => {
    const { token } = await enter()
    app.wechat.faults.set({ path: CHECK, errcode: -1 })
    const need = await file(token, '违规样例')
    await tell(keys.need(need.id))
    app.clock.plus(60_000)
    await tell(keys.check(need.id, 1))
    expect(await listed()).toMatchObject([{ state: 'risky' }])
    expect((await wordsTo(people.clerk.id))[0]).toContain('微信提示可能不合适')
  })

  test('after four tries it stays unchecked, and nobody is woken for it any more', async () => {
    const { token } = await enter()
    app.wechat.faults.set({ path: CHECK, errcode: -1, times: 9 })
    const need = await file(token, '公司两个月没发工资了。')
    await tell(keys.need(need.id))
    for (let hour = 0; hour < 4; hour += 1) {
      app.clock.plus(3600_000)
      await tell(keys.check(need.id, 1))
    }
    expect(await checkStore(app.deps.table).waiting(need.id, 1)).toBeUndefined()
    expect(await listed()).toMatchObject([{ state: 'unchecked' }])
  })
})

describe('a photo', () => {
  const settings = {
    token: 'pushtoken',
    aesKey: randomBytes(32).toString('base64').slice(0, 43).replace(/[+/]/g, 'A'),
    appId: 'app',
  }

  const photoOf = async (person: string) => {
    n += 1
    const photo = {
      id: idOf(`photo${n}x`),
      person,
      type: 'image/jpeg' as const,
      bytes: 9,
      width: 3,
      height: 3,
      object: `photos/2026-11-20/${n}.jpg`,
      at: NOW,
    }
    const photos = photoStore(app.deps.table, true)
    await photos.put(photo)
    return { id: photo.id, check: async () => (await photos.get(photo.id))?.check, item: keys.photo(photo.id) }
  }

  /** WeChat pushes to the API’s own address, sealed. */
  const push = async (event: Record<string, unknown>) => {
    const api = wechatPush({ ...app.deps, ...app.atWechat, settings, onPush: onPush({ ...app.deps, ...app.atWechat }) })
    let status = 0
    const fetch = async (url: Parameters<typeof globalThis.fetch>[0], init?: RequestInit) => {
      const asked = {
        method: 'POST',
        path: '/api/wechat/push',
        authorization: '',
        call: { requestId: 'r', client: '' },
      }
      const answer = await api({
        ...asked,
        query: Object.fromEntries(new URL(String(url)).searchParams),
        body: String(init?.body),
      })
      status = answer.status
      return new Response(null, { status })
    }
    await signedPush(
      { ...settings, url: 'https://lianxin.example/api/wechat/push' },
      { fetch, clock: app.clock },
    )(event)
    return status
  }

  test.each([
    ['pass', { suggest: 'pass' }],
    ['risky', { suggest: 'risky' }],
    ['unchecked', undefined],
  ] as const)('%s is what WeChat’s push makes of it, whenever it comes', async (verdict, result) => {
    const { id } = await enter()
    const photo = await photoOf(id)
    let pushed: Record<string, unknown> = {}
    await app.atWechat.photoChecks.asked(photo.id, `trace-${n}`, '2026-11-20T02:30:00.000Z')
    pushed = {
      FromUserName: 'o-1',
      Event: 'wxa_media_check',
      trace_id: `trace-${n}`,
      ...(result ? { result } : { errcode: -1008 }),
    }
    expect(await push(pushed)).toBe(200)
    expect(await photo.check()).toBe(verdict)
    expect(await app.atWechat.photoChecks.waiting(photo.id)).toBeUndefined()
  })

  test('is asked about once; without an answer in half an hour it stays unchecked', async () => {
    const { id } = await enter()
    const photo = await photoOf(id)
    await tell(photo.item)
    expect(await app.atWechat.photoChecks.waiting(photo.id)).toMatchObject({ isAsked: true })
    await tell(photo.item)
    expect(await photo.check()).toBeUndefined()
    app.clock.plus(30 * 60_000)
    await tell(photo.item)
    expect(await photo.check()).toBe('unchecked')
  })

  test('of a browser is marked so; while WeChat is away it is asked again', async () => {
    const foreign = await photoOf(people.stranger.id)
    await tell(foreign.item)
    expect(await foreign.check()).toBe('no_openid')
    const { id } = await enter()
    const photo = await photoOf(id)
    app.wechat.faults.set({ path: '/wxa/media_check_async', errcode: 45009 })
    await tell(photo.item)
    expect(await app.atWechat.photoChecks.waiting(photo.id)).toMatchObject({ isAsked: false, tries: 1 })
    app.clock.plus(60_000)
    await tell(photo.item)
    expect(await app.atWechat.photoChecks.waiting(photo.id)).toMatchObject({ isAsked: true })
  })

  test('messages somebody switched off are counted as none', async () => {
    const { id } = await enter()
    await app.atWechat.credits.add(id, ['t-1', 't-1', 't-2'])
    await push({
      FromUserName: `o-${n}`,
      Event: 'subscribe_msg_change_event',
      List: { TemplateId: 't-1', SubscribeStatusString: 'reject' },
    })
    expect(await app.atWechat.credits.left(id)).toEqual({ 't-1': 0, 't-2': 1 })
  })
})

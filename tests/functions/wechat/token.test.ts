import { setTimeout as wait } from 'node:timers/promises'
import { freshTable } from '../../support/engine'
import { handClock } from '../../support/factories'
import { WECHAT, wechatHere, wechatProcess } from '../../support/wechat'

const START = '2026-11-20T02:00:00.000Z'
const HOUR = 3600_000
let table: Awaited<ReturnType<typeof freshTable>>
let clock: ReturnType<typeof handClock>
let wechat: ReturnType<typeof wechatHere>
beforeEach(async () => {
  table = await freshTable()
  clock = handClock(START)
  wechat = wechatHere(clock)
})
afterEach(() => table.drop())

const processHere = (sleep?: (ms: number) => Promise<void>) => wechatProcess(table, clock, wechat.fetch, sleep)
const refreshes = () => wechat.asked.filter((path) => path === '/cgi-bin/stable_token').length
const check = { openid: 'o-1', scene: 2, version: 2, content: '您好' }

describe('the access token', () => {
  test('64 processes that find it expired ask WeChat once', async () => {
    await processHere().tokens.get()
    clock.plus(3 * HOUR)
    const slow = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
      await wait(50)
      return wechat.fetch(input, init)
    }
    const all = Array.from({ length: 64 }, () => wechatProcess(table, clock, slow, () => wait(10)))
    const got = await Promise.all(all.map(({ tokens }) => tokens.get()))
    expect(new Set(got).size).toBe(1)
    expect(refreshes()).toBe(2)
  })

  test('in its last five minutes one renews it and the others go on with the old one at once', async () => {
    const old = await processHere().tokens.get()
    clock.plus(2 * HOUR - 4 * 60_000)
    const sleeps: number[] = []
    const note = async (ms: number) => void sleeps.push(ms)
    await processHere().store.lease('somebody', 1, { now: clock.now(), until: '2026-11-20T03:56:10.000Z' })
    expect(await processHere(note).tokens.get()).toBe(old)
    expect(sleeps).toEqual([])
  })

  test('whoever died with the lease is followed by another after ten seconds, not before', async () => {
    const { store } = processHere()
    await store.lease('dead', 0, { now: clock.now(), until: '2026-11-20T02:00:10.000Z' })
    let slept = 0
    const token = await processHere(async (ms) => {
      slept += ms
      clock.plus(ms)
    }).tokens.get()
    expect(token).not.toBe('')
    expect(slept).toBeGreaterThan(10_000)
    expect(slept).toBeLessThan(12_000)
  })

  test('who cannot wait is refused while another renews it and there is no old one', async () => {
    const { store } = processHere()
    await store.lease('slow', 0, { now: clock.now(), until: '2026-11-20T02:00:10.000Z' })
    await expect(processHere().tokens.get(true)).rejects.toMatchObject({ code: 'busy' })
  })

  test('who can wait is not refused together with who cannot', async () => {
    const { store } = processHere()
    await store.lease('slow', 0, { now: clock.now(), until: '2026-11-20T02:00:10.000Z' })
    const { tokens } = processHere(async (ms) => clock.plus(ms))
    const [quick, patient] = await Promise.allSettled([tokens.get(true), tokens.get()])
    expect([quick.status, patient.status]).toEqual(['rejected', 'fulfilled'])
  })

  test('a renewal that fails gives the lease back', async () => {
    wechat.faults.set({ path: '/cgi-bin/stable_token', errcode: -1 })
    await expect(processHere().tokens.get()).rejects.toMatchObject({ code: 'busy' })
    expect(await processHere().tokens.get()).not.toBe('')
  })

  test.each([40013, 40125, 40164, 89503])(
    'errcode %i means a wrong set-up, and no secret is in the error',
    async (errcode) => {
      wechat.faults.set({ path: '/cgi-bin/stable_token', errcode })
      const thrown = await processHere().tokens.get().catch(String)
      expect(thrown).toBe(`WechatError: stable_token errcode ${errcode}`)
      expect(thrown).not.toContain(WECHAT.appSecret)
    },
  )

  test('a spoilt token is replaced once for all who hold it', async () => {
    wechat.see('o-1')
    const all = Array.from({ length: 8 }, () => processHere(() => wait(5)))
    for (const { ask } of all) await ask('wxa/msg_sec_check', check)
    wechat.tokens.spoil()
    const answers = await Promise.all(all.map(({ ask }) => ask('wxa/msg_sec_check', check)))
    expect(answers.map(({ errcode }) => errcode)).toEqual(Array(8).fill(0))
    expect(refreshes()).toBe(2)
  })

  test('when WeChat gives the refused token again, another is made by force', async () => {
    wechat.see('o-1')
    const { ask } = processHere()
    await ask('wxa/msg_sec_check', check)
    wechat.faults.set({ path: '/wxa/msg_sec_check', errcode: 40001 })
    expect((await ask('wxa/msg_sec_check', check)).errcode).toBe(0)
    expect(wechat.tokens.made()).toBe(2)
  })
})

describe('asking in the app’s name', () => {
  test.each([40001, 42001, 40014])('errcode %i is tried once more with another token, not twice', async (errcode) => {
    wechat.see('o-1')
    wechat.faults.set({ path: '/wxa/msg_sec_check', errcode, times: 2 })
    expect((await processHere().ask('wxa/msg_sec_check', check)).errcode).toBe(errcode)
    expect(wechat.asked.filter((path) => path === '/wxa/msg_sec_check')).toHaveLength(2)
  })

  test.each([-1, 45011])('errcode %i is waited out, longer each time', async (errcode) => {
    wechat.see('o-1')
    wechat.faults.set({ path: '/wxa/msg_sec_check', errcode, times: 2 })
    const sleeps: number[] = []
    const { ask } = processHere(async (ms) => void sleeps.push(ms))
    expect((await ask('wxa/msg_sec_check', check)).errcode).toBe(0)
    expect(sleeps).toEqual([200, 800])
  })

  test('without an answer nothing is sent again: it may have been done', async () => {
    wechat.faults.set({ path: '/cgi-bin/message/subscribe/send', errcode: 'silent' })
    const { ask } = processHere()
    expect(await ask('cgi-bin/message/subscribe/send', {})).toMatchObject({ lost: true })
    expect(wechat.asked.filter((path) => path.endsWith('/send'))).toHaveLength(1)
  })

  test('who waits for the reply waits for no second attempt', async () => {
    wechat.faults.set({ path: '/wxa/msg_sec_check', errcode: -1 })
    expect((await processHere().ask('wxa/msg_sec_check', check, { quick: true })).errcode).toBe(-1)
  })
})

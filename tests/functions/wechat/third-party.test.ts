import { createServer, type Server } from 'node:http'
import API from 'co-wechat-api'
import { systemChance } from '../../../functions/src/chance'
import { systemClock } from '../../../functions/src/clock'
import { freePort } from '../../../functions/src/local/engine'
import { eventOf } from '../../../functions/src/local/gateway'
import { honoHandler } from '../../../functions/src/local/hono-handler'
import { createLoginCodes } from '../../../functions/src/local/login-codes'
import { wechatStandIn } from '../../../functions/src/local/wechat/stand-in'

const codes = createLoginCodes(systemClock, systemChance)
const wechat = wechatStandIn({ codes, clock: systemClock, chance: systemChance })
let server: Server
let api: API
beforeAll(async () => {
  const answer = honoHandler(wechat.app)
  server = createServer(async (request, response) => {
    const {
      statusCode,
      headers,
      body = '',
      isBase64Encoded,
    } = await answer(await eventOf(request, 'r'), { awsRequestId: 'r' })
    const named = Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])
    response
      .writeHead(statusCode ?? 200, Object.fromEntries(named))
      .end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  api = new API('wxapp', 'secret')
  api.prefix = `http://127.0.0.1:${port}/cgi-bin/`
  api.snsPrefix = `http://127.0.0.1:${port}/sns/`
  api.wxaPrefix = `http://127.0.0.1:${port}/wxa/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const data = { thing1: { value: '您反映的事有回复了' } }

describe('a client that others wrote', () => {
  test('signs in with a code, once', async () => {
    const code = codes.mint('o-1')
    expect(await api.code2Session(code)).toMatchObject({ openid: 'o-1' })
    await expect(api.code2Session(code)).rejects.toMatchObject({ code: 40163 })
  })

  test('sends what was allowed and is refused what was not', async () => {
    wechat.inbox.grant('o-1', 't-1', 1)
    expect(await api.sendSubscribeMessage('o-1', 't-1', 'index', data)).toMatchObject({ errcode: 0 })
    await expect(api.sendSubscribeMessage('o-1', 't-1', 'index', data)).rejects.toMatchObject({ code: 43101 })
    await expect(
      api.sendSubscribeMessage('o-1', 't-1', 'index', { thing1: { value: '一'.repeat(21) } }),
    ).rejects.toMatchObject({ code: 47003 })
  })

  test.each([40001, 42001])('after errcode %i gets a token of its own again and goes on', async (errcode) => {
    wechat.inbox.grant('o-1', 't-1', 1)
    wechat.faults.set({ path: '/cgi-bin/message/subscribe/send', errcode })
    expect(await api.sendSubscribeMessage('o-1', 't-1', 'index', data)).toMatchObject({ errcode: 0 })
  })

  test('a token of its own making is not taken', async () => {
    await api.saveToken({ accessToken: 'forged', expireTime: Date.now() + 3600_000 })
    wechat.inbox.grant('o-1', 't-1', 1)
    expect(await api.sendSubscribeMessage('o-1', 't-1', 'index', data)).toMatchObject({ errcode: 0 })
  })

  test('gets a picture of a code, and why there is none', async () => {
    const picture = await api.getWXACodeUnlimit('2346789BCD', 'features/boards/pages/board')
    expect(Buffer.isBuffer(picture) && picture.subarray(1, 4).toString()).toBe('PNG')
    await expect(api.getWXACodeUnlimit('太'.repeat(3), 'index')).rejects.toMatchObject({ code: 40129 })
    await expect(api.getWXACodeUnlimit('a', '/index?x=1')).rejects.toMatchObject({ code: 41030 })
  })
})

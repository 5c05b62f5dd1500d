import { Refusal } from '@lianxin/shared/errors'
import { createWechatClient } from '../../../functions/src/wechat/client'

const settings = { base: 'https://wechat.example', appId: 'wxapp', appSecret: 'app-secret' }

/** WeChat giving one reply after another; the last is repeated. */
const wechatSaying = (...replies: (object | Error)[]) => {
  const asked: string[] = []
  const waits: number[] = []
  const client = createWechatClient(settings, {
    fetch: async (url) => {
      asked.push(String(url))
      const reply = replies[Math.min(asked.length, replies.length) - 1]
      if (reply instanceof Error) throw reply
      return Response.json(reply)
    },
    sleep: async (ms) => {
      waits.push(ms)
    },
  })
  return { client, asked, waits }
}

const success = { openid: 'o-1', session_key: 'k', unionid: 'u' }

test('the code is exchanged at the documented address with the documented parameters', async () => {
  const { client, asked } = wechatSaying(success)
  expect(await client.openidOf('a code & more')).toBe('o-1')
  const url = new URL(asked[0] ?? '')
  expect(url.origin + url.pathname).toBe('https://wechat.example/sns/jscode2session')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    appid: 'wxapp',
    secret: 'app-secret',
    js_code: 'a code & more',
    grant_type: 'authorization_code',
  })
})

test('a busy moment is waited out, longer each time', async () => {
  const { client, asked, waits } = wechatSaying({ errcode: -1 }, { errcode: 45011 }, { ...success, errcode: 0 })
  expect(await client.openidOf('c')).toBe('o-1')
  expect([asked.length, waits]).toEqual([3, [200, 800]])
})

test('after three attempts the person is asked to wait', async () => {
  const { client, asked } = wechatSaying({ errcode: -1 })
  await expect(client.openidOf('c')).rejects.toEqual(new Refusal('busy'))
  expect(asked).toHaveLength(3)
})

test.each([new Error('connect to ?secret=app-secret failed'), { nothing: 'known' }, { errcode: 'x' }])(
  'no answer or an unreadable one (%p) ends without the secret in any message',
  async (reply) => {
    const { client } = wechatSaying(reply)
    const thrown = await client.openidOf('c').catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(Error)
    expect(String(thrown)).not.toContain('app-secret')
  },
)

test.each([40029, 40163, 40226])('errcode %i is refused at once, without a second attempt', async (errcode) => {
  const { client, asked } = wechatSaying({ errcode })
  await expect(client.openidOf('c')).rejects.toEqual(new Refusal('login_refused'))
  expect(asked).toHaveLength(1)
})

test('an error of our own set-up is a bug with its number', async () => {
  await expect(wechatSaying({ errcode: 40013 }).client.openidOf('c')).rejects.toThrow('code2Session errcode 40013')
})

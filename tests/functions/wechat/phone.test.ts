import { contentsOf } from '../../support/contents'
import type { App } from '../../support/enter'
import { people } from '../../support/factories'
import { openApp } from '../../support/server-app'

const PATH = '/wxa/business/getuserphonenumber'
const NUMBER = '13900000155'
let app: App
let token: string
beforeEach(async () => {
  app = await openApp('2026-11-20T02:00:00.000Z')
  token = await app.tokenOf(people.worker)
})
afterEach(() => app.close())

/** The code that a yes to WeChat's sheet gives the mini-program. */
const agree = async (): Promise<string> => {
  const reply = await app.wechat.app.request('/phones', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: NUMBER }),
  })
  return Object(await reply.json()).code
}
const ask = async (code: string) => {
  const { status, body } = await app.call('POST', '/api/wechat/phone', { token, body: { code } })
  return [status, Object(body).phone ?? Object(body).error?.code]
}

test.each([-1, 45011, 40029, 40013, 1400001])(
  'errcode %i of WeChat is “type it yourself”, and a later yes works',
  async (errcode) => {
    app.wechat.faults.set({ path: PATH, errcode })
    expect(await ask(await agree())).toEqual([409, 'phone_untold'])
    expect(await ask(await agree())).toEqual([200, NUMBER])
  },
)

test('a code is good once, and the number is written nowhere', async () => {
  const code = await agree()
  expect(await ask(code)).toEqual([200, NUMBER])
  expect(await ask(code)).toEqual([409, 'phone_untold'])
  expect(JSON.stringify(await contentsOf(app.deps.table))).not.toContain(NUMBER)
  expect(app.log.join('\n')).not.toContain(NUMBER)
})

test('nobody gets one without a session', async () => {
  token = 'forged'
  expect(await ask(await agree())).toEqual([401, 'unauthenticated'])
})

import { contract } from '@lianxin/shared/contract'
import { createApp } from '../../../functions/src/app'
import type { Api } from '../../../functions/src/http/mount'
import { createOfficeApp, isOffice } from '../../../functions/src/office-app'
import { createWechatApp, isWechat } from '../../../functions/src/wechat/app'
import { openApp } from '../../support/server-app'

type Name = 'api' | 'office' | 'wechat'

let app: Awaited<ReturnType<typeof openApp>>
let functions: [Name, Api][]
beforeAll(async () => {
  app = await openApp('2026-11-02T02:00:00.000Z')
  const deps = { ...app.deps, ...app.atWechat }
  functions = [
    ['api', createApp(deps)],
    ['office', createOfficeApp(deps)],
    ['wechat', createWechatApp(deps)],
  ]
})
afterAll(() => app.close())

/** Those of the functions that have a route for a call. */
const answering = async (method: string, path: string): Promise<Name[]> => {
  const call = { requestId: 'test', client: '192.0.2.1' }
  const asked = { method, path, query: {}, authorization: '', body: '{}', call }
  const names: Name[] = []
  for (const [name, api] of functions) {
    const { status, ...answer } = await api(asked)
    if (status !== 404 || !JSON.stringify(answer).includes('no_such_endpoint')) names.push(name)
  }
  return names
}

test('every call of the contract has a route in exactly the function that its address leads to', async () => {
  for (const { path: call } of Object.values(contract)) {
    const [method = '', path = ''] = call.replace(/:\w+/g, 'X').split(' ')
    const name: Name = isWechat({ path }) ? 'wechat' : isOffice({ path }) ? 'office' : 'api'
    expect([call, await answering(method, path)]).toEqual([call, [name]])
  }
})

test('an address that nobody has is answered by nobody', async () => {
  for (const path of ['/api/nothing', '/api/signs/X/nothing', '/api/wechat/nothing', '/api', '/'])
    expect([path, await answering('GET', path)]).toEqual([path, []])
})

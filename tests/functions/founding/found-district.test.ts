import { foundDistrict } from '../../../functions/src/founding/found-district'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const founding = { id: 'xicheng', name: '西城区总工会', clerk: '孙雅' }
let app: Awaited<ReturnType<typeof openApp>>
beforeEach(async () => {
  app = await openApp(NOW)
})
afterEach(() => app.close())

const tokenIn = (url: string) => url.slice(url.lastIndexOf('/') + 1)

test('an id that could not stand in a key is refused, and nothing is put', async () => {
  await expect(foundDistrict(app.deps)({ ...founding, id: 'Xi#cheng' })).rejects.toThrow('--district')
  expect(await app.deps.roster.all('xicheng')).toEqual([])
})

test('the first clerk joins by the link, and then arranges everything else', async () => {
  const { url } = await foundDistrict(app.deps)(founding)
  const code = app.codes.mint('the clerk’s WeChat')
  const body = { token: tokenIn(url), credentials: { wechat: { code } } }
  const joined = await app.call('POST', '/api/invitations/accept', { body })
  expect(joined.status).toBe(200)
  const { token } = Object(joined.body)
  const seen = await app.call('GET', '/api/organisation', { token })
  expect(seen.body).toMatchObject({ district: { id: 'xicheng', name: '西城区总工会', bodies: [] } })
  await expect(foundDistrict(app.deps)(founding)).rejects.toThrow('has joined')
})

test('a link that was lost is replaced, and is no longer good', async () => {
  const lost = await foundDistrict(app.deps)(founding)
  const { url } = await foundDistrict(app.deps)(founding)
  expect(await app.deps.roster.all('xicheng')).toHaveLength(1)
  const accept = (link: string) =>
    app.call('POST', '/api/invitations/accept', {
      body: { token: tokenIn(link), credentials: { wechat: { code: app.codes.mint('the clerk’s WeChat') } } },
    })
  expect((await accept(lost.url)).status).toBeGreaterThanOrEqual(400)
  expect((await accept(url)).status).toBe(200)
})

import { demoId } from '../../functions/src/local/demo/ids'
import { distOf } from '../support/build'
import { type LocalServer, startServer } from '../support/server'
import { Phone } from '../support/weapp/simulator'

const JOIN = 'features/office/people/pages/join'
const CONFIRM = 'features/office/people/pages/confirm'
const INBOX = 'features/handling/pages/inbox'

let server: LocalServer
const phones: Phone[] = []
const phoneOf = (openid: string): Phone => {
  const phone = new Phone(distOf('weapp'), { login: () => server.codeOf(openid), api: server.base })
  phones.push(phone)
  return phone
}
const post = async (path: string, body: object, token?: string) => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const reply = await fetch(server.base + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const said: Record<string, string> = JSON.parse(await reply.text())
  return said
}
// What WeChat hands over for a scanned ordinary QR code.
const scanned = (page: string, url: string): string => `${page}?q=${encodeURIComponent(url)}&scancode_time=1770000000`

beforeAll(async () => {
  server = await startServer()
}, 60_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await server.stop()
})
afterEach(() => {
  expect(phones.flatMap((phone) => phone.complaints)).toEqual([])
})

test('an invitation scanned in WeChat is taken up there, and from then on this WeChat lets a desk in', async () => {
  const { url = '' } = await post(
    '/api/officers/invitation',
    { officer: demoId('grid4') },
    await server.signIn('clerk'),
  )
  const phone = phoneOf('a-new-officer')
  phone.open(scanned(JOIN, url))
  await phone.until('西城区总工会请您加入')
  expect(phone.calls.map(({ api }) => api)).not.toContain('login')
  await phone.tap('我是马春生，加入')
  await phone.until(() => phone.route === INBOX)
  const device = { id: demoId('desk'), secret: demoId('secret') }
  const desk = await post('/api/desks', { device })
  const again = phoneOf('a-new-officer')
  again.open(scanned(CONFIRM, desk.url ?? ''))
  await again.until('让这台电脑用您的名字办公')
  expect(again.text()).toContain('马春生')
  await again.input('电脑上的四位数', desk.number ?? '')
  await again.tap('确认登录')
  await again.until('好了，请看电脑')
  const session = await post('/api/session', { device })
  expect(Object(session).me.name).toBe('马春生')
})

test('a code of another kind is not taken for an invitation', async () => {
  const phone = phoneOf('somebody')
  phone.open(scanned(JOIN, `https://lianxin.example/d/${demoId('ticket')}`))
  await phone.until('没认出这张邀请')
})

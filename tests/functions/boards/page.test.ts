import { gunzipSync } from 'node:zlib'
import { cardView } from '@lianxin/shared/boards/card'
import { hoursText, roleText, unionText, verifiedText } from '@lianxin/shared/boards/words'
import fc from 'fast-check'
import { cardPage } from '../../../functions/src/boards/page/card-page'
import { html } from '../../../functions/src/boards/page/html'
import { troublePage } from '../../../functions/src/boards/page/trouble-page'
import { hashSource, scriptSources, securityHeaders } from '../../../functions/src/http/security-headers'
import { chineseCalendar } from '../../../functions/src/work-calendar'
import { card } from '../../support/factories'
import { gatewayEvent, openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
const CODE = card.code
const [first, second] = card.officers
if (!first || !second) throw new Error('the card has two officers')
const full = { ...first, mobile: '139-0000-0101', email: 'wang@union.example' }
const known = { ...card, officers: [full, second], verifiedOn: '2026-11-12' }

type App = Awaited<ReturnType<typeof openApp>>
let app: App
beforeAll(async () => {
  app = await openApp(NOW)
  await app.deps.boards.put(known)
})
afterAll(() => app.close())

const get = (path: string, query = '') => app.call('GET', path, { query })

test('one response holds the whole card: who, whose, when, every channel, the ladder and the hotline', async () => {
  const { status, text, headers } = await get(`/b/${CODE}`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  const view = cardView(known, NOW, chineseCalendar())
  const [rung] = view.rungs
  if (!rung) throw new Error('a ladder has a first rung')
  for (const words of [
    '<h1>王建国</h1>',
    card.area,
    unionText(view, rung),
    roleText(view, rung),
    hoursText(view),
    verifiedText(view) ?? 'never verified',
    'href="tel:13900000101"',
    'href="tel:01055500101"',
    'href="mailto:wang@union.example"',
    `href="/b/${CODE}.vcf"`,
    `href="/file?code=${CODE}"`,
    'href="/needs"',
    'href="tel:01055500102"',
    'href="tel:01055500110"',
    'href="tel:12351"',
  ])
    expect(text).toContain(words)
  expect(text.indexOf('王建国</h1>')).toBeLessThan(text.indexOf('<a '))
})

test('the page asks for nothing else: no file, no other host, no attribute that is a script or a style', async () => {
  const { text } = await get(`/b/${CODE}`)
  expect(text).not.toMatch(/<(link|img|iframe)\b|src=|https?:|\son\w+=|\sstyle=|@import|url\(/)
})

test('its policy lets its own script and styles run, by their hashes, and nothing else that stands inside', async () => {
  const { text, headers } = await get(`/b/${CODE}`)
  const policy = headers['content-security-policy'] ?? ''
  const [, css = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? []
  expect(scriptSources(text)).toHaveLength(1)
  for (const source of [...scriptSources(text), hashSource(css)]) expect(policy).toContain(source)
  expect(policy).not.toContain('unsafe')
  expect(policy).toMatch(/^default-src 'none';.*frame-ancestors 'none'; base-uri 'none'; object-src 'none'$/)
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
})

test('only behind https a browser is told to stay there', async () => {
  expect((await get(`/b/${CODE}`)).headers).not.toHaveProperty('strict-transport-security')
  const event = gatewayEvent('GET', `/b/${CODE}`)
  event.headers = { 'x-forwarded-proto': 'https' }
  const { headers } = await app.handler(event, { awsRequestId: 'r' })
  expect(headers).toMatchObject({ 'strict-transport-security': expect.stringContaining('max-age=31536000') })
})

test('where the browser takes gzip the page arrives zipped, within 14,000 bytes', async () => {
  const event = gatewayEvent('GET', `/b/${CODE}`)
  event.headers = { 'accept-encoding': 'gzip, deflate, br' }
  const result = await app.handler(event, { awsRequestId: 'r' })
  const bytes = Buffer.from(result.body ?? '', 'base64')
  expect(result).toMatchObject({
    isBase64Encoded: true,
    headers: { 'content-encoding': 'gzip', vary: 'accept-encoding' },
  })
  expect(gunzipSync(bytes).toString()).toBe((await get(`/b/${CODE}`)).text)
  expect(bytes.length).toBeLessThanOrEqual(14_000)
})

test('a change of cadre is on the page within 5 s, so nobody may keep it longer than that', async () => {
  const { headers } = await get(`/b/${CODE}`)
  expect(Number(/max-age=(\d+)/.exec(headers['cache-control'] ?? '')?.[1])).toBeLessThanOrEqual(5)
})

test('after hours it says when it opens, and leaving a word is the main way', async () => {
  app.clock.set('2026-11-20T12:00:00.000Z')
  const { text } = await get(`/b/${CODE}`)
  app.clock.set(NOW)
  expect(text).toContain('现在下班了，11月23日 周一 09:00 开始接听。')
  expect(text).toContain(`<a class="btn main" href="/file?code=${CODE}">留言反映</a>`)
  expect(text).toContain('急事打 <a href="tel:12351">')
})

test('while a number is in doubt the page says so and shows who answers meanwhile', async () => {
  const report = { kind: 'dead_number' as const, officer: first.id, at: NOW }
  await app.deps.boards.put({ ...known, code: '88888BCDFG', report })
  const { text } = await get('/b/88888BCDFG')
  expect(text).toContain('<h1>刘芳</h1>')
  expect(text).toContain('有人说王建国的电话打不通，正在核对，先找刘芳。')
  expect(text).not.toContain('tel:13900000101')
})

test('a dead number and a damaged sign are reported by links that also lead somewhere without a script', async () => {
  const { text } = await get(`/b/${CODE}`)
  for (const kind of ['dead_number', 'damaged'])
    expect(text).toContain(`href="/board?code=${CODE}" data-report="${kind}"`)
})

test.each([`/b/${CODE}`, `/b/${CODE}.vcf`, '/b/2222222222', '/b'])('%s is in no search engine', async (path) => {
  expect((await get(path)).headers['x-robots-tag']).toBe('noindex')
})

test('the contact is a .vcf under the name of the one who answers now', async () => {
  const { status, text, headers } = await get(`/b/${CODE}.vcf`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/vcard; charset=utf-8')
  expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('王建国')}.vcf`)
  for (const line of ['FN:王建国', 'TEL;TYPE=CELL:139-0000-0101', 'EMAIL:wang@union.example'])
    expect(text).toContain(`\r\n${line}\r\n`)
})

const hotlineAndField = /href="tel:12351"[\s\S]*<form action="\/b" method="get">[\s\S]*name="code"/

test.each([
  ['an unknown code', '/b/2222222222', 404, '没有这块公示牌'],
  ['an unknown code for the address book', '/b/2222222222.vcf', 404, '没有这块公示牌'],
  ['junk', '/b/你好 %zz<script>', 404, '没认出这个码'],
  ['no code', '/b', 404, '扫一扫墙上的公示牌'],
  ['no code after the slash', '/b/', 404, '扫一扫墙上的公示牌'],
  ['more than a code', '/b/a/b/c', 404, '没认出这个码'],
])('%s gets a calm page with 12351 and a field for the code', async (_, path, status, words) => {
  const reply = await get(path)
  expect([reply.status, reply.headers['cache-control']]).toEqual([status, 'no-store'])
  expect(reply.text).toContain(words)
  expect(reply.text).toMatch(hotlineAndField)
  expect(scriptSources(reply.text)).toHaveLength(1)
})

test('a retired board is 410 and sends people to 12351', async () => {
  await app.deps.boards.put({ ...known, code: '77777BCDFG', retired: true })
  const reply = await get('/b/77777BCDFG')
  expect(reply.status).toBe(410)
  expect(reply.text).toContain('这块公示牌已经停用')
  expect(reply.text).toMatch(hotlineAndField)
})

test('a typed code in any case and spacing leads to its board; what is no code stays in the field', async () => {
  const typed = `${CODE.slice(0, 4)} ${CODE.slice(4).toLowerCase()}`
  const found = await get('/b', `code=${encodeURIComponent(typed)}`)
  expect([found.status, found.headers.location]).toEqual([303, `/b/${CODE}`])
  const wrong = await get('/b', `code=${encodeURIComponent('"><script>12')}`)
  expect(wrong.status).toBe(404)
  expect(wrong.text).toContain('value="&quot;&gt;&lt;script&gt;12"')
})

test('many unknown codes of one address run into the limit, on a page of their own', async () => {
  const ask = (code: string) => app.call('GET', `/b/${code}`, { client: '192.0.2.99' })
  await Promise.all(Array.from({ length: 60 }, () => ask('99999999PQ')))
  expect(await ask('99999999PQ')).toMatchObject({ status: 429, text: expect.stringContaining('试得太快了') })
  expect((await ask(CODE)).status).toBe(200)
})

test.each([
  ['a throttled table', 'ProvisionedThroughputExceededException', 503, '现在人多'],
  ['a fault of ours', 'TypeError', 500, '我们这里出了错'],
])('%s still leaves 12351 and says to come back', async (_, name, status, words) => {
  const lost = await openApp(NOW, ({ boards }) => ({
    boards: { ...boards, get: () => Promise.reject(Object.assign(new Error('lost'), { name })) },
  }))
  const reply = await lost.call('GET', `/b/${CODE}`)
  expect(reply.status).toBe(status)
  expect(reply.text).toContain(words)
  expect(reply.text).toMatch(hotlineAndField)
  expect(reply.headers['retry-after']).toBe(status === 503 ? '5' : undefined)
  await lost.close()
})

test('HEAD is answered as GET, other methods and other addresses are the API’s', async () => {
  expect((await app.call('HEAD', `/b/${CODE}`)).status).toBe(200)
  expect((await app.call('POST', `/b/${CODE}`, { body: {} })).body).toMatchObject({
    error: { code: 'no_such_endpoint' },
  })
  expect((await get('/board')).body).toMatchObject({ error: { code: 'no_such_endpoint' } })
})

test('whatever stands in a card or was typed, it adds no element and no attribute to the page', () => {
  const shape = (page: string) =>
    page
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
      .match(/<[^>]*>/g)
      ?.map((tag) => tag.replace(/"[^"]*"/g, '""'))
  const view = cardView(known, NOW, chineseCalendar())
  const plain = shape(cardPage(view))
  const hostile = fc.string({
    minLength: 1,
    unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '=', ' ', 'a', '/', '张', '$'),
  })
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const rungs = view.rungs.map((rung) => ({ ...rung, name: a, title: b, ...(rung.email ? { email: a + b } : {}) }))
      expect(shape(cardPage({ ...view, area: b, union: a, rungs }))).toEqual(plain)
      expect(shape(troublePage(a, b))).toEqual(shape(troublePage('x', 'y')))
    }),
  )
})

test('the page of somebody without a number or an address offers the ways that are left', () => {
  const { landline: _, ...silent } = second
  const view = cardView({ ...card, officers: [silent] }, NOW, chineseCalendar())
  const page = cardPage(view)
  expect(page).toContain('没留电话，请留言')
  expect(page).not.toMatch(/mailto:|核对过/)
  expect(page).toContain('tel:01055500110')
})

test('escaping covers the five marks, and a template of ours stays as it is', () => {
  expect(html`<i title="${`&<>"'`}">${html`<b>${'x'}</b>`}${undefined}${false}</i>`.html).toBe(
    '<i title="&amp;&lt;&gt;&quot;&#39;"><b>x</b></i>',
  )
})

test('other origins are allowed only where they are named', () => {
  const store = 'https://photos.example'
  const policy = securityHeaders({ styles: [], connect: [store], images: [store] })['content-security-policy'] ?? ''
  const allowed = policy.split('; ').filter((one) => one.includes(store))
  expect(allowed.map((one) => one.split(' ')[0])).toEqual(['connect-src', 'img-src'])
})

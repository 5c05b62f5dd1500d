import { gunzipSync } from 'node:zlib'
import { appPage } from '../../../functions/src/http/app-page'

const PAGE = '<!DOCTYPE html><script>start()</script><div id="app"></div>'
const PHOTOS = 'https://photos.s3.cn-north-1.amazonaws.com.cn'

const asked = (rawPath: string, { method = 'GET', encoding = '' } = {}) => ({
  rawPath,
  headers: { 'accept-encoding': encoding },
  requestContext: {
    accountId: '',
    apiId: '',
    domainName: '',
    domainPrefix: '',
    http: { method, path: rawPath, protocol: '', sourceIp: '', userAgent: '' },
    requestId: '',
    routeKey: '',
    stage: '',
    time: '',
    timeEpoch: 0,
  },
})

const ask = (rawPath: string, how?: { method?: string; encoding?: string }) =>
  appPage(PAGE, PHOTOS)(asked(rawPath, how))

test.each([['/js/app.1234.js'], ['/favicon.ico'], ['/api/anything']])('%s is no page', async (path) => {
  const { statusCode, body } = await ask(path)
  expect([statusCode, body]).toEqual([404, '没有这个地址。'])
})

test('whoever sends something to a page is refused', async () => {
  expect((await ask('/board', { method: 'DELETE' })).statusCode).toBe(404)
})

test.each([['/'], ['/i/abcdef'], ['/d/abcdef'], ['/features/needs/pages/mine']])('%s is the app', async (path) => {
  const { statusCode, body } = await ask(path)
  expect([statusCode, body]).toEqual([200, PAGE])
})

test('the page may run its own script, post to and show from the photos’ store, and is never kept unasked', async () => {
  const { headers } = await ask('/')
  const policy = String(headers?.['content-security-policy'])
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/)
  expect(policy).toContain(`connect-src 'self' ${PHOTOS}`)
  expect(policy).toContain(`img-src 'self' data: blob: ${PHOTOS}`)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
  expect(headers?.['strict-transport-security']).toContain('max-age')
})

test('a browser that unpacks is sent the page packed', async () => {
  const { headers, body = '', isBase64Encoded } = await ask('/', { encoding: 'br, gzip' })
  expect(headers?.['content-encoding']).toBe('gzip')
  expect([isBase64Encoded, gunzipSync(Buffer.from(body, 'base64')).toString()]).toEqual([true, PAGE])
})

test('a map’s pictures are let in where there is one, and the page may ask where the phone is', async () => {
  const { headers } = await appPage(PAGE, PHOTOS, ['https://map.example'])(asked('/'))
  expect(headers?.['content-security-policy']).toContain(`img-src 'self' data: blob: ${PHOTOS} https://map.example`)
  expect(headers?.['permissions-policy']).toContain('geolocation=(self)')
})

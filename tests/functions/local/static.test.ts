import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveClient } from '../../../functions/src/local/static'

const outside = mkdtempSync(join(tmpdir(), 'lianxin-static-'))
const root = join(outside, 'h5')
let server: Server
let base = ''

beforeAll(async () => {
  mkdirSync(join(root, 'js'), { recursive: true })
  writeFileSync(join(outside, 'secrets.json'), 'secret')
  writeFileSync(join(root, 'index.html'), '<html><body><div id="app"></div></body></html>')
  writeFileSync(join(root, 'js', 'app.0123abcd.js'), 'x'.repeat(5000))
  const client = serveClient(root)
  server = createServer((request, response) => client(request, response, request.url ?? '/'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
  rmSync(outside, { recursive: true })
})

test('every address without a file is the app, with the bar and never from a cache', async () => {
  for (const path of ['/', '/board', '/needs', '/a/b']) {
    const reply = await fetch(base + path)
    expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-cache'])
    expect(await reply.text()).toContain('<script src="/local/banner.js" defer></script></body>')
  }
})

test('a file with a hash in its name is compressed and kept for good', async () => {
  const reply = await fetch(`${base}/js/app.0123abcd.js`, { headers: { 'accept-encoding': 'gzip' } })
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
  })
  expect(await reply.text()).toBe('x'.repeat(5000))
})

test('a missing file is a 404 and not the app', async () => {
  expect((await fetch(`${base}/js/old.99999999.js`)).status).toBe(404)
})

test('no address leads out of the folder', () => {
  const client = serveClient(root)
  for (const path of ['/../secrets.json', '/js/../../secrets.json', '//../secrets.json', '/..%2fsecrets.json']) {
    const sent: string[] = []
    const response = Object.assign(Object.create(null), {
      writeHead: (status: number) => {
        sent.push(String(status))
        return response
      },
      end: (body: unknown) => sent.push(String(body)),
    })
    client(Object.assign(Object.create(null), { headers: {} }), response, path)
    expect(sent.join()).not.toContain('secret')
  }
})

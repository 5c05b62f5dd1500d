import { get } from 'node:http'
import { connect } from 'node:net'
import { PHOTO_BYTES_MAX } from '@lianxin/shared/photos/limits'
import { cleanKey, rawKey } from '../../../functions/src/photos/keys'
import { postFields } from '../../../functions/src/photos/post-policy'
import { idOf } from '../../support/factories'
import { openPhotoServer, type PhotoServer, postForm } from './photo-server'
import { sample } from './samples'

const NOW = '2026-11-20T02:00:00.000Z'
const [mine, theirs] = [rawKey(idOf('me'), idOf('p')), rawKey(idOf('them'), idOf('p'))]
let store: PhotoServer
beforeEach(async () => {
  store = await openPhotoServer(NOW)
})
afterEach(() => store.close())

const post = (
  change: Record<string, string> = {},
  file: Uint8Array | undefined = sample('jpeg'),
  extra: [string, string][] = [],
) => {
  const { url, fields } = store.bucket.form(mine, 'image/jpeg')
  return postForm(url, { ...fields, ...change }, file, extra)
}
const stored = async () => (await store.bucket.list('')).map(({ key }) => key)

describe('posting a photo', () => {
  test('by its form puts the file where the form says, byte for byte', async () => {
    expect(await post()).toEqual({ status: 204, code: '' })
    expect(await store.bucket.get(mine)).toEqual(sample('jpeg'))
    expect(await stored()).toEqual([mine])
  })

  test('twice at once leaves one whole file', async () => {
    const files = [sample('jpeg'), sample('progressive')]
    const replies = await Promise.all([...files, ...files].map((file) => post({}, file)))
    expect(replies.every(({ status }) => status === 204)).toBe(true)
    const left = await store.bucket.get(mine)
    expect(files.some((file) => left?.equals(file))).toBe(true)
    expect(await stored()).toEqual([mine])
  })

  test.each<[string, Record<string, string>, number]>([
    ['another person’s key', { key: theirs }, 403],
    ['a key that climbs', { key: `raw/${idOf('me')}/../../x` }, 403],
    ['a key that climbs in disguise', { key: `raw/%2e%2e/%2e%2e/x` }, 403],
    ['an absolute key', { key: '/etc/passwd' }, 403],
    ['a key with a NUL', { key: `${mine}\0.html` }, 403],
    ['a clean photo’s key', { key: cleanKey(idOf('p'), 'image/jpeg', NOW, idOf('h')) }, 403],
    ['another type', { 'Content-Type': 'text/html' }, 403],
    ['another signature', { 'x-amz-signature': '0'.repeat(64) }, 403],
    [
      'another policy',
      { policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString('base64') },
      403,
    ],
    ['another date', { 'x-amz-date': '20261121T020000Z' }, 403],
  ])('with %s is refused and changes nothing', async (_, change, status) => {
    expect((await post(change)).status).toBe(status)
    expect(await stored()).toEqual([])
  })

  test.each<[string, [string, string][]]>([
    ['a field the policy does not name', [['acl', 'public-read']]],
    ['a key said twice', [['key', theirs]]],
    ['a key said twice in another spelling', [['Key', theirs]]],
  ])('with %s is refused and changes nothing', async (_, extra) => {
    expect((await post({}, sample('jpeg'), extra)).status).toBeGreaterThanOrEqual(400)
    expect(await stored()).toEqual([])
  })

  test.each(['key', 'Content-Type', 'policy', 'x-amz-signature', 'x-amz-date', 'x-amz-credential', 'x-amz-algorithm'])(
    'without %s is refused and changes nothing',
    async (name) => {
      const { url, fields } = store.bucket.form(mine, 'image/jpeg')
      const { [name]: _, ...rest } = fields
      expect((await postForm(url, rest, sample('jpeg'))).status).toBeGreaterThanOrEqual(400)
      expect((await postForm(url, fields, undefined)).status).toBe(400)
      expect(await stored()).toEqual([])
    },
  )

  test('after ten minutes is refused, a second before it is not', async () => {
    const { url, fields } = store.bucket.form(mine, 'image/jpeg')
    store.clock.plus(600_000)
    expect(await postForm(url, fields, sample('jpeg'))).toEqual({ status: 403, code: 'AccessDenied' })
    store.clock.plus(-1000)
    expect((await postForm(url, fields, sample('jpeg'))).status).toBe(204)
  })

  test('of 5 MB is let in, of one byte more refused', async () => {
    expect((await post({}, Buffer.alloc(PHOTO_BYTES_MAX + 1))).code).toBe('EntityTooLarge')
    expect(await stored()).toEqual([])
    expect((await post({}, Buffer.alloc(PHOTO_BYTES_MAX))).status).toBe(204)
  })

  test('of an empty file is refused', async () => {
    expect((await post({}, Buffer.alloc(0))).code).toBe('EntityTooSmall')
  })

  test('by a signed policy for a key that is none of ours is refused', async () => {
    const { bucket, base, signer } = store.place
    for (const key of ['../x', 'photos/x.html', '/etc/passwd', 'raw/../x', `${mine}/x`]) {
      const fields = postFields(signer, {
        bucket,
        key,
        type: 'image/jpeg',
        maxBytes: 1000,
        at: NOW,
        until: '2026-11-20T03:00:00.000Z',
      })
      expect((await postForm(base, fields, sample('jpeg'))).status).toBe(403)
    }
    expect(await stored()).toEqual([])
  })

  test.each([
    ['no form', 'application/json', '{}'],
    ['a form without a boundary', 'multipart/form-data', 'x'],
    ['a broken form', 'multipart/form-data; boundary=x', '--x\r\nnonsense'],
  ])('of %s is refused', async (_, type, body) => {
    const reply = await fetch(store.place.base, { method: 'POST', headers: { 'content-type': type }, body })
    expect(reply.status).toBe(400)
  })
})

/** Says one thing in the head, then sends as much as the server takes; gives its answer and how much went out. */
const flood = (head: string): Promise<{ answer: string; sent: number }> =>
  new Promise((resolve) => {
    const socket = connect(store.port, '127.0.0.1')
    let [answer, sent] = ['', 0]
    const junk = Buffer.alloc(64 * 1024)
    const pump = () => {
      while (!socket.destroyed && sent < 200 * 1024 * 1024) {
        sent += junk.length
        if (!socket.write(junk)) return
      }
    }
    socket.on('drain', pump)
    socket.on('data', (part) => {
      answer += part.toString()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve({ answer, sent }))
    socket.write(head)
    pump()
  })

describe('a body without end', () => {
  const lines = (more: string) =>
    `POST /local/photos HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=x\r\n${more}\r\n\r\n`

  test('that says its length is refused before it is read, and cut off', async () => {
    const { answer, sent } = await flood(lines('content-length: 1073741824'))
    expect(answer).toContain('EntityTooLarge')
    expect(sent).toBeLessThan(100 * 1024 * 1024)
  })

  test('that does not say its length is refused before it is read', async () => {
    const { answer, sent } = await flood(`${lines('transfer-encoding: chunked')}40000000\r\n`)
    expect(answer).toContain('MissingContentLength')
    expect(sent).toBeLessThan(100 * 1024 * 1024)
  })
})

describe('seeing a photo', () => {
  const key = cleanKey(idOf('p'), 'image/jpeg', NOW, idOf('h'))
  beforeEach(() => store.bucket.put(key, 'image/jpeg', sample('jpeg')))

  test('by its link gives it as a picture that nothing can take for a page, and that no one else keeps', async () => {
    const reply = await fetch(store.bucket.link(key))
    expect(Buffer.from(await reply.arrayBuffer())).toEqual(sample('jpeg'))
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  test('works for five minutes', async () => {
    const link = store.bucket.link(key)
    store.clock.plus(299_000)
    expect((await fetch(link)).status).toBe(200)
    store.clock.plus(1_000)
    expect((await fetch(link)).status).toBe(403)
  })

  test.each<[string, (link: string) => string]>([
    ['another photo', (link) => link.replace(idOf('p'), idOf('q'))],
    ['a longer time', (link) => link.replace('Expires=300', 'Expires=600')],
    ['a later date', (link) => link.replace('T020000Z', 'T030000Z')],
    ['one more parameter', (link) => `${link}&response-content-type=text/html`],
    ['a parameter twice', (link) => `${link}&X-Amz-Expires=300`],
    ['no signature', (link) => link.replace(/&X-Amz-Signature=.*/, '')],
    ['no parameters', (link) => link.replace(/\?.*/, '')],
  ])('by a link altered to %s is refused', async (_, alter) => {
    const link = store.bucket.link(key)
    expect(alter(link)).not.toBe(link)
    expect((await fetch(alter(link))).status).toBe(403)
  })

  test('by a path that climbs is refused', async () => {
    const { search } = new URL(store.bucket.link(key))
    for (const path of ['/../secrets.json', '/%2e%2e/secrets.json', `/photos/../${key}`, '//etc/passwd', '/%00']) {
      const asked = { port: store.port, path: `/local/photos${path}${search}` }
      const status = await new Promise((resolve) => get(asked, (reply) => resolve(reply.resume().statusCode)))
      expect(status).toBe(403)
    }
  })

  test('never shows what was posted and not looked at, nor what is not there', async () => {
    await store.bucket.post(mine, sample('jpeg'))
    expect((await fetch(store.bucket.link(mine))).status).toBe(404)
    await store.bucket.remove(key)
    expect((await fetch(store.bucket.link(key))).status).toBe(404)
  })

  test('allows no other way in', async () => {
    for (const method of ['PUT', 'DELETE', 'HEAD'])
      expect((await fetch(store.bucket.link(key), { method })).status).toBe(403)
    const reply = await fetch(store.place.base, { method: 'OPTIONS' })
    expect([reply.status, reply.headers.get('access-control-allow-origin')]).toEqual([204, '*'])
  })
})

import { isSigned } from '../../../functions/src/local/photo-link'
import { photoPlace } from '../../../functions/src/photos/place'
import { s3Bucket } from '../../../functions/src/photos/store-bucket'
import { envOf } from '../../support/env'
import { handClock, idOf } from '../../support/factories'

const NOW = '2026-11-20T02:00:00.000Z'
const signer = { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'a/token+=', region: 'cn-north-1' }
const place = { bucket: 'photos', base: 'https://photos.s3.cn-north-1.amazonaws.com.cn', signer }
const key = `raw/${idOf('me')}/${idOf('p')}`

/** S3 as far as it is asked: every request must be signed, and is answered in turn. */
const openBucket = (...replies: (() => Response)[]) => {
  const asked: { method: string; path: string; body: unknown; headers: unknown; query: URLSearchParams }[] = []
  const clock = handClock(NOW)
  const answer: typeof fetch = async (address, { method = '', body, headers } = {}) => {
    const { pathname, searchParams, search } = new URL(String(address))
    // The verifier knows GET only; what differs for the others is the verb in the signed text.
    if (method === 'GET') expect(isSigned(place, pathname, search.slice(1), clock.now())).toBe(true)
    asked.push({ method, path: pathname, body, headers, query: searchParams })
    return (replies.shift() ?? (() => new Response(null, { status: 204 })))()
  }
  return { asked, bucket: s3Bucket(place, { clock, fetch: answer }) }
}

test('an object is read, written and removed by signed requests that carry the role’s token', async () => {
  const { asked, bucket } = openBucket(() => new Response('bytes'))
  expect((await bucket.get(key))?.toString()).toBe('bytes')
  await bucket.put(key, 'image/png', Buffer.from('x'))
  await bucket.remove(key)
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET /${key}`, `PUT /${key}`, `DELETE /${key}`])
  expect(asked.every(({ query }) => query.get('X-Amz-Security-Token') === signer.sessionToken)).toBe(true)
  expect(asked[1]?.headers).toEqual({
    'content-type': 'image/png',
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=300',
  })
})

test('an object that is not there is undefined, and removing it is no fault', async () => {
  const gone = () => new Response(null, { status: 404 })
  const { bucket } = openBucket(gone, gone)
  expect(await bucket.get(key)).toBeUndefined()
  await expect(bucket.remove(key)).resolves.toBeUndefined()
})

test('a bucket that is down or slow is busy, one that refuses our keys is a bug without the address in it', async () => {
  const { bucket } = openBucket(
    () => new Response(null, { status: 503 }),
    () => {
      throw new TypeError('fetch failed')
    },
    () => new Response(null, { status: 403 }),
  )
  await expect(bucket.get(key)).rejects.toMatchObject({ code: 'busy' })
  await expect(bucket.get(key)).rejects.toMatchObject({ code: 'busy' })
  await expect(bucket.get(key)).rejects.toThrow(/^bucket answered GET with 403$/)
})

test('a listing is walked to its last page', async () => {
  const page = (name: string, more: string) => () =>
    new Response(
      `<?xml version="1.0"?><ListBucketResult>${more}<Contents><Key>${name}</Key><LastModified>${NOW}</LastModified><Size>1</Size></Contents></ListBucketResult>`,
    )
  const { asked, bucket } = openBucket(
    page('raw/a', '<IsTruncated>true</IsTruncated><NextContinuationToken>t+/=</NextContinuationToken>'),
    page('raw/b', '<IsTruncated>false</IsTruncated>'),
  )
  expect(await bucket.list('raw/')).toEqual([
    { key: 'raw/a', at: NOW },
    { key: 'raw/b', at: NOW },
  ])
  expect(asked.map(({ query }) => query.get('continuation-token'))).toEqual([null, 't+/='])
})

test('the place of a bucket is its region’s own address, China’s under China’s domain', () => {
  const env = { ...settings, AWS_REGION: 'cn-north-1' }
  expect(photoPlace(env).base).toBe('https://photos.s3.cn-north-1.amazonaws.com.cn')
  expect(photoPlace({ ...env, AWS_REGION: 'eu-west-1' }).base).toBe('https://photos.s3.eu-west-1.amazonaws.com')
  expect(photoPlace({ ...env, PHOTO_BASE: 'http://127.0.0.1:1/x' }).base).toBe('http://127.0.0.1:1/x')
})

const settings = envOf('t')

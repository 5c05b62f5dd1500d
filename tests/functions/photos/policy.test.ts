import { denied } from '../../../functions/src/local/photo-policy'
import { postFields } from '../../../functions/src/photos/post-policy'
import { signatureOf } from '../../../functions/src/photos/signing'

const NOW = '2015-12-29T00:05:00.000Z'
const signer = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
}
const place = { bucket: 'sigv4examplebucket', base: 'https://sigv4examplebucket.s3.amazonaws.com', signer }

/** The form of AWS's reference, with its policy and signature to the letter. */
const published = {
  key: 'user/user1/photo.jpg',
  acl: 'public-read',
  success_action_redirect: 'http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html',
  'content-type': 'image/jpeg',
  'x-amz-meta-uuid': '14365123651274',
  'x-amz-server-side-encryption': 'AES256',
  'x-amz-meta-tag': '',
  'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request',
  'x-amz-algorithm': 'AWS4-HMAC-SHA256',
  'x-amz-date': '20151229T000000Z',
  policy:
    'eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJzaWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJwdWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2UvIl0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRpb24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRlbnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXotYWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9',
  'x-amz-signature': '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
}

const judge = (fields: Record<string, string>, { size = 1000, now = NOW } = {}) =>
  denied(place, { fields: new Map(Object.entries(fields)), size }, now)?.code

describe('the form published by AWS', () => {
  test('is let in', () => {
    expect(judge(published)).toBeUndefined()
  })

  test.each([
    ['another key than it begins with', { key: 'user/user2/photo.jpg' }],
    ['another exact value', { acl: 'private' }],
    ['another type than it begins with', { 'content-type': 'text/html' }],
    ['a field it does not name', { 'x-amz-meta-more': 'more' }],
    ['another credential', { 'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20151229/us-west-1/s3/aws4_request' }],
    ['another algorithm', { 'x-amz-algorithm': 'AWS4-HMAC-SHA1' }],
  ])('is turned away with %s', (_, change) => {
    expect(judge({ ...published, ...change })).toBe('AccessDenied')
  })

  test('is turned away when its signature or policy is altered', () => {
    expect(judge({ ...published, 'x-amz-signature': published['x-amz-signature'].replace('8', '9') })).toBe(
      'SignatureDoesNotMatch',
    )
    expect(judge({ ...published, 'x-amz-signature': '' })).toBe('SignatureDoesNotMatch')
    const altered = Buffer.from(Buffer.from(published.policy, 'base64').toString().replace('2015-12-30', '2035-12-30'))
    expect(judge({ ...published, policy: altered.toString('base64') })).toBe('SignatureDoesNotMatch')
  })

  test('is turned away at its expiry, not a second before', () => {
    expect(judge(published, { now: '2015-12-30T11:59:59.000Z' })).toBeUndefined()
    expect(judge(published, { now: '2015-12-30T12:00:00.000Z' })).toBe('AccessDenied')
  })

  test('is turned away in another bucket', () => {
    const form = { fields: new Map(Object.entries(published)), size: 1 }
    expect(denied({ ...place, bucket: 'another' }, form, NOW)?.code).toBe('AccessDenied')
  })

  test.each(Object.keys(published))('is turned away without its field %s', (name) => {
    const { [name]: _, ...rest } = Object.fromEntries(Object.entries(published))
    expect(judge(rest)).toEqual(expect.any(String))
  })
})

describe('a form of ours', () => {
  const until = '2015-12-29T00:15:00.000Z'
  const allowing = { bucket: place.bucket, key: 'raw/A/B', type: 'image/png', maxBytes: 100, at: NOW, until }
  const lower = (fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))

  test('lets in from one byte to the most it allows', () => {
    const fields = lower(postFields(signer, allowing))
    expect([0, 1, 100, 101].map((size) => judge(fields, { size }))).toEqual([
      'EntityTooSmall',
      undefined,
      undefined,
      'EntityTooLarge',
    ])
  })

  test('of a role carries its session token, which cannot be left out', () => {
    const fields = lower(postFields({ ...signer, sessionToken: 'token' }, allowing))
    const { 'x-amz-security-token': token, ...rest } = fields
    expect(token).toBe('token')
    expect(judge(fields, { size: 100 })).toBeUndefined()
    expect(judge(rest, { size: 100 })).toBe('AccessDenied')
  })

  test('whose policy is signed but no policy is refused', () => {
    for (const text of ['', '{}', '{"expiration":"never","conditions":[]}', 'no json', '[1]']) {
      const policy = Buffer.from(text).toString('base64')
      const fields: Record<string, string> = { ...lower(postFields(signer, allowing)), policy }
      const signature = signatureOf(signer, fields['x-amz-date'] ?? '', policy)
      expect(judge({ ...fields, 'x-amz-signature': signature })).toBe('InvalidPolicyDocument')
    }
  })
})

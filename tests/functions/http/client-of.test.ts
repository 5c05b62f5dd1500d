import { clientOf } from '../../../functions/src/http/client-of'

const KEY = 'k'.repeat(48)
const CDN = '198.51.100.7'
const asked = (headers: Record<string, string>, sourceIp = CDN) => ({ headers, requestContext: { http: { sourceIp } } })

test('an address anybody could have written is not believed without the CDN’s key', () => {
  const forged = { 'x-forwarded-for': '203.0.113.9' }
  expect(clientOf(asked(forged), KEY)).toBe(CDN)
  expect(clientOf(asked({ ...forged, 'x-edge-key': 'k'.repeat(47) }), KEY)).toBe(CDN)
  expect(clientOf(asked({ ...forged, 'x-edge-key': '' }), undefined)).toBe(CDN)
})

test('what a visitor wrote before the CDN’s own word does not count', () => {
  const headers = { 'x-edge-key': KEY, 'x-forwarded-for': `10.0.0.1, 203.0.113.9, ${CDN}` }
  expect(clientOf(asked(headers), KEY)).toBe('203.0.113.9')
  expect(clientOf(asked({ 'x-edge-key': KEY, 'x-forwarded-for': '203.0.113.9' }), KEY)).toBe('203.0.113.9')
})

test('without any word of the CDN there is the address the gateway saw', () => {
  expect(clientOf(asked({ 'x-edge-key': KEY }), KEY)).toBe(CDN)
  expect(clientOf(asked({ 'x-edge-key': KEY, 'x-forwarded-for': CDN }), KEY)).toBe(CDN)
})

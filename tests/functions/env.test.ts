import { readEnv } from '../../functions/src/env'
import { mapSource } from '../../functions/src/places/map-source'

const url = 'https://maps.example/{z}/{x}/{y}.png?key=k'
const attribution = '示例地图'
const needed = {
  TABLE: 't',
  AWS_REGION: 'local',
  SESSION_SECRET: 'a secret of the tests, 32 characters at least',
  QUERY_CODE_SECRET: 'another secret of the tests, 32 characters too',
  WECHAT_APP_ID: 'app',
  WECHAT_APP_SECRET: 'secret',
  PUBLIC_BASE: 'https://lianxin.example',
  PHOTO_BUCKET: 'photos',
  AWS_ACCESS_KEY_ID: 'key',
  AWS_SECRET_ACCESS_KEY: 'secret',
}

const before = process.env
afterEach(() => {
  process.env = before
})
const envOf = (more: Record<string, string>) => {
  process.env = { ...needed, ...more }
  return readEnv()
}

test('without a provider there are no map pictures, and with one both their address and whose they are', () => {
  expect(mapSource(envOf({}))).toBeUndefined()
  expect(mapSource(envOf({ MAP_TILES_URL: url, MAP_ATTRIBUTION: attribution }))).toEqual({ url, attribution })
})

test.each([
  ['an address without whose it is', { MAP_TILES_URL: url }, 'both or neither'],
  ['whose it is without an address', { MAP_ATTRIBUTION: attribution }, 'both or neither'],
  [
    'an address that says no tile',
    { MAP_TILES_URL: 'https://maps.example/{z}/{x}.png', MAP_ATTRIBUTION: attribution },
    'MAP_TILES_URL',
  ],
])('it does not start with %s', (_, more, words) => {
  expect(() => envOf(more)).toThrow(words)
})

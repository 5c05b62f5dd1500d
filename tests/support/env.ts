import type { Env } from '../../functions/src/env'

export const SESSION_SECRET = 'a secret of the tests, 32 characters at least'

/** What a server of the tests is started with. */
export const envOf = (table: string): Env => ({
  TABLE: table,
  AWS_REGION: 'local',
  SESSION_SECRET,
  SESSION_HOURS: 2,
  BOUNDS_WIDENED: 1_000,
  QUERY_CODE_SECRET: 'another secret of the tests, 32 characters too',
  PUBLIC_BASE: 'https://lianxin.example',
  PHOTO_BUCKET: 'photos',
  AWS_ACCESS_KEY_ID: 'key',
  AWS_SECRET_ACCESS_KEY: 'secret',
  WECHAT_BASE: 'https://wechat.example',
  WECHAT_APP_ID: 'app',
  WECHAT_APP_SECRET: 'secret',
  DYNAMODB_ENDPOINT: process.env.TEST_DYNAMODB_ENDPOINT,
})

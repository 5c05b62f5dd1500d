import type { Settings } from '../settings'

/** An invented stage outside China, for trying the system out: replace what names an account, a host or a person. */
export const demo: Settings = {
  stage: 'demo',
  account: '111122223333',
  region: 'ap-southeast-1',
  host: 'lianxin-demo.example.org',
  certificate: {
    in: 'acm',
    arn: 'arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-4000-8000-000000000000',
  },
  alarmEmail: 'office@example.org',
  logDays: 90,
  wechat: { appId: 'wx0123456789abcdef', linkFiles: [], variables: {} },
  secretsRevision: 1,
  sessionSecretChanged: false,
  rates: {
    scan: { rate: 100, burst: 300 },
    read: { rate: 100, burst: 200 },
    write: { rate: 20, burst: 60 },
  },
}

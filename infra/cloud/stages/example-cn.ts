import type { Settings } from '../settings'

/** An invented stage in the Beijing region, as a district of a city would have it. */
export const exampleCn: Settings = {
  stage: 'example-cn',
  account: '444455556666',
  region: 'cn-north-1',
  host: 'lianxin.example.com.cn',
  certificate: { in: 'iam', id: 'ASCAEXAMPLE0EXAMPLE00' },
  alarmEmail: 'office@example.com.cn',
  logDays: 180,
  wechat: {
    appId: 'wx0123456789abcdef',
    linkFiles: [{ path: 'b/invented.txt', text: 'invented' }],
    variables: {},
  },
  secretsRevision: 1,
  sessionSecretChanged: false,
  rates: {
    scan: { rate: 500, burst: 1500 },
    read: { rate: 300, burst: 600 },
    write: { rate: 50, burst: 150 },
  },
}

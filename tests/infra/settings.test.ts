import { inventedIn } from '../../infra/cloud/invented'
import { Settings } from '../../infra/cloud/settings'
import { demo } from '../../infra/cloud/stages/demo'
import { exampleCn } from '../../infra/cloud/stages/example-cn'
import { STAGES, settingsOf } from '../../infra/cloud/stages/stages'

const faultsOf = (settings: unknown): string[] => {
  const read = Settings.safeParse(settings)
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
}

test('a stage nobody wrote is refused with those there are', () => {
  expect(() => settingsOf('prod')).toThrow('--stage must be one of: demo, example-cn')
  expect(() => settingsOf(undefined)).toThrow('--stage')
})

test('every stage there is can be deployed as it stands', () => {
  for (const one of STAGES) expect(settingsOf(one.stage)).toEqual(one)
})

test.each([
  ['a host with a path', { ...demo, host: 'example.org/b' }, 'host'],
  ['a bare address', { ...demo, host: '10.0.0.1' }, 'host'],
  ['a short account', { ...demo, account: '123' }, 'account'],
  [
    'an ACM certificate of another region than CloudFront asks',
    { ...demo, certificate: { in: 'acm', arn: 'arn:aws:acm:ap-southeast-1:111122223333:certificate/0' } },
    'certificate.arn',
  ],
  ['a certificate of ACM in China', { ...exampleCn, certificate: demo.certificate }, 'certificate'],
  ['one of IAM outside', { ...demo, certificate: exampleCn.certificate }, 'certificate'],
  ['three months of logs in China', { ...exampleCn, logDays: 90 }, 'logDays'],
  [
    'a secret among the variables',
    { ...demo, wechat: { ...demo.wechat, variables: { SESSION_SECRET: 'x' } } },
    'wechat.variables.SESSION_SECRET',
  ],
  ['an app id of another kind', { ...demo, wechat: { ...demo.wechat, appId: 'gh_1' } }, 'wechat.appId'],
])('%s is refused before anything is deployed', (_what, settings, fault) => {
  expect(faultsOf(settings)).toContain(fault)
})

test('what is invented is named, and nothing is deployed with it', () => {
  expect(inventedIn(demo)).toEqual([
    'account 111122223333',
    'host lianxin-demo.example.org',
    'alarmEmail office@example.org',
    'wechat.appId wx0123456789abcdef',
  ])
  const real = { account: '999900001111', host: 'lianxin.union.cn', alarmEmail: 'office@union.cn' }
  expect(inventedIn({ ...exampleCn, ...real, wechat: { ...exampleCn.wechat, appId: 'wx1123456789abcdef' } })).toEqual(
    [],
  )
})

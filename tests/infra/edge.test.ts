import { contract } from '@lianxin/shared/contract'
import { OFFICE_PARTS } from '@lianxin/shared/office-parts'
import { behaviours, defaultBehaviour } from '../../infra/cloud/behaviours'
import { ROUTES } from '../../infra/cloud/routes'
import { demo } from '../../infra/cloud/stages/demo'
import { exampleCn } from '../../infra/cloud/stages/example-cn'
import { resource, resources, templates } from './template'

/** The route API Gateway takes: one without a variable before one with, before the greedy ones, before the rest. */
const routeOf = (method: string, path: string) => {
  const fits = (key: string) => {
    const pattern = key.replace(/\{proxy\+\}/, '.+').replace(/\{\w+\}/g, '[^/]+')
    return new RegExp(`^${pattern}$`).test(`${method} ${path}`)
  }
  const rank = (key: string) => (key.includes('{proxy+}') ? 1000 - key.length : key.includes('{') ? 1 : 0)
  return ROUTES.filter(({ key }) => key !== '$default' && fits(key)).sort((a, b) => rank(a.key) - rank(b.key))[0]
}

test('every call of the contract reaches the function that has it, writes at the rate of writes', () => {
  for (const { path } of Object.values(contract)) {
    const [method = '', address = ''] = path.split(' ')
    const route = routeOf(method, address.replace(/:\w+/g, 'X'))
    const part = address.split('/')[2] ?? ''
    const answers = part === 'wechat' ? part : OFFICE_PARTS.includes(part) ? 'office' : 'api'
    expect([path, route?.answers]).toEqual([path, answers])
    if (method === 'POST') expect([path, route?.rate]).toEqual([path, 'write'])
  }
})

test('a crowd before a board is counted apart from those who file', () => {
  expect(routeOf('GET', '/api/boards/ABC')?.rate).toBe('scan')
  expect(routeOf('GET', '/b/ABC')?.rate).toBe('scan')
  expect(routeOf('POST', '/api/needs')?.rate).toBe('write')
  expect(routeOf('GET', '/open/xicheng/places.geojson')?.answers).toBe('api')
  for (const { rates } of [demo, exampleCn]) expect(rates.scan.rate).toBeGreaterThan(rates.write.rate)
})

test('the gateway refuses what is above a route’s rate, and its log names no address and no visitor', () => {
  const { Properties } = resource(templates.demo, 'AWS::ApiGatewayV2::Stage')
  const { scan, write } = demo.rates
  expect(Properties.RouteSettings).toMatchObject({
    'GET /api/boards/{code}': { ThrottlingRateLimit: scan.rate, ThrottlingBurstLimit: scan.burst },
    'POST /api/{proxy+}': { ThrottlingRateLimit: write.rate, ThrottlingBurstLimit: write.burst },
  })
  const format = JSON.stringify(Properties.AccessLogSettings)
  expect(format).toContain('$context.routeKey')
  expect(format).not.toMatch(/\$context\.(path|identity|domainName|authorizer)|sourceIp|queryString/)
  expect(Object.keys(resources(templates.demo, 'AWS::ApiGatewayV2::Route'))).toHaveLength(ROUTES.length)
})

test('a kept reply is never given to another session', () => {
  const fromServer = [defaultBehaviour, ...behaviours].filter(({ targetOriginId }) => targetOriginId === 'api')
  for (const one of fromServer) {
    // Nothing is kept longer than the server says.
    expect([one.minTtl, one.defaultTtl]).toEqual([0, 0])
    const { headers } = JSON.parse(JSON.stringify(one.forwardedValues))
    const isPublic = 'pathPattern' in one
    expect(headers).toEqual(isPublic ? [] : ['Authorization'])
  }
  expect(behaviours.map(({ pathPattern }) => pathPattern)).toEqual(
    expect.arrayContaining(['/b', '/b/*', '/api/places/tiles*', '/js/*']),
  )
})

test('WeChat’s proof beside the boards is found before the boards', () => {
  const order = behaviours.map(({ pathPattern }) => pathPattern)
  expect(order.indexOf('*.txt')).toBeLessThan(order.indexOf('/b/*'))
})

test('China’s CDN is given nothing it refuses', () => {
  const { Properties } = resource(templates.china, 'AWS::CloudFront::Distribution')
  const text = JSON.stringify(Properties)
  expect(text).not.toMatch(
    /CachePolicyId|OriginRequestPolicyId|ResponseHeadersPolicyId|FunctionAssociations|OriginAccessControlId/,
  )
  expect(text).toContain('"IamCertificateId"')
  expect(text).not.toContain('AcmCertificateArn')
  expect(Object.keys(resources(templates.china, 'AWS::CloudFront::OriginAccessControl'))).toEqual([])
  expect(text).toContain(exampleCn.host)
})

test('elsewhere the files are read by this distribution alone', () => {
  const { Properties } = resource(templates.demo, 'AWS::CloudFront::Distribution')
  expect(JSON.stringify(Properties)).toContain('"OriginAccessControlId"')
  const policies = JSON.stringify(resources(templates.demo, 'AWS::S3::BucketPolicy'))
  expect(policies).toContain('"AWS:SourceArn"')
  expect(policies).not.toContain('"Principal":"*","Effect":"Allow"')
})

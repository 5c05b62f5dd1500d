import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { card } from '../../support/factories'
import { gatewayEvent, openApp } from '../../support/server-app'
import { tracesIn } from '../../support/traces'

const root = join(__dirname, '../../..')
const dist = join(root, 'functions/dist')
const bundles = ['api', 'on-stream', 'on-schedule'].map((name) => join(dist, `${name}.cjs`))

const settings = {
  AWS_ACCESS_KEY_ID: 'a',
  AWS_SECRET_ACCESS_KEY: 's',
  SESSION_SECRET: 's'.repeat(32),
  PUBLIC_BASE: 'https://lianxin.example',
  PHOTO_BUCKET: 'photos',
  QUERY_CODE_SECRET: 'q'.repeat(32),
  WECHAT_APP_ID: 'app',
  WECHAT_APP_SECRET: 'secret',
}

beforeAll(() => {
  const script = "import('./infra/build-functions.mjs').then(({ buildFunctions }) => buildFunctions())"
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root })
})

test.each(bundles)('%s holds no secret and nothing of the local system or the demo', (path) => {
  const text = readFileSync(path, 'utf8')
  expect(tracesIn(text)).toEqual([])
  for (const trace of ['sqlite', 'demo']) expect(text).not.toContain(trace)
})

test('the same search finds the demo where it is, and a key where somebody left one', () => {
  const local = join(dist, 'local/main.mjs')
  execFileSync(process.execPath, [join(root, 'infra/build-local.mjs')])
  expect(tracesIn(readFileSync(local, 'utf8'))).toEqual(expect.arrayContaining(['/local/', '王建国', '010-5550-']))
  expect(tracesIn('"\\u738b\\u5efa\\u56fd"')).toEqual(['王建国'])
  expect(tracesIn(`secret: 'hunter2hunter2', k="AKIA${'A'.repeat(16)}"`)).toHaveLength(2)
})

test('the bundle that answers HTTP is no larger than 560,000 bytes', () => {
  expect(readFileSync(join(dist, 'api.cjs')).length).toBeLessThanOrEqual(560_000)
})

test.each([
  ['cn-north-1', 'dynamodb.cn-north-1.amazonaws.com.cn'],
  ['eu-central-1', 'dynamodb.eu-central-1.amazonaws.com'],
])('without an engine of its own it asks DynamoDB in %s at %s', (region, host) => {
  const event = JSON.stringify(gatewayEvent('GET', `/api/boards/${card.code}`))
  const script = `
    require('https').request = ({ host }) => { console.log(host); process.exit() }
    require(${JSON.stringify(join(dist, 'api.cjs'))}).handler(${event}, { awsRequestId: 'r' })`
  const env = { ...settings, TABLE: 'lianxin', AWS_REGION: region }
  expect(execFileSync(process.execPath, ['-e', script], { env, stdio: 'pipe' }).toString().trim()).toBe(host)
})

test('the bundle itself answers for a board, and refuses to start without its settings', async () => {
  const app = await openApp('2026-11-20T02:00:00.000Z')
  await app.deps.boards.put(card)
  const bundle = join(dist, 'api.cjs')
  const event = JSON.stringify(gatewayEvent('GET', `/api/boards/${card.code}`))
  const script = `require(${JSON.stringify(bundle)}).handler(${event}, { awsRequestId: 'r' }).then((r) => console.log(JSON.stringify(r)))`
  const here = {
    TABLE: app.deps.table.name,
    AWS_REGION: 'local',
    DYNAMODB_ENDPOINT: process.env.TEST_DYNAMODB_ENDPOINT,
  }
  const run = (env: object) =>
    execFileSync(process.execPath, ['-e', script], { env: { ...settings, ...here, ...env }, stdio: 'pipe' }).toString()
  expect(JSON.parse(run({}))).toMatchObject({ statusCode: 200, body: expect.stringContaining(card.area) })
  expect(() => run({ SESSION_SECRET: 'short' })).toThrow('SESSION_SECRET')
  await app.close()
})

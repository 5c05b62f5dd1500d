import { Refusal } from '@lianxin/shared/errors'
import { failureOf } from '../../../functions/src/http/failure'
import { createLog } from '../../../functions/src/log'
import { card } from '../../support/factories'
import { openApp } from '../../support/server-app'

const named = (name: string, message = '') => Object.assign(new Error(message), { name })

test.each([
  named('ProvisionedThroughputExceededException'),
  named('ThrottlingException'),
  named('RequestLimitExceeded'),
  named('TimeoutError'),
  Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
  named('TransactionCanceledException', 'reasons [None, ThrottlingError: Throttling]'),
])('$name of the table asks the person to wait and is logged as such', (thrown) => {
  const lines: string[] = []
  const { status, body } = failureOf(
    thrown,
    'r1',
    createLog((line) => lines.push(line)),
  )
  expect([status, body.error.code]).toEqual([503, 'busy'])
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'warn', event: 'request turned away', requestId: 'r1' },
  ])
})

test.each([named('TransactionCanceledException', 'ConditionalCheckFailed'), new TypeError('x'), 'a string', undefined])(
  'anything else thrown (%p) is our fault, and the reply says nothing of it',
  (thrown) => {
    const { status, body } = failureOf(
      thrown,
      'r1',
      createLog(() => {}),
    )
    expect([status, Object.keys(body.error)]).toEqual([500, ['code', 'message', 'requestId']])
  },
)

test('a refusal is not logged', () => {
  const lines: string[] = []
  failureOf(
    new Refusal('not_found'),
    'r1',
    createLog((line) => lines.push(line)),
  )
  expect(lines).toEqual([])
})

test('a bug is a 500 whose request id is in the log, without what the person typed', async () => {
  const app = await openApp('2026-11-20T02:00:00.000Z', ({ boards }) => ({
    boards: {
      ...boards,
      get: async () => {
        throw new Error('card of 张先生 at 139-0000-0101 (13900000101) is broken')
      },
    },
  }))
  const reply = await app.call('GET', `/api/boards/${card.code}`)
  expect([reply.status, reply.body]).toMatchObject([500, { error: { code: 'internal', requestId: 'test-request' } }])
  expect(reply.text).not.toContain('张')
  expect(app.log).toHaveLength(1)
  expect(JSON.parse(app.log[0] ?? '')).toMatchObject({ level: 'error', requestId: 'test-request', cause: 'Error' })
  expect(app.log[0]).toContain('is broken')
  for (const typed of ['张先生', '0000', '0101', '13900000101']) expect(app.log[0]).not.toContain(typed)
  await app.close()
})

test('no reply may be kept by a browser or a proxy', async () => {
  const app = await openApp('2026-11-20T02:00:00.000Z')
  for (const path of ['/api/boards/22222222PQ', '/api/needs/mine', '/api/none'])
    expect((await app.call('GET', path)).headers['cache-control']).toBe('no-store')
  await app.close()
})

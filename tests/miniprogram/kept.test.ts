import { QueryClient } from '@tanstack/react-query'
import { keepLastSeen } from '../../miniprogram/src/api/kept'
import { phone } from '../support/taro/taro'

const KEY = ['listMyNeeds']
const ROWS = { pages: [{ rows: [] }], pageParams: [''] }

/** An app just started: its memory is what the phone kept. */
const started = () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  keepLastSeen(client)
  return client
}
const isOffline = () => Promise.reject(new Error('offline'))

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what was seen is there at the next start with its age, however many starts had no network', async () => {
  const first = started()
  first.setQueryData(KEY, ROWS, { updatedAt: 1000 })
  await jest.advanceTimersByTimeAsync(1000)
  for (let start = 0; start < 3; start++) {
    const client = started()
    expect(client.getQueryData(KEY)).toEqual(ROWS)
    expect(client.getQueryState(KEY)?.dataUpdatedAt).toBe(1000)
    await expect(client.fetchQuery({ queryKey: KEY, queryFn: isOffline })).rejects.toThrow('offline')
    await jest.advanceTimersByTimeAsync(1000)
  }
})

test('a list too long to keep leaves room for the others', async () => {
  const client = started()
  client.setQueryData(KEY, ROWS, { updatedAt: 1000 })
  client.setQueryData(['listInbox'], 'x'.repeat(70_000), { updatedAt: 2000 })
  await jest.advanceTimersByTimeAsync(1000)
  expect(started().getQueryData(KEY)).toEqual(ROWS)
})

test('what was seen before anybody signed in is shown to whoever signed in then, and another person sees nothing', async () => {
  const board = ['readBoard', { code: '2346789BCD' }]
  phone.storage.set('lianxin.kept', JSON.stringify({ person: '', entries: [{ key: board, at: 1, data: 'card' }] }))
  expect(started().getQueryData(board)).toBe('card')
  phone.storage.set('lianxin.kept', JSON.stringify({ person: 'B', entries: [{ key: KEY, at: 1, data: ROWS }] }))
  expect(started().getQueryData(KEY)).toBeUndefined()
})

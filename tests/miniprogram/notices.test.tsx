import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import NoticesPage from '../../miniprogram/src/features/notices/pages/notices'
import { answer, callsTo, ok } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const LIST = 'GET /api/notices'
const READ = 'POST /api/notices/read'
const NEED = '01J0000000000000000000000N'

const notice = (id: string, isNew: boolean) => ({
  id,
  subject: NEED,
  n: 1,
  at: '2026-11-20T02:00:00.000Z',
  words: `消息${id}`,
  opens: { page: 'need', as: 'handler' },
  isNew,
})

test('opening 消息 marks the newest as seen, once, and still shows what was new', async () => {
  answer({
    [LIST]: ok({ notices: [notice('c', true), notice('b', true), notice('a', false)], unread: 2 }),
    [READ]: ok({ unread: 0 }),
  })
  show(<NoticesPage />)
  expect(await screen.findAllByText('新')).toHaveLength(2)
  await waitFor(() => expect(callsTo(READ)).toEqual([{ upTo: 'c' }]))
  expect(screen.getAllByText('新')).toHaveLength(2)
})

test('nothing is marked when nothing is new', async () => {
  answer({ [LIST]: ok({ notices: [notice('a', false)], unread: 0 }) })
  show(<NoticesPage />)
  expect(await screen.findByText('消息a')).toBeVisible()
  expect(callsTo(READ)).toEqual([])
})

test('a notice that slid onto the second page is shown once', async () => {
  answer({
    [LIST]: ({ path }) =>
      ok(
        path.includes('after=p2')
          ? { notices: [notice('b', false), notice('a', false)], unread: 0 }
          : { notices: [notice('c', false), notice('b', false)], unread: 0, after: 'p2' },
      ),
  })
  show(<NoticesPage />)
  await userEvent.click(await screen.findByRole('button', { name: '看更早的' }))
  expect(await screen.findByText('消息a')).toBeVisible()
  expect(screen.getAllByText('消息b')).toHaveLength(1)
})

test.each([
  [{ page: 'need', as: 'filer' }, `/features/needs/pages/need?id=${NEED}`],
  [{ page: 'need', as: 'handler' }, `/features/handling/pages/handle?id=${NEED}`],
  [{ page: 'need', as: 'office' }, `/features/handling/pages/handle?id=${NEED}`],
  [{ page: 'board', code: '2346789BCD' }, '/features/boards/pages/board?code=2346789BCD'],
  [{ page: 'list', quarter: '2026Q4' }, '/features/office/problems/pages/list?quarter=2026Q4'],
  [
    { page: 'problem', quarter: '2026Q4', needId: NEED },
    `/features/office/problems/pages/problem?quarter=2026Q4&needId=${NEED}`,
  ],
  [{ page: 'gathering' }, '/features/office/gathering/pages/gathering'],
  [{ page: 'gatherMine' }, '/features/office/gathering/pages/mine'],
])('a notice about %j leads there', async (opens, url) => {
  answer({ [LIST]: ok({ notices: [{ ...notice('a', false), opens }], unread: 0 }) })
  show(<NoticesPage />)
  await userEvent.click(await screen.findByText('消息a'))
  expect(phone.opened).toEqual([`open ${url}`])
})

test('a worker, who has no navigation, finds the way back to 我的事', async () => {
  answer({ [LIST]: ok({ notices: [], unread: 0 }) })
  show(<NoticesPage />)
  expect(await screen.findByText('还没有消息')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '返回' }))
  expect(phone.opened).toEqual(['switch /features/needs/pages/mine'])
})

import { act, screen } from '@testing-library/react'
import HandlePage from '../../miniprogram/src/features/handling/pages/handle'
import InboxPage from '../../miniprogram/src/features/handling/pages/inbox'
import HostedPage from '../../miniprogram/src/features/hosting/pages/hosted'
import KeepPage from '../../miniprogram/src/features/hosting/pages/keep'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { beginSession } from '../../miniprogram/src/session/session'
import { held, READ as NEED } from '../support/taro/handler'
import { around, INBOX, row } from '../support/taro/inbox'
import { asHost, HOSTED, onFriday, PLACE, place, placeRow, READ } from '../support/taro/kept-places'
import { NEED_ID, need, raised } from '../support/taro/samples'
import { answer, ok, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

// The pages as WeChat has them.
jest.mock('../../miniprogram/src/features/messages/parts/allow', () =>
  jest.requireActual('../../miniprogram/src/features/messages/parts/allow.weapp'),
)

const asking = { 'GET /api/wechat/messages': ok({ templates: ['t-1'], left: 0 }) }
/** As whom somebody is asked to allow messages, once every call under way is answered: answers take no time here. */
const asked = async (): Promise<string[]> => {
  await act(() => new Promise((answered) => setTimeout(answered, 0)))
  const calls = phone.sent.filter(({ url }) => url.includes('/api/wechat/messages'))
  return calls.map(({ url }) => url.replace(/.*as=/, ''))
}

beforeEach(() => {
  onFriday()
  act(() => beginSession(SESSION))
})

test('a worker is asked on the receipt, and not when they look at the need again', async () => {
  answer({ [NEED]: ok(need()), ...asking })
  phone.params = { id: NEED_ID }
  const later = show(<NeedPage />)
  await screen.findByText('您当时说的')
  expect(await asked()).toEqual([])
  later.unmount()
  phone.params = { id: NEED_ID, isNew: '1' }
  show(<NeedPage />)
  expect(await screen.findByRole('button', { name: '有回复用微信告诉我' })).toBeVisible()
  expect(await asked()).toEqual(['worker'])
})

test('an officer is asked on a need they accepted, and not before', async () => {
  phone.params = { id: NEED_ID }
  answer({ [NEED]: ok(held({ status: 'raised', events: [raised] })), ...asking })
  const before = show(<HandlePage />)
  await screen.findByText('经过')
  expect(await asked()).toEqual([])
  before.unmount()
  answer({ [NEED]: ok(held()), ...asking })
  show(<HandlePage />)
  expect(await screen.findByRole('button', { name: '用微信提醒我' })).toBeVisible()
  expect(await asked()).toEqual(['officer'])
})

test('an officer can allow more under 待办', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [row(1)] }), ...asking })
  show(<InboxPage />)
  expect(await screen.findByText(/点一次多收一条/)).toBeVisible()
  expect(await asked()).toEqual(['officer'])
})

test('a host is asked at their place, where joining leads, and in the list of places', async () => {
  phone.params = { id: PLACE }
  answer({ ...asHost, [READ]: place(), ...asking })
  const atPlace = show(<KeepPage />)
  expect(await screen.findByText(/有人反映站点的时候提醒/)).toBeVisible()
  expect(await asked()).toEqual(['host'])
  atPlace.unmount()
  answer({ ...asHost, [HOSTED]: ok({ places: [placeRow()] }), ...asking })
  show(<HostedPage />)
  expect(await screen.findByText(/有人反映站点的时候提醒/)).toBeVisible()
})

test.each([
  ['who looks after a place without hosting it', place({ hosts: [] })],
  ['whose place was taken away', place({ removed: { on: '2026-11-20', reason: '搬走了' } })],
])('nobody asks somebody %s', async (_, kept) => {
  phone.params = { id: PLACE }
  answer({ ...asHost, [READ]: kept, ...asking })
  show(<KeepPage />)
  await screen.findByText('惠民银行金融街支行')
  expect(await asked()).toEqual([])
})

test('nobody asks somebody who hosts nothing', async () => {
  answer({ ...asHost, [HOSTED]: ok({ places: [] }), ...asking })
  show(<HostedPage />)
  await screen.findByText('您还没有管哪个站点')
  expect(await asked()).toEqual([])
})

import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Allow as NotAsked } from '../../miniprogram/src/features/messages/parts/allow'
import { Allow } from '../../miniprogram/src/features/messages/parts/allow.weapp'
import { answer, callsTo, ok } from '../support/taro/server'
import { show } from '../support/taro/show'

type Asking = { tmplIds: string[]; success(said: Record<string, string>): void; fail(): void }
const asked: string[][] = []
const wechat = (act: (asking: Asking) => void) => {
  asked.length = 0
  Object.assign(globalThis, {
    wx: {
      requestSubscribeMessage: (asking: Asking) => {
        asked.push(asking.tmplIds)
        act(asking)
      },
    },
  })
}
const given = (left: number, templates = ['t-1', 't-2']) =>
  answer({ 'GET /api/wechat/messages': ok({ templates, left }), 'POST /api/wechat/credits': ok({}) })
const press = async () => userEvent.click(await screen.findByRole('button', { name: '有回复用微信告诉我' }))

test('one tap asks WeChat for all templates at once and counts only what was allowed', async () => {
  given(0)
  wechat(({ success }) => success({ 't-1': 'accept', 't-2': 'reject', errMsg: 'requestSubscribeMessage:ok' }))
  show(<Allow as="worker" />)
  await press()
  expect(asked).toEqual([['t-1', 't-2']])
  await waitFor(() => expect(callsTo('POST /api/wechat/credits')).toEqual([{ accepted: ['t-1'] }]))
  expect(await screen.findByText('好的，有回复就告诉您')).toBeInTheDocument()
})

test('turned down or switched off, nothing is counted', async () => {
  given(0)
  wechat(({ success }) => success({ 't-1': 'ban', 't-2': 'filter', errMsg: '' }))
  const shown = show(<Allow as="worker" />)
  await press()
  shown.unmount()
  wechat(({ fail }) => fail())
  show(<Allow as="worker" />)
  await press()
  expect(await screen.findByText(/微信的通知关着/)).toBeInTheDocument()
  expect(callsTo('POST /api/wechat/credits')).toEqual([])
})

test.each([
  ['there are no templates', 0, []],
  ['enough are left', 5, ['t-1']],
])('nobody is asked when %s', async (_, left, templates) => {
  given(left, templates)
  show(<Allow as="officer" />)
  await waitFor(() => expect(callsTo('GET /api/wechat/messages')).toHaveLength(1))
  expect(screen.queryByRole('button')).toBeNull()
})

test('an officer reads how many are left', async () => {
  given(2)
  show(<Allow as="officer" />)
  expect(await screen.findByText(/现在还能收 2 条/)).toBeVisible()
})

test('a browser shows nothing and asks for nothing', () => {
  given(0)
  const { container } = show(<NotAsked as="worker" />)
  expect(container).toBeEmptyDOMElement()
})

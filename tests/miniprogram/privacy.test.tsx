import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import MyDataPage from '../../miniprogram/src/features/privacy/pages/my-data'
import PrivacyPage from '../../miniprogram/src/features/privacy/pages/privacy'
import { keep, keptKeys } from '../../miniprogram/src/platform/storage'
import { row } from '../support/taro/inbox'
import { need } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'

const FORGET = 'POST /api/me/forget'
const base = need({})
const view = {
  ...base,
  telling: { ...base.telling, identity: 'union' as const, name: '张先生', phone: '139-0000-0101' },
}
const rows = [row(1, { id: view.id, excerpt: '工资没发' }), row(2, { status: 'closed', excerpt: '饮水机坏了' })]
const CORRECT = `POST /api/needs/${view.id}/correction`
const asked = (more: object = {}) => ({
  'GET /api/needs/mine': ok({ rows }),
  [`GET /api/needs/${view.id}`]: ok(view),
  ...more,
})

test('隐私说明 asks the server nothing, and says how long things are kept', () => {
  answer({})
  show(<PrivacyPage />)
  expect(screen.getByText('您的事：办结以后留3年（讨工资打官司的时限是3年），到期自动删。')).toBeVisible()
  expect(screen.getByText(/不给，写字也能办/)).toBeVisible()
  expect(screen.getByText(/12351/)).toBeVisible()
})

test('deleting is asked twice, and says how many that go on will be withdrawn', async () => {
  answer(asked({ [FORGET]: ok({}) }))
  keep('lianxin.draft.x', { words: '写了一半' })
  show(<MyDataPage />)
  await userEvent.click(await screen.findByRole('button', { name: '删掉我的全部信息' }))
  expect(callsTo(FORGET)).toEqual([])
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('还有 1 件正在办，删掉就等于撤回，不会再办了。')).toBeVisible()
  await userEvent.click(sheet.getByRole('button', { name: '全部删掉' }))
  await waitFor(() => expect(callsTo(FORGET)).toHaveLength(1))
  expect(await screen.findByRole('status')).toHaveTextContent('已经删掉了')
  expect(keptKeys('lianxin.')).toEqual([])
})

test('who thinks better of it has lost nothing', async () => {
  answer(asked())
  show(<MyDataPage />)
  await userEvent.click(await screen.findByRole('button', { name: '删掉我的全部信息' }))
  await userEvent.click(screen.getByRole('button', { name: '先不删' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(keptKeys('lianxin.')).not.toEqual([])
})

test('a refusal is read as it was written, and the phone keeps what it has', async () => {
  answer(asked({ [FORGET]: refused('hosting_first', 409) }))
  show(<MyDataPage />)
  await userEvent.click(await screen.findByRole('button', { name: '删掉我的全部信息' }))
  await userEvent.click(screen.getByRole('button', { name: '全部删掉' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('您还管着站点')
  expect(keptKeys('lianxin.')).not.toEqual([])
})

test('how I am called and reached is shown, and sent only when changed', async () => {
  answer(asked({ [CORRECT]: ok({ ...view, version: view.version + 1 }) }))
  show(<MyDataPage />)
  await userEvent.click(await screen.findByText('工资没发'))
  const phone = await screen.findByRole('textbox', { name: '电话' })
  expect(screen.getByRole('button', { name: '改好了' })).toHaveAccessibleDescription('还没有改动。')
  await userEvent.clear(phone)
  await userEvent.type(phone, '139-0000-0188')
  await userEvent.click(screen.getByRole('button', { name: '改好了' }))
  await waitFor(() => expect(callsTo(CORRECT)).toMatchObject([{ name: '张先生', phone: '139-0000-0188' }]))
})

test('only needs that go on can be corrected', async () => {
  answer(asked())
  show(<MyDataPage />)
  expect(await screen.findByText('工资没发')).toBeVisible()
  expect(screen.queryByText('饮水机坏了')).toBeNull()
})

test('signing out empties this phone and asks the server for nothing', async () => {
  answer(asked({ [FORGET]: ok({}) }))
  keep('lianxin.draft.x', { words: '写了一半' })
  show(<MyDataPage />)
  await userEvent.click(await screen.findByRole('button', { name: '退出，清空这台手机' }))
  await userEvent.click(screen.getByRole('button', { name: '退出' }))
  expect(await screen.findByText('已经退出，这台手机清空了。')).toBeVisible()
  expect([keptKeys('lianxin.'), callsTo(FORGET)]).toEqual([[], []])
})

import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import InboxPage from '../../miniprogram/src/features/handling/pages/inbox'
import { around, INBOX, idOf, row } from '../support/taro/inbox'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'

const MOVES = 'POST /api/needs/moves'
const rows = [row(1), row(2, { category: 'contract' }), row(3, { status: 'raised' })]
const done = (...outcomes: object[]) => ok({ outcomes })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const tick = (n: number) => userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`第${n}件的开头`) }))
const sheet = () => within(screen.getByRole('dialog'))

const openInbox = async (table: Parameters<typeof answer>[0] = {}) => {
  answer({ ...around, [INBOX]: ok({ rows }), ...table })
  const shown = show(<InboxPage />)
  await userEvent.click(await screen.findByRole('button', { name: '一起答复' }))
  return shown
}

beforeEach(() => setServerTime('2026-11-20T03:00:00.000Z'))

test('one answer goes to all that are ticked, each with the version that was seen', async () => {
  await openInbox({ [MOVES]: done({ id: idOf(1) }, { id: idOf(2) }) })
  await tick(1)
  await tick(2)
  await press('答复')
  await userEvent.click(sheet().getByRole('radio', { name: '已解释' }))
  await userEvent.type(sheet().getByLabelText('写给本人看的答复'), '新规定下月起执行')
  await userEvent.click(sheet().getByRole('button', { name: '发给 2 个人' }))
  expect(callsTo(MOVES)).toEqual([
    {
      key: expect.any(String),
      needs: [
        { id: idOf(1), version: 2 },
        { id: idOf(2), version: 2 },
      ],
      act: { move: 'answer', result: 'explained', words: '新规定下月起执行' },
    },
  ])
  expect(await screen.findByText('办好 2 件')).toBeVisible()
  expect(screen.queryByRole('checkbox')).toBeNull()
})

test('what nobody has accepted can be messaged and not answered', async () => {
  await openInbox()
  expect(screen.getByText('先选几件，同一件事一起回')).toBeVisible()
  expect(screen.queryByRole('button', { name: '留言' })).toBeNull()
  await tick(3)
  expect(screen.getByRole('button', { name: '答复' })).toHaveAccessibleDescription('有 1 件还没接手或已答复')
  expect(screen.getByRole('button', { name: '留言' })).not.toHaveAttribute('aria-disabled')
})

test('those refused stay ticked with their reason, and the words stay', async () => {
  const why = { code: 'stale_version', message: '刚才有人先办了这一件，请看最新情况再决定。' }
  await openInbox({ [MOVES]: done({ id: idOf(1) }, { id: idOf(2), refused: why }) })
  await tick(1)
  await tick(2)
  await press('留言')
  await userEvent.type(sheet().getByLabelText('想对他们说的话'), '正在问总部')
  await userEvent.click(sheet().getByRole('button', { name: '发给 2 个人' }))
  const left = await screen.findByRole('checkbox', { name: /第2件的开头.*没发到：刚才有人先办了/ })
  expect(left).toHaveAttribute('aria-checked', 'true')
  expect(screen.getByRole('checkbox', { name: /第1件的开头/ })).toHaveAttribute('aria-checked', 'false')
  await press('留言')
  expect(sheet().getByLabelText('想对他们说的话')).toHaveValue('正在问总部')
})

test('a reply that got no answer is the same reply when pressed again, even after the rows have changed', async () => {
  const first = await openInbox({ [MOVES]: 'nothing' })
  await tick(1)
  await tick(2)
  await press('留言')
  await userEvent.type(sheet().getByLabelText('想对他们说的话'), '正在问总部')
  await userEvent.click(sheet().getByRole('button', { name: '发给 2 个人' }))
  expect(await sheet().findByRole('alert')).toHaveTextContent('没连上网')
  first.unmount()
  await openInbox({ [INBOX]: ok({ rows: [row(2, { version: 3 }), row(1, { version: 3 })] }), [MOVES]: done() })
  await tick(2)
  await tick(1)
  await press('留言')
  expect(sheet().getByLabelText('想对他们说的话')).toHaveValue('正在问总部')
  await userEvent.click(sheet().getByRole('button', { name: '发给 2 个人' }))
  const [before, after] = callsTo(MOVES)
  expect(after).toEqual(before)
})

test('a refusal of the whole is another reply when tried again', async () => {
  await openInbox({ [MOVES]: refused('forbidden', 403) })
  await tick(1)
  await press('留言')
  await userEvent.type(sheet().getByLabelText('想对他们说的话'), '正在问总部')
  const send = () => userEvent.click(sheet().getByRole('button', { name: '发给 1 个人' }))
  await send()
  expect(await sheet().findByRole('alert')).toHaveTextContent('这不归您的岗位办')
  await send()
  const [before, after] = callsTo(MOVES)
  expect(after?.key).not.toBe(before?.key)
})

test('no more than twenty are ticked at once', async () => {
  answer({ ...around, [INBOX]: ok({ rows: Array.from({ length: 22 }, (_, n) => row(n + 1)) }) })
  show(<InboxPage />)
  await userEvent.click(await screen.findByRole('button', { name: '一起答复' }))
  for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
  expect(screen.getByText('选了 20 件，最多这些')).toBeVisible()
})

import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import InboxPage from '../../miniprogram/src/features/handling/pages/inbox'
import { around, INBOX, idOf, row } from '../support/taro/inbox'
import { answer, ok } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

beforeEach(() => setServerTime('2026-11-20T03:00:00.000Z'))

test('待办 counts what is due today and late, and keeps the order of the server', async () => {
  const rows = [
    row(3, { nextAt: '2026-11-19T09:30:00.000Z' }),
    row(1, { nextAt: '2026-11-20T09:30:00.000Z', caller: '', category: 'contract' }),
    row(2, { holder: '第一服务站' }),
  ]
  answer({ ...around, [INBOX]: ok({ rows }) })
  show(<InboxPage />)
  expect(await screen.findByRole('heading', { name: '今天 1 件 · 超期 1 件' })).toBeVisible()
  const lines = screen.getAllByRole('link').filter((link) => link.textContent?.includes('的开头'))
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^已超1天.*张先生 · 工资.*第3件/),
    expect.stringMatching(/^今天17:30前.*不留名 · 合同·辞退.*第1件/),
    expect.stringMatching(/^11月27日前.*第一服务站.*第2件/),
  ])
  expect(lines[0]).not.toHaveTextContent('王建国')
})

test('a row leads to its need', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [row(7)] }) })
  show(<InboxPage />)
  await userEvent.click(await screen.findByText('第7件的开头'))
  expect(phone.opened).toEqual([`open /features/handling/pages/handle?id=${idOf(7)}`])
})

test('a need that only asks for a call says so', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [row(1, { excerpt: '' })] }) })
  show(<InboxPage />)
  expect(await screen.findByText('没写什么事，请给本人回个电话。')).toBeVisible()
})

test('the next page is fetched where the first one ended', async () => {
  answer({
    ...around,
    [INBOX]: ({ path }) => ok(path.includes('after=x1') ? { rows: [row(2)] } : { rows: [row(1)], after: 'x1' }),
  })
  show(<InboxPage />)
  await userEvent.click(await screen.findByRole('button', { name: '看后面的' }))
  expect(await screen.findByText('第2件的开头')).toBeVisible()
  expect(screen.getByText('第1件的开头')).toBeVisible()
  expect(screen.queryByRole('button', { name: '看后面的' })).toBeNull()
})

test('an empty 待办 says what will come here', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [] }) })
  show(<InboxPage />)
  expect(await screen.findByText('现在没有要办的事')).toBeVisible()
})

test('without a network it says so and can be tried again', async () => {
  answer({ ...around, [INBOX]: 'nothing' })
  show(<InboxPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  answer({ ...around, [INBOX]: ok({ rows: [row(1)] }) })
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('第1件的开头')).toBeVisible()
})

test('the navigation shows where one is and how many notices are new', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [] }) })
  show(<InboxPage />)
  expect(await screen.findByRole('link', { name: /消息.*3/ })).toBeVisible()
  expect(screen.getByRole('link', { name: '待办' })).toHaveAttribute('aria-current', 'page')
  expect(screen.queryByRole('link', { name: '清单' })).toBeNull()
})

test('a late row says when and whom it was told to', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [row(1, { late: { at: '2026-11-20T01:00:00.000Z', told: '赵淑芬' } })] }) })
  show(<InboxPage />)
  expect(await screen.findByRole('link', { name: /第1件的开头.*11月20日已告诉赵淑芬/ })).toBeVisible()
})

const late = (n: number, at: string) => row(n, { caller: `第${n}位`, late: { at, told: '赵淑芬' } })

test('what became late while one was away stands on top until one has said 知道了', async () => {
  const rows = [late(1, '2026-11-20T01:00:00.000Z'), late(2, '2026-11-12T01:00:00.000Z'), row(3)]
  answer({ ...around, [INBOX]: ok({ rows }) })
  const first = show(<InboxPage />)
  // The first time it goes back seven days.
  expect(await screen.findByRole('heading', { name: '您不在的时候，1 件过期了' })).toBeVisible()
  first.unmount()
  const second = show(<InboxPage />)
  await userEvent.click(await screen.findByRole('button', { name: '知道了' }))
  expect(screen.queryByText(/您不在的时候/)).toBeNull()
  second.unmount()
  answer({ ...around, [INBOX]: ok({ rows: [...rows, late(4, '2026-11-20T02:00:00.000Z')] }) })
  show(<InboxPage />)
  expect(await screen.findByRole('heading', { name: '您不在的时候，1 件过期了' })).toBeVisible()
  const [card] = screen.getAllByRole('link', { name: /第4位/ })
  await userEvent.click(card ?? document.body)
  expect(phone.opened).toEqual([`open /features/handling/pages/handle?id=${idOf(4)}`])
})

test('记一件 is at the thumb', async () => {
  answer({ ...around, [INBOX]: ok({ rows: [] }) })
  show(<InboxPage />)
  await userEvent.click(await screen.findByRole('button', { name: '+ 记一件' }))
  expect(phone.opened).toEqual(['open /features/handling/pages/record'])
})

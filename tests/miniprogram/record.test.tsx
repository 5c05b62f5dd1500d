import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import InboxPage from '../../miniprogram/src/features/handling/pages/inbox'
import RecordPage from '../../miniprogram/src/features/handling/pages/record'
import { around, INBOX } from '../support/taro/inbox'
import { NEED_ID, need, raised } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const RECORD = 'POST /api/needs/records'
const receipt = ok(need({ part: 'handler', firstDue: '2026-11-23T09:30:00.000Z', events: [raised] }))
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => userEvent.click(screen.getByRole('radio', { name }))
const write = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text)

beforeEach(() => setServerTime('2026-11-20T03:00:00.000Z'))

test('a few words are enough: the rest is set to what gives least away', async () => {
  answer({ ...around, [RECORD]: receipt })
  show(<RecordPage />)
  expect(screen.getByRole('button', { name: '记下' })).toHaveAccessibleDescription('写一句什么事，或者留个电话就行')
  await write('说说', '工资晚发')
  await press('记下')
  expect(callsTo(RECORD)).toEqual([
    {
      key: expect.any(String),
      how: 'visit',
      for: 'worker',
      telling: { category: 'other', words: '工资晚发', identity: 'union', employer: 'ask_first' },
    },
  ])
})

test('for a base union heard of on the phone, with whom to ask for and their own wishes', async () => {
  answer({ ...around, [RECORD]: receipt })
  show(<RecordPage />)
  await choose('基层工会')
  await choose('电话')
  await choose('社保')
  await write('电话', '139-0000-0101')
  await write('联系人', '孙女士')
  await write('哪个工会', '惠民银行工会')
  await press('本人要求不一样？')
  await choose('别找')
  await press('记下')
  expect(callsTo(RECORD)[0]).toMatchObject({
    how: 'call',
    for: 'union',
    telling: {
      category: 'insurance',
      employer: 'no',
      phone: '139-0000-0101',
      name: '孙女士',
      workplace: '惠民银行工会',
    },
  })
})

test('the receipt has the code for the person, and leads on to the next one or to this one', async () => {
  answer({ ...around, [RECORD]: receipt })
  show(<RecordPage />)
  await choose('纸条')
  await write('说说', '工资晚发')
  await press('记下')
  expect(await screen.findByText('7KQ2-M9ZX-A4TR')).toBeVisible()
  expect(screen.getByText('在您手里，11月23日 周一 17:30前给本人回话')).toBeVisible()
  await press('打开这一件')
  expect(phone.opened).toEqual([`open /features/handling/pages/handle?id=${NEED_ID}`])
  await press('再记一件')
  expect(screen.getByLabelText('说说')).toHaveValue('')
  expect(screen.getByRole('radio', { name: '纸条' })).toHaveAttribute('aria-checked', 'true')
  await write('说说', '另一件')
  await press('记下')
  const [first, second] = callsTo(RECORD)
  expect(second?.key).not.toBe(first?.key)
})

test('what was typed survives the app', async () => {
  const first = show(<RecordPage />)
  await write('说说', '工资晚发')
  first.unmount()
  show(<RecordPage />)
  expect(screen.getByLabelText('说说')).toHaveValue('工资晚发')
})

test('a refusal names the field and keeps every word', async () => {
  const wrong = { 'telling.phone': '电话号码不对，请核对一下。' }
  answer({ ...around, [RECORD]: refused('bad_request', 400, wrong) })
  show(<RecordPage />)
  await write('电话', '12')
  await press('记下')
  expect(await screen.findByRole('alert')).toHaveTextContent('电话号码不对，请核对一下。您写的都还在。')
  answer({ ...around, [RECORD]: receipt })
  await write('电话', '3456')
  await press('记下')
  expect(await screen.findByText('记下了')).toBeVisible()
  expect(callsTo(RECORD)).toHaveLength(2)
})

test('without a network it waits in the phone, says so in 待办, and goes out once', async () => {
  answer({ ...around, [RECORD]: 'nothing', [INBOX]: ok({ rows: [] }) })
  const form = show(<RecordPage />)
  await write('说说', '工资晚发')
  await press('记下')
  expect(await screen.findByText('没发出去，已存在手机里')).toBeVisible()
  form.unmount()
  const first = show(<InboxPage />)
  expect(await screen.findByText('记的一件还没发出去，存在手机里')).toBeVisible()
  answer({ ...around, [RECORD]: receipt, [INBOX]: ok({ rows: [] }) })
  await press('现在发')
  await userEvent.click(await screen.findByRole('button', { name: '看查询码' }))
  expect(phone.opened).toEqual([`open /features/handling/pages/handle?id=${NEED_ID}`])
  first.unmount()
  const keys = callsTo(RECORD).map(({ key }) => key)
  expect(new Set(keys).size).toBe(1)
})

import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { flush } from '../../miniprogram/src/api/queue'
import FilePage from '../../miniprogram/src/features/needs/pages/file'
import MinePage from '../../miniprogram/src/features/needs/pages/mine'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { BOARD, board, NEED_ID, need } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const FILE = 'POST /api/needs'
const READ = `GET /api/boards/${BOARD}`
const RECEIPT = `replace /features/needs/pages/need?id=${NEED_ID}&isNew=1`
const MINE = {
  [READ]: ok(board()),
  'GET /api/needs/mine': ok({ rows: [] }),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
}
const type = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  phone.params = { code: BOARD }
  answer({ [READ]: ok(board()), [FILE]: ok(need()) })
})

test('danger to life stands above the form, with the numbers to dial', () => {
  show(<FilePage />)
  const numbers = ['打 120 急救', '打 119 火警', '打 110 报警', '打 12356 心理'].map((name) =>
    screen.getByRole('button', { name }),
  )
  const words = screen.getByLabelText('说说')
  for (const number of numbers) {
    expect(number.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  }
})

test('an empty form cannot be sent and says what would do', () => {
  show(<FilePage />)
  expect(screen.getByRole('button', { name: '发出' })).toHaveAttribute('aria-disabled', 'true')
  expect(screen.getByText('写一句什么事，或者留个电话就行')).toBeVisible()
})

test('words, a chip and the choices are sent, and the receipt takes the place of the form', async () => {
  show(<FilePage />)
  await userEvent.click(screen.getByRole('radio', { name: '工资' }))
  await type('说说', '工资晚发了两个月')
  await userEvent.click(screen.getByRole('radio', { name: '别找' }))
  await type('怎么称呼', '张桂兰')
  await press('发出')
  expect(callsTo(FILE)).toEqual([
    {
      key: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      board: BOARD,
      telling: { category: 'wages', words: '工资晚发了两个月', identity: 'union', employer: 'no', name: '张桂兰' },
    },
  ])
  expect(phone.opened).toEqual([RECEIPT])
  expect(phone.storage.has(`lianxin.draft.${BOARD}`)).toBe(false)
})

test('a phone number alone is enough, and the button then asks for a call', async () => {
  show(<FilePage />)
  await type('电话', '139-0000-0199')
  await userEvent.click(screen.getByRole('radio', { name: '晚上' }))
  await press('请给我回电话')
  expect(callsTo(FILE)[0]?.telling).toEqual({
    category: 'other',
    words: '',
    identity: 'union',
    employer: 'ask_first',
    phone: '139-0000-0199',
    reachable: 'evening',
  })
})

test('不留名 takes the name off the form and out of what is sent', async () => {
  show(<FilePage />)
  await type('说说', '加班不给钱')
  await type('怎么称呼', '张桂兰')
  await userEvent.click(screen.getByRole('radio', { name: '不留名' }))
  expect(screen.queryByLabelText('怎么称呼')).toBeNull()
  await press('发出')
  expect(callsTo(FILE)[0]?.telling).not.toHaveProperty('name')
})

test('更多 shows the further categories', async () => {
  show(<FilePage />)
  expect(screen.queryByRole('radio', { name: '平台扣钱·封号' })).toBeNull()
  await press('更多种类')
  expect(screen.getByRole('radio', { name: '平台扣钱·封号' })).toBeVisible()
})

test('a form left half written is there again', async () => {
  const { unmount } = show(<FilePage />)
  await userEvent.click(screen.getByRole('radio', { name: '社保' }))
  await type('说说', '社保断了')
  unmount()
  show(<FilePage />)
  expect(screen.getByLabelText('说说')).toHaveValue('社保断了')
  expect(screen.getByRole('radio', { name: '社保' })).toHaveAttribute('aria-checked', 'true')
})

test('drafts of two boards do not mix', async () => {
  const { unmount } = show(<FilePage />)
  await type('说说', '社保断了')
  unmount()
  phone.params = { code: 'BCDFGHJKMP' }
  show(<FilePage />)
  expect(screen.getByLabelText('说说')).toHaveValue('')
})

test('without a network it waits, there and in 我的事, once, and the form is free for another need', async () => {
  answer({ [READ]: ok(board()), [FILE]: 'nothing' })
  const { unmount } = show(<FilePage />)
  await type('说说', '工资晚发了两个月')
  await press('发出')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('没发出去，已存在手机里。有网后打开这里就会发。')).toBeVisible()
  expect(screen.getByText('工资晚发了两个月')).toBeVisible()
  unmount()
  const again = show(<FilePage />)
  expect(screen.getByLabelText('说说')).toHaveValue('')
  again.unmount()
  answer({ ...MINE, [FILE]: ok(need()) })
  show(<MinePage />)
  expect(screen.getByText('没发出去，已存在手机里。有网后打开这里就会发。')).toBeVisible()
  expect(screen.getByText('工资晚发了两个月')).toBeVisible()
  await press('现在发')
  const [first, second] = callsTo(FILE)
  expect(second).toEqual(first)
  await press('看查询码和谁负责')
  expect(phone.opened.at(-1)).toBe(`open /features/needs/pages/need?id=${NEED_ID}&isNew=1`)
  phone.params = { id: NEED_ID, isNew: '1' }
  answer({ ...MINE, [`GET /api/needs/${NEED_ID}`]: ok(need()) })
  show(<NeedPage />)
  await screen.findByText('发到了，有人负责了')
  expect(screen.queryByText('刚才没发出去的，现在发到了')).toBeNull()
})

test('still waiting on the page it was sent from, the receipt opens by itself', async () => {
  answer({ [READ]: ok(board()), [FILE]: 'nothing' })
  show(<FilePage />)
  await type('说说', '工资晚发了两个月')
  await press('发出')
  await screen.findByText('等着发 1 件')
  answer({ ...MINE, [FILE]: ok(need()) })
  await press('现在发')
  await waitFor(() => expect(phone.opened).toEqual([RECEIPT]))
})

test('refused while one still waits there, the form is back with the reason and every word', async () => {
  answer({ [READ]: ok(board()), [FILE]: 'nothing' })
  const { unmount } = show(<FilePage />)
  await type('说说', '工资晚发了两个月')
  await type('电话', '12')
  await press('发出')
  await screen.findByText('等着发 1 件')
  answer({
    [READ]: ok(board()),
    [FILE]: refused('bad_request', 400, { 'telling.phone': '电话号码不对，请核对一下。' }),
  })
  await press('现在发')
  expect(await screen.findByText('电话号码不对，请核对一下。')).toBeVisible()
  expect(screen.getByLabelText('说说')).toHaveValue('工资晚发了两个月')
  unmount()
  show(<FilePage />)
  expect(screen.getByLabelText('说说')).toHaveValue('工资晚发了两个月')
})

test('refused later, it says why and goes back into the form, before what was begun there meanwhile', async () => {
  answer({ [READ]: ok(board()), [FILE]: 'nothing' })
  const { unmount } = show(<FilePage />)
  await type('说说', '工资晚发了两个月')
  await type('电话', '12')
  await press('发出')
  unmount()
  const another = show(<FilePage />)
  await type('说说', '还有社保')
  another.unmount()
  answer({ ...MINE, [FILE]: refused('bad_request', 400, { 'telling.phone': '电话号码不对，请核对一下。' }) })
  const mine = show(<MinePage />)
  await act(() => flush())
  expect(screen.getByText('电话号码不对，请核对一下。')).toBeVisible()
  await press('改一下再发')
  expect(phone.opened.at(-1)).toBe(`open /features/needs/pages/file?code=${BOARD}`)
  mine.unmount()
  phone.params = { code: BOARD }
  show(<FilePage />)
  expect(screen.getByLabelText('说说')).toHaveValue('工资晚发了两个月\n还有社保')
  expect(screen.getByLabelText('电话')).toHaveValue('12')
})

test('不发了 is asked once more', async () => {
  answer({ [READ]: ok(board()), [FILE]: 'nothing' })
  const { unmount } = show(<FilePage />)
  await type('说说', '工资晚发了两个月')
  await press('发出')
  unmount()
  answer({ ...MINE, [FILE]: refused('board_retired', 410) })
  show(<MinePage />)
  await act(() => flush())
  await press('不发了')
  expect(screen.getAllByText('工资晚发了两个月')).toHaveLength(2)
  await press('不发了，去掉')
  expect(screen.queryByText('工资晚发了两个月')).toBeNull()
})

test('with no room in the phone it says so, the words stay, and the second try carries the same key', async () => {
  answer({ [READ]: ok(board()), [FILE]: 'nothing' })
  show(<FilePage />)
  phone.isFull = true
  await type('说说', '工资')
  expect(screen.getByText('手机存满了：写的只在这一页上，发出以前别关。')).toBeVisible()
  await press('发出')
  expect(await screen.findByText(/没发出去，手机存满了/)).toBeVisible()
  expect(screen.getByLabelText('说说')).toHaveValue('工资')
  expect(phone.opened).toEqual([])
  answer({ [READ]: ok(board()), [FILE]: ok(need()) })
  await press('发出')
  const [first, second] = callsTo(FILE)
  expect(second).toEqual(first)
  expect(phone.opened).toEqual([RECEIPT])
})

test('two presses at once file one need', async () => {
  show(<FilePage />)
  await type('说说', '工资')
  const button = screen.getByRole('button', { name: '发出' })
  await act(async () => {
    button.click()
    button.click()
  })
  await waitFor(() => expect(phone.opened).toEqual([RECEIPT]))
  expect(callsTo(FILE)).toHaveLength(1)
})

test('a second need from the same board gets a key of its own', async () => {
  const { unmount } = show(<FilePage />)
  await type('说说', '一')
  await press('发出')
  unmount()
  show(<FilePage />)
  await type('说说', '二')
  await press('发出')
  const [first, second] = callsTo(FILE)
  expect(second?.key).not.toBe(first?.key)
})

test("the server's sentence stands at the field it is about, and everything typed stays", async () => {
  answer({
    [READ]: ok(board()),
    [FILE]: refused('bad_request', 400, { 'telling.phone': '电话号码不对，请核对一下。' }),
  })
  show(<FilePage />)
  await type('说说', '工资')
  await type('电话', '12')
  await press('发出')
  expect(await screen.findByText('电话号码不对，请核对一下。')).toBeVisible()
  expect(screen.getByLabelText('电话')).toHaveAttribute('aria-invalid', 'true')
  expect(screen.getByLabelText('说说')).toHaveValue('工资')
})

test('when an earlier try did arrive with other words, it says so and can be sent as another need', async () => {
  answer({
    [READ]: ok(board()),
    [FILE]: () => (callsTo(FILE).length === 1 ? refused('key_reused', 409) : ok(need())),
  })
  show(<FilePage />)
  await type('说说', '工资')
  await press('发出')
  expect(await screen.findByText(/前一次其实已经发到了/)).toBeVisible()
  await press('当新的一件发')
  const [first, second] = callsTo(FILE)
  expect(second?.key).not.toBe(first?.key)
  expect(phone.opened).toEqual([RECEIPT])
})

test('words beyond the limit cannot be sent and are not cut off', async () => {
  phone.storage.set(`lianxin.draft.${BOARD}`, JSON.stringify({ words: '很'.repeat(2003) }))
  show(<FilePage />)
  expect(screen.getByText('多了 3 个字')).toBeVisible()
  expect(screen.getByRole('button', { name: '发出' })).toHaveAttribute('aria-disabled', 'true')
})

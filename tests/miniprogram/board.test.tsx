import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import BoardPage from '../../miniprogram/src/features/boards/pages/board'
import { BOARD, board } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const CALL = `POST /api/boards/${BOARD}/calls`
const READ = `GET /api/boards/${BOARD}`
let dialled: string[] = []
// jsdom cannot follow tel: links, so the press of one is caught, as the phone's dialler would.
const dialler = (event: MouseEvent) => {
  if (!(event.target instanceof HTMLAnchorElement)) return
  dialled.push(event.target.href)
  event.preventDefault()
}

beforeEach(() => {
  dialled = []
  document.addEventListener('click', dialler)
  phone.params = { code: BOARD }
})
afterEach(() => document.removeEventListener('click', dialler))

test('a scan shows the name, the area and the hours, and signs nobody in', async () => {
  answer({ [READ]: ok(board()) })
  show(<BoardPage />)
  expect(await screen.findByRole('heading', { name: '王建国' })).toBeVisible()
  expect(screen.getByText('金融街街道 · 第三网格')).toBeVisible()
  expect(screen.getByText('工作日 9:00–17:30 接听')).toBeVisible()
  expect(phone.sent.map(({ url }) => url)).toEqual([`https://lianxin.example/api/boards/${BOARD}`])
})

test('打电话 dials the mobile, and a call nobody took leads down the ladder to 12351', async () => {
  answer({ [READ]: ok(board()) })
  show(<BoardPage />)
  await userEvent.click(await screen.findByRole('button', { name: '给王建国打电话' }))
  expect(dialled).toEqual(['tel:13900000132'])
  await userEvent.click(screen.getByRole('button', { name: '没人接' }))
  for (const name of ['李秀芳', '金融街街道工会服务站', '职工服务热线']) expect(screen.getByText(name)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '拨打职工服务热线' }))
  expect(dialled.at(-1)).toBe('tel:12351')
})

test('a call nobody took is stamped, and the caller reads who was told', async () => {
  answer({ [READ]: ok(board()), [CALL]: ok({ told: '赵淑芬' }) })
  show(<BoardPage />)
  await userEvent.click(await screen.findByRole('button', { name: '给王建国打电话' }))
  await userEvent.click(screen.getByRole('button', { name: '没人接' }))
  expect(await screen.findByText(/打了没人接，已经告诉赵淑芬/)).toBeVisible()
  const key = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(callsTo(CALL)).toEqual([{ key, name: '王建国', answered: false }])
})

test('every rung called is asked about, even when the phone killed the page during the call', async () => {
  answer({ [READ]: ok(board()), [CALL]: ok({}) })
  const { unmount } = show(<BoardPage />)
  await userEvent.click(await screen.findByRole('button', { name: '给王建国打电话' }))
  await userEvent.click(screen.getByRole('button', { name: '没打通？换个人 ›' }))
  await userEvent.click(screen.getByRole('button', { name: '拨打李秀芳' }))
  await userEvent.click(screen.getByRole('button', { name: '拨打职工服务热线' }))
  unmount()
  show(<BoardPage />)
  expect(await screen.findByText('给王建国打的电话，打通了吗？')).toBeVisible()
  expect(screen.getByText('给李秀芳打的电话，打通了吗？')).toBeVisible()
  expect(screen.queryByText('给职工服务热线打的电话，打通了吗？')).toBeNull()
  const [first] = screen.getAllByRole('button', { name: '通了' })
  if (first) await userEvent.click(first)
  await waitFor(() => expect(callsTo(CALL)).toEqual([expect.objectContaining({ name: '王建国', answered: true })]))
  expect(screen.queryByText('给王建国打的电话，打通了吗？')).toBeNull()
})

test('a call that got through leaves the ladder closed', async () => {
  answer({ [READ]: ok(board()) })
  show(<BoardPage />)
  await userEvent.click(await screen.findByRole('button', { name: '给王建国打电话' }))
  await userEvent.click(screen.getByRole('button', { name: '通了' }))
  expect(screen.queryByText('打通了吗')).toBeNull()
  expect(screen.queryByText('李秀芳')).toBeNull()
})

test('after hours it says so, says when it opens, and names 12351', async () => {
  answer({ [READ]: ok(board({ open: false, opensAt: '2026-11-23T01:00:00.000Z' })) })
  show(<BoardPage />)
  expect(await screen.findByText('现在下班了，11月23日 周一 09:00 开始接听。')).toBeVisible()
  expect(screen.getByText(/急事打 12351/)).toBeVisible()
})

test('a substitute is shown as standing in, by both names', async () => {
  answer({ [READ]: ok(board({ standingInFor: '王建国', rungs: board().rungs.slice(1) })) })
  show(<BoardPage />)
  expect(await screen.findByRole('heading', { name: '李秀芳' })).toBeVisible()
  expect(screen.getByText('今天替王建国接您的事')).toBeVisible()
})

test('an unknown board says so and offers to type the code', async () => {
  answer({ [READ]: refused('board_unknown', 404) })
  show(<BoardPage />)
  expect(await screen.findByText(/没有这块公示牌/)).toBeVisible()
  expect(screen.getByLabelText('公示牌编号')).toBeVisible()
})

test('a retired board dials 12351 at one tap', async () => {
  answer({ [READ]: refused('board_retired', 410) })
  show(<BoardPage />)
  await userEvent.click(await screen.findByRole('button', { name: '打职工服务热线 12351' }))
  expect(dialled).toEqual(['tel:12351'])
})

test('a scan of something else says so, and a code typed by hand opens the board', async () => {
  phone.params = { q: 'https%3A%2F%2Felsewhere.example%2Fmenu' }
  answer({})
  show(<BoardPage />)
  expect(screen.getByText(/没认出这个码/)).toBeVisible()
  await userEvent.type(screen.getByLabelText('公示牌编号'), '2346 789b cd')
  await userEvent.click(screen.getByRole('button', { name: '打开' }))
  expect(phone.opened).toEqual([`replace /features/boards/pages/board?code=${BOARD}`])
})

test('without a network the board says so, names 12351 and can be tried again', async () => {
  answer({ [READ]: 'nothing' })
  show(<BoardPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  expect(screen.getByRole('alert')).toHaveTextContent('12351')
  answer({ [READ]: ok(board()) })
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByRole('heading', { name: '王建国' })).toBeVisible()
})

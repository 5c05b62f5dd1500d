import { dayOf, plusDays } from '@lianxin/shared/calendar'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import AbsencePage from '../../miniprogram/src/features/office/absence/pages/absence'
import { periodOf } from '../../miniprogram/src/features/office/absence/periods'
import { answer, callsTo, ME, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'

const SAVE = 'POST /api/officers/absence'
const today = dayOf(new Date().toISOString())
const tomorrow = plusDays(today, 1)
const id = (n: number) => String(n).padStart(26, '0')
const colleagues = [1, 2, 3, 4, 5].map((n) => ({ id: id(n), name: `同事${n}`, title: '联系干部' }))
const asked = (away: object[] = [], more: object = {}) => ({
  'GET /api/officers/colleagues': ok({
    me: { id: ME, name: '王建国', version: 7, away },
    colleagues,
    usual: id(4),
    ...more,
  }),
})
const kept = { [SAVE]: ({ body }: { body: Record<string, unknown> }) => ok({ version: 8, away: body.away }) }

test('two taps: the day, and 确定; the usual substitute is chosen already', async () => {
  answer({ ...asked(), ...kept })
  show(<AbsencePage />)
  const taps = ['明天', '确定']
  for (const name of taps) await userEvent.click(await screen.findByText(name))
  await waitFor(() =>
    expect(callsTo(SAVE)).toEqual([{ version: 7, away: [{ from: tomorrow, to: tomorrow, substitute: id(4) }] }]),
  )
  expect(taps).toHaveLength(2)
  expect(await screen.findByText('已经记下的')).toBeVisible()
  expect(screen.getByText('同事4顶班')).toBeVisible()
})

test('before 确定 it says who will answer when', async () => {
  answer(asked())
  show(<AbsencePage />)
  expect(await screen.findByRole('button', { name: '确定' })).toHaveAccessibleDescription('请先选哪几天')
  await userEvent.click(screen.getByRole('radio', { name: '明天' }))
  expect(screen.getByText(/牌子上找您的都由同事4接。$/)).toBeVisible()
})

test('somebody else may stand in, also one who is not among the first', async () => {
  answer({ ...asked(), ...kept })
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('radio', { name: '今天' }))
  expect(screen.queryByRole('radio', { name: /同事5/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '看全部 5 个人' }))
  await userEvent.click(screen.getByRole('radio', { name: /同事5/ }))
  await userEvent.click(screen.getByRole('button', { name: '确定' }))
  await waitFor(() => expect(callsTo(SAVE)[0]).toMatchObject({ away: [{ from: today, substitute: id(5) }] }))
})

test('without a usual substitute one must be chosen', async () => {
  answer(asked([], { usual: undefined }))
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('radio', { name: '今天' }))
  expect(screen.getByRole('button', { name: '确定' })).toHaveAccessibleDescription('请选顶班的人')
})

test('days of one’s own choice: the last is never before the first', async () => {
  answer({ ...asked(), ...kept })
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('radio', { name: '选日子…' }))
  const later = () => screen.getAllByRole('button', { name: '晚一天' })
  await userEvent.click(later()[0] ?? document.body)
  await userEvent.click(later()[1] ?? document.body)
  await userEvent.click(screen.getByRole('button', { name: '确定' }))
  await waitFor(() => expect(callsTo(SAVE)[0]).toMatchObject({ away: [{ from: tomorrow, to: plusDays(today, 2) }] }))
})

test('what was said before goes along, what is over is dropped, and days are not said twice', async () => {
  const later = { from: plusDays(today, 30), to: plusDays(today, 31), substitute: id(1) }
  const over = { from: plusDays(today, -9), to: plusDays(today, -8), substitute: id(1) }
  answer({ ...asked([over, { from: tomorrow, to: tomorrow, substitute: id(2) }, later]), ...kept })
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('radio', { name: '明天' }))
  expect(screen.getByRole('button', { name: '确定' })).toHaveAccessibleDescription(/已经记过不在了$/)
  await userEvent.click(screen.getByRole('radio', { name: '今天' }))
  await userEvent.click(screen.getByRole('button', { name: '确定' }))
  await waitFor(() =>
    expect(callsTo(SAVE)).toEqual([
      {
        version: 7,
        away: [
          { from: tomorrow, to: tomorrow, substitute: id(2) },
          later,
          { from: today, to: today, substitute: id(4) },
        ],
      },
    ]),
  )
})

test('one is back: the absence is taken away', async () => {
  answer({ ...asked([{ from: today, to: tomorrow, substitute: id(2) }]), ...kept })
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('button', { name: /^我回来了/ }))
  await waitFor(() => expect(callsTo(SAVE)).toEqual([{ version: 7, away: [] }]))
  await waitFor(() => expect(screen.queryByText('已经记下的')).toBeNull())
})

test('when nobody could answer it says on which day, and what was chosen stays', async () => {
  answer({ ...asked(), [SAVE]: refused('substitute_away', 409, { 'away.0': '11月27日 周五：同事4也不在' }) })
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('radio', { name: '明天' }))
  await userEvent.click(screen.getByRole('button', { name: '确定' }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('到时候没有人能顶上')
  expect(alert).toHaveTextContent('11月27日 周五：同事4也不在')
  expect(screen.getByRole('radio', { name: '明天' })).toBeChecked()
})

test('without network nothing is lost, and it can be sent again', async () => {
  let isDown = true
  answer({ ...asked(), [SAVE]: () => (isDown ? 'nothing' : ok({ version: 8, away: [] })) })
  show(<AbsencePage />)
  await userEvent.click(await screen.findByRole('radio', { name: '明天' }))
  await userEvent.click(screen.getByRole('button', { name: '确定' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: '确定' }))
  await waitFor(() => expect(callsTo(SAVE)).toHaveLength(2))
})

test('whoever is not on the roster is told whom to ask', async () => {
  answer(asked([], { me: undefined }))
  show(<AbsencePage />)
  expect(await screen.findByText('名册里还没有您')).toBeVisible()
})

test.each([
  ['2026-11-18', '2026-11-22', '2026-11-23', '2026-11-29'],
  ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-29'],
  ['2026-12-28', '2027-01-03', '2027-01-04', '2027-01-10'],
])('on %s this week ends on %s, and the next is from %s to %s', (day, sunday, monday, last) => {
  const own = { from: day, to: day }
  expect(periodOf('week', day, own)).toEqual({ from: day, to: sunday })
  expect(periodOf('next', day, own)).toEqual({ from: monday, to: last })
})

import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import { EnterCode } from '../../miniprogram/src/features/boards/parts/enter-code'
import ConfirmPage from '../../miniprogram/src/features/office/people/pages/confirm'
import DeskPage from '../../miniprogram/src/features/office/people/pages/desk'
import JoinPage from '../../miniprogram/src/features/office/people/pages/join'
import { leaveDesk } from '../../miniprogram/src/session/end-desk'
import { Nav } from '../../miniprogram/src/session/nav'
import { beginSession, currentSession } from '../../miniprogram/src/session/session'
import { answer, callsTo, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const TOKEN = '01J0000000000000000000000T'
const READ = 'POST /api/invitations/read'
const ACCEPT = 'POST /api/invitations/accept'
const CONFIRM = 'POST /api/desks/confirm'
const OPEN = 'POST /api/desks'
const POLL = 'POST /api/desks/read'
const LEAVE = 'POST /api/desks/leave'
const invitation = { name: '王建国', title: '专职工会社工', union: '西城区总工会', until: '2026-11-27T02:00:00.000Z' }
const officer = {
  ...SESSION,
  me: { ...SESSION.me, name: '王建国', duties: [{ role: 'cadre' as const, district: 'xicheng' }] },
}
const clerk = {
  ...SESSION,
  me: { id: `${TOKEN.slice(0, 25)}C`, name: '孙雅', duties: [{ role: 'clerk' as const, district: 'xicheng' }] },
}
const DESK_UNTIL = '2099-01-01T00:00:00.000Z'
const asOfficer = { 'POST /api/session': ok(officer) }

const inWechat = () => Object.assign(window, { lianxinWechat: async () => 'login-code' })
beforeEach(() => {
  Reflect.deleteProperty(window, 'lianxinWechat')
  act(() => beginSession(SESSION))
  phone.opened.length = 0
  phone.storage.clear()
})
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('an invitation', () => {
  test('without a token, or with another kind of code, says what to do and asks for nothing', () => {
    for (const params of [{}, { token: 'short' }, { q: encodeURIComponent(`https://x.example/d/${TOKEN}`) }]) {
      phone.params = params
      show(<JoinPage />)
      expect(screen.getByRole('alert')).toHaveTextContent('没认出这张邀请')
      cleanup()
    }
    expect(phone.sent).toEqual([])
  })

  test('opened in a browser says that it takes WeChat, and shows no button that cannot work', async () => {
    phone.params = { token: TOKEN }
    answer({ [READ]: ok(invitation) })
    show(<JoinPage />)
    expect(await screen.findByText('请用微信打开')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test.each(['invitation_used', 'invitation_expired', 'invitation_replaced'] as const)(
    'that ended (%s) says why and cannot be tried again',
    async (code) => {
      phone.params = { token: TOKEN }
      answer({ [READ]: refused(code, 410) })
      show(<JoinPage />)
      expect(await screen.findByRole('alert')).toHaveTextContent('邀请')
      expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
    },
  )

  test('in WeChat, by the ordinary link behind a QR code, binds and goes to 待办', async () => {
    inWechat()
    phone.params = { q: encodeURIComponent(`https://lianxin.example/i/${TOKEN}`) }
    answer({ [READ]: ok(invitation), [ACCEPT]: ok(officer) })
    show(<JoinPage />)
    expect(await screen.findByText('11月27日前有效，只能用一次')).toBeVisible()
    await press('我是王建国，加入')
    expect(callsTo(ACCEPT)).toEqual([{ token: TOKEN, credentials: { wechat: { code: 'login-code' } } }])
    expect(currentSession()?.me.name).toBe('王建国')
    expect(phone.opened).toEqual(['switch /features/handling/pages/inbox'])
  })

  test('whose answer was lost can be pressed again', async () => {
    inWechat()
    phone.params = { token: TOKEN }
    let tries = 0
    answer({
      [READ]: ok(invitation),
      [ACCEPT]: () => {
        tries += 1
        return tries === 1 ? 'nothing' : ok(officer)
      },
    })
    show(<JoinPage />)
    await screen.findByText('西城区总工会请您加入')
    await press('我是王建国，加入')
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
    await press('我是王建国，加入')
    await waitFor(() => expect(phone.opened).toEqual(['switch /features/handling/pages/inbox']))
  })

  test('used by the officer who opens it again leads to 待办', async () => {
    act(() => beginSession(officer))
    phone.params = { token: TOKEN }
    answer({ ...asOfficer, [READ]: refused('invitation_used', 410) })
    show(<JoinPage />)
    await screen.findByText('您已经是联系干部了')
    await press('去我的待办')
    expect(phone.opened).toEqual(['switch /features/handling/pages/inbox'])
  })
})

describe('the phone that lets a desk in', () => {
  beforeEach(() => {
    phone.params = { ticket: TOKEN }
  })

  test('of somebody who is no officer says whom it is for', async () => {
    answer({})
    show(<ConfirmPage />)
    expect(await screen.findByText(/在电脑上登录是工会干部用的/)).toBeVisible()
    expect(callsTo(CONFIRM)).toEqual([])
  })

  test('asks for the number before it can be pressed, and says until when', async () => {
    act(() => beginSession(officer))
    answer({ ...asOfficer, [CONFIRM]: ok({ until: '2026-11-20T14:00:00.000Z' }) })
    show(<ConfirmPage />)
    expect(await screen.findByRole('button', { name: '确认登录' })).toHaveAccessibleDescription('先填电脑上的四位数')
    await userEvent.type(screen.getByLabelText('电脑上的四位数'), '0427')
    await press('确认登录')
    expect(callsTo(CONFIRM)).toEqual([{ ticket: TOKEN, number: '0427' }])
    expect(await screen.findByRole('status')).toHaveTextContent('11月20日 周五 22:00')
  })

  test('says beside the field that the number is wrong, and keeps it', async () => {
    act(() => beginSession(officer))
    const words = '和电脑上的四位数不一样，再看一看。还能试 2 次。'
    answer({ ...asOfficer, [CONFIRM]: refused('bad_request', 400, { number: words }) })
    show(<ConfirmPage />)
    await userEvent.type(await screen.findByLabelText('电脑上的四位数'), '0000')
    await press('确认登录')
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.getByLabelText('电脑上的四位数')).toHaveValue('0000')
  })

  test('不是我 lets nobody in', async () => {
    act(() => beginSession(officer))
    answer(asOfficer)
    show(<ConfirmPage />)
    await screen.findByText('让这台电脑用您的名字办公？')
    await press('不是我')
    expect(callsTo(CONFIRM)).toEqual([])
  })

  test('is no desk itself', async () => {
    act(() => beginSession({ ...officer, desk: DESK_UNTIL }))
    answer(asOfficer)
    show(<ConfirmPage />)
    expect(await screen.findByText('这里是电脑，请用手机微信扫电脑上的码。')).toBeVisible()
  })
})

describe('a desk', () => {
  const ticket = (until = new Date(Date.now() + 180_000).toISOString()) =>
    ok({ ticket: TOKEN, url: `https://lianxin.example/d/${TOKEN}`, number: '0427', until })
  beforeEach(() => setServerTime(new Date().toUTCString()))

  test('shows the code, its number and how long both live', async () => {
    answer({ [OPEN]: ticket(), [POLL]: ok({ state: 'waiting' }) })
    show(<DeskPage />)
    expect(await screen.findByText('0427')).toBeVisible()
    expect(screen.getByRole('img', { name: '登录码，用手机微信扫' })).toHaveAttribute(
      'src',
      expect.stringMatching(/^data:/),
    )
    expect(screen.getByText(/还有 [23] 分 \d\d 秒/)).toBeVisible()
  })

  test('whose ticket ended says so, stops asking, and takes a new one when pressed', async () => {
    answer({ [OPEN]: ticket(), [POLL]: refused('desk_expired', 410) })
    show(<DeskPage />)
    await screen.findByText('这个码过期了')
    expect(callsTo(POLL)).toHaveLength(1)
    answer({ [OPEN]: ticket(), [POLL]: ok({ state: 'waiting' }) })
    await press('换一个新码')
    await waitFor(() => expect(callsTo(OPEN)).toHaveLength(2))
  })

  test('whose ticket was too old when it came asks for nothing', async () => {
    answer({ [OPEN]: ticket('2020-01-01T00:00:00.000Z') })
    show(<DeskPage />)
    await screen.findByText('这个码过期了')
    expect(callsTo(POLL)).toEqual([])
  })

  test('that a phone let in signs in anew and opens the office’s first page', async () => {
    answer({
      [OPEN]: ticket(),
      [POLL]: ok({ state: 'confirmed' }),
      'POST /api/session': ok({ ...clerk, desk: DESK_UNTIL }),
    })
    show(<DeskPage />)
    await waitFor(() => expect(phone.opened).toEqual(['switch /features/office/organisation/pages/overview']))
    expect(currentSession()).toMatchObject({ me: { name: '孙雅' }, desk: DESK_UNTIL })
  })

  test('without a network says so and can be tried again', async () => {
    answer({ [OPEN]: 'nothing' })
    show(<DeskPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
    expect(screen.getByRole('button', { name: '再试一次' })).toBeVisible()
  })
})

describe('leaving a desk', () => {
  const atDesk = () => act(() => beginSession({ ...clerk, desk: DESK_UNTIL }))
  const draft = 'lianxin.text.note'

  test('is offered to a desk only', () => {
    act(() => beginSession(clerk))
    show(<Nav here="inbox" />)
    expect(screen.queryByRole('button', { name: '退出这台电脑' })).toBeNull()
  })

  test('ends it at the server and keeps nothing here but what waits to be sent', async () => {
    atDesk()
    for (const key of [draft, 'lianxin.kept', 'lianxin.queue.x.y', 'lianxin.device']) phone.storage.set(key, '"text"')
    answer({ [LEAVE]: ok({}) })
    show(<Nav here="inbox" />)
    await press('退出这台电脑')
    await waitFor(() => expect(phone.opened).toEqual(['switch /features/office/people/pages/desk']))
    expect(callsTo(LEAVE)).toHaveLength(1)
    expect([...phone.storage.keys()].sort()).toEqual(['lianxin.device', 'lianxin.queue.x.y'])
    expect(currentSession()).toBeUndefined()
  })

  test('without a network is not done, and says so', async () => {
    atDesk()
    answer({ [LEAVE]: 'nothing' })
    show(<Nav here="inbox" />)
    await press('退出这台电脑')
    expect(await screen.findByRole('alert')).toHaveTextContent('没退出成')
    await expect(leaveDesk()).rejects.toThrow('没连上网')
    expect(currentSession()?.me.name).toBe('孙雅')
  })

  test('by itself after twelve hours goes back to the code, and keeps the drafts for the same officer only', () => {
    atDesk()
    phone.storage.set(draft, '"half a sentence"')
    act(() => beginSession(SESSION))
    expect(phone.opened).toEqual(['switch /features/office/people/pages/desk'])
    atDesk()
    expect(phone.storage.get(draft)).toBe('"half a sentence"')
    act(() => beginSession({ ...officer, desk: DESK_UNTIL }))
    expect(phone.storage.has(draft)).toBe(false)
  })
})

test('the board’s field for codes knows an invitation and a desk', async () => {
  show(<EnterCode why="" />)
  await userEvent.type(screen.getByLabelText('公示牌编号'), `x/d/${TOKEN}`)
  await press('打开')
  expect(phone.opened).toEqual([`replace /features/office/people/pages/confirm?ticket=${TOKEN}`])
})

import type { Output } from '@lianxin/shared/contract'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import InboxPage from '../../miniprogram/src/features/handling/pages/inbox'
import { groupOf, sorted } from '../../miniprogram/src/features/office/gathering/groups'
import GatheringPage from '../../miniprogram/src/features/office/gathering/pages/gathering'
import MinePage from '../../miniprogram/src/features/office/gathering/pages/mine'
import { renewSession } from '../../miniprogram/src/session/session'
import { around, INBOX, idOf, row } from '../support/taro/inbox'
import { answer, callsTo, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

type Gathered = Output<'previewQuarter'>['rows'][number]
const PREVIEW = 'GET /api/gathering'
const MINE = 'GET /api/gathering/mine'
const MOVES = 'POST /api/needs/moves'
const QUARTER = { quarter: '2026Q4', begins: '2026-12-17' }
const clerk = { ...SESSION, me: { ...SESSION.me, name: '孙雅', duties: [{ role: 'clerk', district: 'd1' }] } }
const desk = { 'POST /api/session': ok(clerk), 'GET /api/notices': ok({ notices: [], unread: 0 }) }

const beyond: Gathered = { row: row(1, { gate: true, raisedAt: '2026-11-10T02:00:00.000Z' }), enters: 'beyond_reach' }
const carried: Gathered = {
  row: row(2, { listed: { quarter: '2026Q3', why: 'overdue', times: 1 } }),
  enters: 'overdue',
}
const overdue: Gathered = { row: row(3), enters: 'overdue' }
const expiring: Gathered = { row: row(4, { right: { until: '2027-01-15', told: true } }), stays: 'not_due' }
const staying: Gathered = { row: row(5), stays: 'not_due' }
const all = [overdue, carried, staying, beyond, expiring]
const preview = (rows: readonly Gathered[], more: object = {}) =>
  ok({ ...QUARTER, rows, stays: { not_due: 0, asked: 0 }, ...more })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const tick = (n: number) => {
  const line = within(screen.getByRole('grid')).getByRole('row', { name: new RegExp(`第${n}件的开头`) })
  return userEvent.click(within(line).getByRole('checkbox'))
}
const openPreview = async (table: Parameters<typeof answer>[0]) => {
  answer({ ...desk, ...table })
  await renewSession()
  show(<GatheringPage />)
  await screen.findByRole('heading', { name: /现在汇总/ })
}

beforeEach(() => setServerTime('2026-12-18T02:00:00.000Z'))

describe('季度预览', () => {
  test('a right that runs out stands first, then beyond reach, overdue, carried over; what stays is left out', () => {
    expect(sorted(all, '2026Q4').map(({ group, row: { id } }) => [group, id])).toEqual([
      ['expiring', idOf(4)],
      ['beyond_reach', idOf(1)],
      ['overdue', idOf(3)],
      ['carried', idOf(2)],
    ])
  })

  test('a limit of which nobody has been told yet makes nothing urgent', () => {
    const later = { ...overdue, row: row(3, { right: { until: '2027-12-01', told: false } }) }
    expect(groupOf(later, '2026Q4')).toBe('overdue')
  })

  test('somebody who is not of the office is told so', async () => {
    answer({ ...desk, [PREVIEW]: refused('forbidden', 403) })
    show(<GatheringPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
  })

  test('it says how many enter, until when, and why the others stay', async () => {
    await openPreview({ [PREVIEW]: preview(all, { stays: { not_due: 10, asked: 4 } }) })
    expect(screen.getByRole('heading', { name: '现在汇总，会进清单 4 件' })).toBeVisible()
    expect(screen.getByText('2026年第四季度 · 12月31日 24:00 截止')).toBeVisible()
    expect(screen.getByText('集中梳理已从12月17日 周四开始。')).toBeVisible()
    expect(screen.getByText('不会进的 14 件：没到期 10 件，等本人补充 4 件。')).toBeVisible()
    expect(screen.getAllByRole('radio').map((chip) => chip.textContent)).toEqual([
      '全部 4',
      '法定时效将到 1',
      '各级解决不了 1',
      '会超期 1',
      '上季度结转 1',
    ])
  })

  test('while later pages are still coming, nobody can take the first for all', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    answer({
      ...desk,
      [PREVIEW]: async ({ path }) => {
        if (!path.includes('after=p2')) return preview([overdue], { after: 'p2', stays: { not_due: 2, asked: 0 } })
        await held
        return preview([beyond], { stays: { not_due: 3, asked: 1 } })
      },
    })
    show(<GatheringPage />)
    expect(await screen.findByText('已读到会进清单的 1 件，还在读…')).toBeVisible()
    expect(screen.queryByText(/不会进的/)).toBeNull()
    release()
    expect(await screen.findByRole('heading', { name: '现在汇总，会进清单 2 件' })).toBeVisible()
    expect(screen.getByText('不会进的 6 件：没到期 5 件，等本人补充 1 件。')).toBeVisible()
  })

  test('several are pressed in one tap, and each then says so', async () => {
    await openPreview({ [PREVIEW]: preview(all), [MOVES]: ok({ outcomes: [{ id: idOf(1) }, { id: idOf(3) }] }) })
    expect(screen.getByRole('button', { name: '催办' })).toHaveAccessibleDescription('先选要催的')
    await tick(1)
    await tick(3)
    await press('催办 2 件')
    expect(callsTo(MOVES)).toEqual([
      {
        key: expect.any(String),
        needs: [
          { id: idOf(1), version: 2 },
          { id: idOf(3), version: 2 },
        ],
        act: { move: 'press' },
      },
    ])
    expect(await screen.findByRole('status')).toHaveTextContent('催办了 2 件，经手的人收到了消息。')
    expect(within(screen.getByRole('grid')).getAllByText('今天催过')).toHaveLength(2)
    expect(screen.getByRole('button', { name: '选上这 2 件' })).toBeVisible()
  })

  test('one pressed today by somebody else is no failure; another reason stands under its row', async () => {
    const why = { code: 'already_answered', message: '已经答复了，等本人说办没办好。' }
    const today = { code: 'pressed_today', message: '今天已经催办过了。明天还没动静，可以再催。' }
    const outcomes = [{ id: idOf(4) }, { id: idOf(1), refused: today }, { id: idOf(3), refused: why }]
    await openPreview({ [PREVIEW]: preview([beyond, overdue, expiring]), [MOVES]: ok({ outcomes }) })
    await press('选上这 3 件')
    await press('催办 3 件')
    expect(await screen.findByRole('status')).toHaveTextContent(
      '催办了 1 件，经手的人收到了消息；1 件今天已经催过；1 件没催成，原因写在那一件下面。',
    )
    expect(screen.getByText(why.message)).toBeVisible()
    expect(screen.getByRole('button', { name: '选上这 1 件' })).toBeVisible()
  })

  test('more than one call can carry go in several, and a lost reply is sent again under the same keys', async () => {
    const many = Array.from({ length: 25 }, (_, n): Gathered => ({ row: row(n + 1), enters: 'overdue' }))
    let isLost = true
    await openPreview({
      [PREVIEW]: preview(many),
      [MOVES]: ({ body }) => (isLost ? 'nothing' : ok({ outcomes: idsIn(body).map((id) => ({ id })) })),
    })
    await press('选上这 25 件')
    await press('催办 25 件')
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
    isLost = false
    await press('催办 25 件')
    await screen.findByRole('status')
    const [lost, ...sent] = callsTo(MOVES)
    expect(sent.map((body) => idsIn(body).length)).toEqual([20, 5])
    expect(sent[0]).toEqual(lost)
  })

  test('arrows walk the table, and the chosen one leads to its history', async () => {
    await openPreview({ [PREVIEW]: preview(all) })
    await userEvent.click(within(screen.getByRole('grid')).getByRole('row', { name: /第4件的开头/ }))
    const detail = screen.getByRole('region', { name: '这一件' })
    expect(within(detail).getByText('最后一天 2027年1月15日')).toBeVisible()
    await userEvent.click(within(detail).getByRole('button', { name: '看经过和佐证' }))
    expect(phone.opened).toEqual([`open /features/handling/pages/handle?id=${idOf(4)}`])
  })
})

const idsIn = ({ needs }: Record<string, unknown>): string[] =>
  Array.isArray(needs) ? needs.map((need) => String(Object(need).id)) : []

describe('本季度梳理', () => {
  const mine = (over: object) => ({ ...overdue, missing: [], ...over })

  test('each of mine says whether and why it enters, and whose word is missing', async () => {
    const rows = [
      mine({ ...staying, enters: undefined, row: row(5, { resultDue: '2027-01-08T09:30:00.000Z' }) }),
      mine({ row: row(3, { resultDue: '2026-12-29T09:30:00.000Z' }), missing: ['王建国', '安兴融工会服务站'] }),
      mine({ row: row(6, { resultDue: '2026-12-10T09:30:00.000Z' }) }),
      mine({ ...beyond }),
      mine({ row: row(7, { status: 'asked' }), enters: undefined, stays: 'asked' }),
    ]
    answer({ ...around, [MINE]: ok({ ...QUARTER, rows }) })
    await renewSession()
    show(<MinePage />)
    expect(await screen.findByRole('heading', { name: '3 件会进清单' })).toBeVisible()
    expect(screen.getByText('会进：12月29日到期，那天以前答复了就不进。')).toBeVisible()
    expect(screen.getByText('还没写试过什么的：您、安兴融工会服务站。')).toBeVisible()
    expect(screen.getByText('会进：12月10日就该有结果，已经超期。')).toBeVisible()
    expect(screen.getByText('会进：各级都解决不了。')).toBeVisible()
    expect(screen.getByText('不会进：正等本人补充。')).toBeVisible()
    await userEvent.click(screen.getByRole('link', { name: /第5件的开头.*不会进：1月8日才到期。/ }))
    expect(phone.opened).toEqual([`open /features/handling/pages/handle?id=${idOf(5)}`])
  })

  test('who holds nothing reads that nothing of theirs enters', async () => {
    answer({ ...around, [MINE]: ok({ ...QUARTER, rows: [] }) })
    show(<MinePage />)
    expect(await screen.findByText('您手上没有在办的事')).toBeVisible()
  })

  test('a page that did not come can be asked for again', async () => {
    let isDown = true
    answer({ ...around, [MINE]: () => (isDown ? refused('busy', 503) : ok({ ...QUARTER, rows: [mine({})] })) })
    show(<MinePage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('现在人多')
    isDown = false
    await press('再试一次')
    expect(await screen.findByRole('heading', { name: '1 件会进清单' })).toBeVisible()
  })
})

describe('the line in 待办', () => {
  const rows = [
    { ...overdue, missing: [] },
    { ...staying, missing: [] },
  ]
  const openInbox = async (now: string, more: object = {}) => {
    setServerTime(now)
    answer({ ...around, [INBOX]: ok({ rows: [row(3), row(5)] }), [MINE]: ok({ ...QUARTER, rows, ...more }) })
    await renewSession()
    show(<InboxPage />)
    await screen.findByText('第3件的开头')
  }

  test('from the day gathering begins it says how many will enter, and leads to them', async () => {
    await openInbox('2026-12-17T00:30:00.000Z')
    await userEvent.click(await screen.findByRole('link', { name: /季度梳理：您手上有1件会进清单/ }))
    expect(phone.opened).toEqual(['open /features/office/gathering/pages/mine'])
  })

  test('one page of many is a lower bound', async () => {
    await openInbox('2026-12-17T00:30:00.000Z', { after: 'p2' })
    expect(await screen.findByText('季度梳理：您手上有1件以上会进清单')).toBeVisible()
  })

  test('the day before it says nothing', async () => {
    await openInbox('2026-12-16T09:00:00.000Z')
    await waitFor(() => expect(phone.sent.some(({ url }) => url.endsWith('/gathering/mine'))).toBe(true))
    expect(screen.queryByText(/季度梳理/)).toBeNull()
  })

  test('in the middle of a quarter nobody is even asked', async () => {
    await openInbox('2026-11-20T02:00:00.000Z')
    expect(phone.sent.some(({ url }) => url.endsWith('/gathering/mine'))).toBe(false)
  })
})
